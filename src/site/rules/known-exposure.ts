import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { guessing } from '../../base/closest.ts';
import { exposureNames } from '../exposure.ts';
import type { Host, Network } from '../site.ts';
import type { Rule } from './rule.ts';

/** Every name in a `from` list is the internet, or a network (or a member of one) that the host joins. */
export const knownExposure: Rule = (site) => {
  const owner = new Map(
    site.networks.flatMap((network) => [network.name, ...network.members.keys()].map((name) => [name, network] as const)).toReversed(),
  );
  const names = exposureNames(site);
  const book = { owner, names, near: guessing(() => names) };
  return site.hosts.flatMap((host) =>
    fromLists(host.services, ['hosts', host.name, 'services']).flatMap((list) =>
      list.names.flatMap((name, index) => problem(book, host, name, [...list.path, index])),
    ),
  );
};

/** The network that each name is of, all names, and the one nearest to a wrong one. */
interface Book {
  readonly owner: ReadonlyMap<string, Network>;
  readonly names: readonly string[];
  readonly near: (name: string) => string | undefined;
}

interface FromList {
  readonly path: SitePath;
  readonly names: readonly string[];
}

function fromLists(node: unknown, path: SitePath): readonly FromList[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): readonly FromList[] =>
    key === 'from' && Array.isArray(value) ? [{ path: [...path, key], names: value.map(String) }] : fromLists(value, [...path, key]),
  );
}

function problem({ owner, names, near }: Book, host: Host, name: string, path: SitePath): readonly Diagnostic[] {
  if (name === 'internet') return [];
  const network = owner.get(name);
  if (!network) {
    const guess = near(name);
    const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
    return [
      errorAt(path, 'unknown-exposure', `"${name}" is neither the internet nor a network or a member of one${hint}`, {
        help: [`allowed here: ${names.join(', ')}`],
      }),
    ];
  }
  if (host.memberships.some((membership) => membership.network.name === network.name)) return [];
  return [
    errorAt(path, 'network-not-joined', `${host.name} is not in the network ${network.name}, so nobody there can reach it`, {
      related: [{ path: ['hosts', host.name, 'addresses'], message: `${host.name} has these addresses` }],
      help: [`give it an address there: addresses: { ${network.name}: … }`],
    }),
  ];
}
