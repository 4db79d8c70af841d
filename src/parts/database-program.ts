import type { Contribution } from '../contract/contribution.ts';
import type { Grant } from '../contract/database.ts';
import { packages } from '../contract/kinds/daemons.ts';
import { file } from '../contract/kinds/files.ts';
import { HOST_ROOT } from '../contract/root.ts';
import type { Scope } from '../contract/service.ts';
import { trustIn, verifying } from './verified-database.ts';

/** A program of the host's that works with the mail database: who it is there, what it may do, and its settings of libpq. */
export interface DatabaseProgram {
  readonly role: { readonly name: string; readonly secret: string };
  /** A service file (libpq, "The Connection Service File") with the service `mail`, for root alone. */
  readonly settings: string;
  readonly grants: readonly Grant[];
}

/** psql, and a role that may do just this. */
export function databaseProgram({ role, settings, grants }: DatabaseProgram, scope: Scope): readonly Contribution[] {
  const sql = scope.endpoint('sql');
  const server = sql.type === 'tcp' ? { host: sql.host, port: sql.port } : { host: sql.path, port: 5432 };
  return [
    ...packages(HOST_ROOT, 'postgresql-client-17'),
    file(HOST_ROOT, settings, {
      template: 'etc/sitec/database.conf',
      format: 'postfixMap',
      mode: 0o600,
      data: { ...server, database: sql.name, role, verifying: Object.entries(verifying(sql)) },
    }),
    ...trustIn(HOST_ROOT, sql),
    { kind: 'secret', name: role.secret, secretKind: 'password', readableByHost: true },
    { kind: 'database-role', ...role, connectionLimit: 2, readOnly: grants.every(({ privilege }) => privilege === 'SELECT'), grants },
  ];
}
