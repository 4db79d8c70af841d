import { errorAt } from '../../base/diagnostics.ts';
import { optionOf } from '../options.ts';
import type { ServiceFacts } from '../service-facts.ts';
import type { ServicesFile } from '../site.generated.ts';
import type { Rule } from './rule.ts';

/** Docker publishes ports of a container with a network of its own past the firewall, so it can only be open to everybody or to nobody. */
export const containerExposure: Rule = (site, _, { services }) =>
  site.hosts.flatMap((host) =>
    bridgedListeners(host.services, services)
      .filter(({ from }) => from.length > 0 && !from.includes('internet'))
      .map(({ service, listener, from }) => {
        const path = ['hosts', host.name, 'services', service, listener, 'from'];
        return errorAt(
          path,
          'container-exposure',
          `a container's port cannot be limited to ${from.join(', ')}: Docker opens it past the firewall`,
        );
      }),
  );

interface Listener {
  readonly service: string;
  readonly listener: string;
  readonly from: readonly string[];
}

function bridgedListeners(services: ServicesFile, facts: readonly ServiceFacts[]): readonly Listener[] {
  return facts
    .filter(({ name }) => optionOf(services, name, 'runtime') === 'docker')
    .flatMap(({ name: service, publishes = [] }) =>
      publishes.map((listener) => ({ service, listener, from: fromOf(optionOf(services, service, listener)) })),
    );
}

function fromOf(listener: unknown): readonly string[] {
  const from: unknown = typeof listener === 'object' && listener !== null && 'from' in listener ? listener.from : [];
  return Array.isArray(from) ? from.map(String) : [];
}
