import { commandsOf } from './commands.ts';
import type { HostContributions } from './contributed.ts';
import type { Contributed } from './contribution.ts';
import { exposureOf } from './firewall.ts';
import type { Kind, RowScope } from './kind.ts';
import { kinds } from './kinds/index.ts';

type Kinds = typeof kinds;

type Row<Name extends keyof Kinds> = NonNullable<ReturnType<NonNullable<Kinds[Name]['row']>>>;

/** The rows that the contributions of a kind have in the manifest, in their order. */
export type RowsOf = <Name extends keyof Kinds>(name: Name) => readonly Row<Name>[];

/** What gives the rows of each kind for one host; a kind without a row has none. */
export function rowsOf({ host, contributions }: HostContributions): RowsOf {
  const scope: RowScope = {
    commandsOf: (daemon) => commandsOf(daemon, contributions),
    reachOf: (listener) => {
      const { listen, openings } = exposureOf(host, listener);
      const everywhere = [...host.publicAddresses, ...host.memberships.map(({ address }) => address)];
      return { addresses: listen.includes('*') ? everywhere : listen, sources: [...new Set(openings.map(({ source }) => source))] };
    },
  };
  return <Name extends keyof Kinds>(name: Name) => {
    // The table pairs each kind with what its contributions are; TypeScript loses the pair once the name is a variable.
    const { row } = kinds[name] as unknown as Kind<Contributed, Row<Name>>;
    if (row === undefined) return [];
    return contributions.flatMap((contribution) => {
      const made = contribution.kind === name ? row(contribution, scope) : undefined;
      return made === undefined ? [] : [made];
    });
  };
}
