import type { HostContributions } from '../contribute.ts';
import type { Contributed } from '../contribution.ts';
import { ofKind } from '../target/roots.ts';
import { byText } from '../target/tree.ts';
import { emittedFrom } from './emitted.ts';

/** `sql/roles.sql`: the roles that the services of a host asked for, with exactly their grants. */
export function emitDatabaseRoles({ contributions }: HostContributions): readonly Contributed[] {
  const [database] = ofKind(contributions, 'database');
  if (!database) return [];
  const roles = ofKind(contributions, 'database-role');
  const data = {
    database: database.name,
    roles: roles
      .map(({ name, secret, connectionLimit, readOnly, grants }) => ({ name, secret, connectionLimit, readOnly, grants }))
      .toSorted(byText(({ name }) => name)),
  };
  const body = { path: 'sql/roles.sql', template: `sql/${database.dialect}/roles.sql`, format: 'sql', data } as const;
  return [emittedFrom([database, ...roles], 'database-roles', { kind: 'artifact', ...body })];
}
