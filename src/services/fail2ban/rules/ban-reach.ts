import { guessing } from '../../../base/closest.ts';
import { errorAt, warningAt, type Diagnostic } from '../../../base/diagnostics.ts';
import { optionsOf } from '../../../site/options.ts';
import type { ServiceFacts } from '../../../site/service-facts.ts';
import type { Host, Site } from '../../../site/site.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** An address that fail2ban never bans is a single machine, and fail2ban sees each service that it watches. */
export const banReach: Rule = (site, _, { services }) =>
  site.hosts.flatMap((host) => (host.services.fail2ban ? [...strangers(site, host), ...unwatched(host, services)] : []));

/** A whole network that is never banned would make the jails of what only it can reach useless (X-24). */
function strangers(site: Site, host: Host): readonly Diagnostic[] {
  const members = new Set(host.memberships.flatMap(({ network }) => [...network.members.keys()]));
  const near = guessing(() => [...members]);
  return (host.services.fail2ban?.trusted ?? []).flatMap((name, index) => {
    if (members.has(name)) return [];
    const guess = near(name);
    const message = site.networks.some((network) => network.name === name)
      ? `"${name}" is a whole network, and trusted are single members`
      : `"${name}" is no member of a network that ${host.name} is in${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
    return [
      errorAt(['hosts', host.name, 'services', 'fail2ban', 'trusted', index], 'unknown-exposure', message, {
        help: [`allowed here: ${[...members].join(', ')}`],
      }),
    ];
  });
}

/** A container's log has other lines, and Docker hands its clients on before the host's rules are asked. */
function unwatched({ name, services }: Host, facts: readonly ServiceFacts[]): readonly Diagnostic[] {
  const path = ['hosts', name, 'services', 'fail2ban'];
  const watched = new Set(facts.flatMap((service) => (service.watched ? [service.name] : [])));
  return Object.keys(services)
    .filter((service) => watched.has(service) && optionsOf(services, service)?.runtime === 'docker')
    .map((service) =>
      warningAt(path, 'unwatched-service', `fail2ban does not watch ${service}, which runs in a container`, {
        at: 'key',
        related: [{ path: ['hosts', name, 'services', service, 'runtime'], message: 'set here' }],
      }),
    );
}
