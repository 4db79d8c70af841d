import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed, Contribution } from '../../contract/contribution.ts';
import type { DatabaseContribution } from '../../contract/database.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ofKind } from '../../contract/roots.ts';
import { byText } from '../../base/by-text.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { directory, file } from '../../contract/kinds/files.ts';

/** `sql/roles.sql`: the roles that the services of a host asked for, with exactly their grants; and their connection strings for the services that read them. */
export function gatherRoles({ contributions }: HostContributions): readonly Contributed[] {
  const [database] = ofKind(contributions, 'database');
  if (!database) return [];
  const roles = ofKind(contributions, 'database-role');
  const data = {
    database: database.name,
    roles: roles
      .map(({ name, secret, connectionLimit, readOnly, ownSchema = false, grants }) => ({
        name,
        secret,
        connectionLimit,
        readOnly,
        ownSchema,
        grants,
      }))
      .toSorted(byText(({ name }) => name)),
  };
  const body = { path: 'sql/roles.sql', template: `sql/${database.dialect}/roles.sql`, format: 'sql', data } as const;
  const made: readonly Contribution[] = [{ kind: 'artifact', ...body }, ...connectionStrings(database, data.roles)];
  return made.map((contribution) => emittedFrom([database, ...roles], 'database-roles', contribution));
}

const CONNECTION_STRINGS = '/opt/mail_server/postgres/connection_strings';

/** A connection string per role, and all names and passwords in one list, for root alone (A-ROLE-06). */
function connectionStrings(
  { name: database, connectionStrings: server }: DatabaseContribution,
  roles: readonly { readonly name: string; readonly secret: string }[],
): readonly Contribution[] {
  if (!server) return [];
  return [
    directory(HOST_ROOT, CONNECTION_STRINGS, { mode: 0o700 }),
    ...roles.map((role) =>
      forRoot(`${CONNECTION_STRINGS}/${role.name}`, `${CONNECTION_STRINGS.slice(1)}/role`, { ...server, database, role }),
    ),
    forRoot('/root/postgres_service_users.txt', 'root/postgres_service_users.txt', { roles }),
  ];
}

function forRoot(path: string, template: string, data: object): Contribution {
  return file(HOST_ROOT, path, { template, format: 'bare', mode: 0o600, data });
}
