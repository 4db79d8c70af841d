import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed } from '../../contract/contribution.ts';
import { exposureOf, type FirewallContribution } from '../../contract/firewall.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ANYONE, type Opening } from '../../site/exposure.ts';
import { ofKind } from '../../contract/roots.ts';
import { byText } from '../../base/by-text.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { reload } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';

/** The address families with the names that UFW gives their chains and files. */
const FAMILIES = [
  { prefix: 'ufw', anywhere: '0.0.0.0/0', path: '/etc/ufw/user.rules', version: 4 },
  { prefix: 'ufw6', anywhere: '::/0', path: '/etc/ufw/user6.rules', version: 6 },
] as const;

/** One rule in UFW's own terms. */
interface Rule {
  readonly tuple: string;
  readonly arguments: string;
}

/**
 * `/etc/ufw/user.rules` and `user6.rules`, byte for byte as UFW itself writes them, so that `ufw reload` changes nothing.
 * Everything that no service opens is denied (`/etc/default/ufw`).
 */
export function gatherOpenings({ host, contributions }: HostContributions): readonly Contributed[] {
  const listeners = [...ofKind(contributions, 'firewall')].toSorted(
    byText(({ protocol, port }) => `${protocol} ${String(port).padStart(5, '0')}`),
  );
  return FAMILIES.map((family) => {
    const rules = listeners.flatMap((listener) =>
      exposureOf(host, listener)
        .openings.filter((opening) => belongs(opening, family.version))
        .map((opening) => ruleOf(listener, opening, family)),
    );
    const data = { prefix: family.prefix, rules };
    return emittedFrom(
      listeners,
      'firewall',
      file(HOST_ROOT, family.path, {
        template: 'etc/ufw/user.rules',
        format: 'ufw',
        mode: 0o640,
        data,
        notify: reload('ufw'),
      }),
    );
  });
}

function belongs({ source, destination }: Opening, version: 4 | 6): boolean {
  const addresses = [source, ...(destination === undefined ? [] : [destination])].filter((address) => address !== ANYONE);
  return addresses.every((address) => address.includes(':') === (version === 6));
}

function ruleOf(
  { protocol, port, comment }: FirewallContribution,
  opening: Opening,
  { prefix, anywhere }: { readonly prefix: string; readonly anywhere: string },
): Rule {
  const source = opening.source === ANYONE ? anywhere : withoutHostPrefix(opening.source);
  const destination = opening.destination ?? anywhere;
  const direction = opening.interface === undefined ? 'in' : `in_${opening.interface}`;
  const hex = Buffer.from(comment, 'utf8').toString('hex');
  return {
    tuple: `allow ${protocol} ${port} ${destination} any ${source} ${direction} comment=${hex}`,
    arguments: [
      `-A ${prefix}-user-input`,
      ...(opening.interface === undefined ? [] : [`-i ${opening.interface}`]),
      `-p ${protocol}`,
      ...(destination === anywhere ? [] : [`-d ${destination}`]),
      `--dport ${port}`,
      ...(source === anywhere ? [] : [`-s ${source}`]),
      '-j ACCEPT',
    ].join(' '),
  };
}

/** UFW writes a single address without its prefix length. */
function withoutHostPrefix(cidr: string): string {
  return cidr.replace(/\/(32|128)$/, '');
}
