import { warningAt, type Diagnostic } from '../../base/diagnostics.ts';
import { optionsOf } from '../options.ts';
import type { Host } from '../site.ts';
import type { Rule } from './rule.ts';
import { unread } from './unread.ts';

/** An image that is said and that nothing reads: nobody writes a key for nothing. */
export const withoutEffect: Rule = (site) => site.hosts.flatMap(images);

/** A network is what hosts join. */
export const unjoinedNetworks: Rule = (site) => {
  const joined = new Set(site.hosts.flatMap(({ memberships }) => memberships.map(({ network }) => network.name)));
  return site.networks
    .filter(({ name }) => !joined.has(name))
    .map(({ name }) =>
      warningAt(['networks', name], 'without-effect', `no host joins the network ${name}, so that nothing of it is configured anywhere`, {
        at: 'key',
        help: [`give a host an address in it: addresses: { public: […], ${name}: … }`],
      }),
    );
};

/** An image says what a container runs; Debian's package is what the host runs. */
function images(host: Host): readonly Diagnostic[] {
  return Object.keys(host.services)
    .filter((service) => {
      const options = optionsOf(host.services, service);
      return options?.runtime === 'native' && options.image !== undefined;
    })
    .map((name) =>
      unread(host, [name, 'image'], `${name} runs Debian's package on the host itself`, 'remove it, or say runtime: docker as well'),
    );
}
