import { errorAt, type Diagnostic } from '../base/diagnostics.ts';
import type { HostContributions } from '../contract/contributed.ts';
import { ofKind } from '../contract/roots.ts';

/** A database takes the connections of all roles at once: the one too many would be a login or a mail that waits. */
export function findTooFewConnections({ contributions }: HostContributions): readonly Diagnostic[] {
  const roles = ofKind(contributions, 'database-role').toSorted((a, b) => b.connectionLimit - a.connectionLimit);
  const sum = roles.reduce((all, { connectionLimit }) => all + connectionLimit, 0);
  return ofKind(contributions, 'database-server').flatMap(({ most, reserved, origin }) => {
    if (most === undefined || most >= sum + reserved) return [];
    const path = [...(origin.paths[0] ?? []), 'maxConnections'];
    const message = `the roles of the database may open ${sum} connections together, and ${reserved} are for the superuser, backups and looks at its health: ${most} are too few`;
    const each = roles.map(({ name, connectionLimit }) => `${name} ${connectionLimit}`).join(', ');
    return [
      errorAt(path, 'connections-exceeded', message, {
        help: [`say ${sum + reserved} or more, or leave maxConnections out`, `the roles: ${each}`],
      }),
    ];
  });
}
