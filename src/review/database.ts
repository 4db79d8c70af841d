import type { ManifestRole } from '../contract/database.ts';
import { compareBy, lists } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

interface RoleChange {
  readonly role: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly readOnly: boolean;
  readonly ownSchema: boolean;
  readonly connectionLimit: number;
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
}

/** The roles of the mail database, and what they may do. */
export const database = defineMeaning<RoleChange>({
  name: 'database',
  title: 'Database roles',
  find: (change) => {
    const roles = lists(change, 'roles');
    const { gone, come, both } = compareBy(roles?.before ?? [], roles?.after ?? [], ({ name }) => name);
    return [
      ...come.map((role) => describe(role, 'added', grantsOf(role), [])),
      ...gone.map((role) => describe(role, 'removed', [], grantsOf(role))),
      ...both
        .filter(([before, after]) => JSON.stringify(before) !== JSON.stringify(after))
        .map(([before, after]) => {
          const grants = compareBy(grantsOf(before), grantsOf(after), (grant) => grant);
          return describe(after, 'changed', grants.come, grants.gone);
        }),
    ];
  },
  tell: (items) => ({
    lines: items.flatMap(({ role, change, readOnly, ownSchema, connectionLimit, granted, revoked }) => {
      const may = words(readOnly ? 'reads only' : 'may write');
      if (change === 'removed')
        return [
          ownSchema ? say`${role} can no longer log in; its own schema stays, with all that is in it` : say`${role} can no longer log in`,
        ];
      if (change === 'added') return [say`${role} is new and ${may}, over at most ${connectionLimit} connections: ${granted}`];
      return [
        ...(granted.length > 0 ? [say`${role} gets ${granted}`] : []),
        ...(revoked.length > 0 ? [say`${role} loses ${revoked}`] : []),
        ...(granted.length + revoked.length === 0 ? [say`${role} ${may} now, over at most ${connectionLimit} connections`] : []),
      ];
    }),
  }),
});

function describe(
  { name, readOnly, ownSchema, connectionLimit }: ManifestRole,
  change: RoleChange['change'],
  granted: readonly string[],
  revoked: readonly string[],
): RoleChange {
  return { role: name, change, readOnly, ownSchema: ownSchema === true, connectionLimit, granted, revoked };
}

function grantsOf({ name, ownSchema, grants }: ManifestRole): readonly string[] {
  return [
    ...(ownSchema ? [`everything in a schema ${name} of its own`] : []),
    ...grants.map(({ privilege, table, columns }) => `${privilege} on ${table}${columns ? ` (${columns.join(', ')})` : ''}`),
  ];
}
