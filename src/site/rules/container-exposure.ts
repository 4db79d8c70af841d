import { errorAt } from '../../base/diagnostics.ts';
import type { ServicesFile } from '../site.generated.ts';
import type { Rule } from './rule.ts';

/** Docker publishes ports of a container with a network of its own past the firewall, so it can only be open to everybody or to nobody. */
export const containerExposure: Rule = (site) =>
  site.hosts.flatMap((host) =>
    bridgedListeners(host.services)
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

function bridgedListeners({ postfix, dovecot }: ServicesFile): readonly Listener[] {
  return [
    ...(postfix?.runtime === 'docker'
      ? (['smtp', 'submission', 'submissions'] as const).map((listener) => ({ service: 'postfix', listener, from: postfix[listener].from }))
      : []),
    ...(dovecot?.runtime === 'docker'
      ? (['imap', 'imaps'] as const).map((listener) => ({ service: 'dovecot', listener, from: dovecot[listener].from }))
      : []),
  ];
}
