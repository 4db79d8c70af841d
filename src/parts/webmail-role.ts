import type { Contribution } from '../contract/contribution.ts';
import type { DatabaseRoleContribution, Grant } from '../contract/database.ts';

/** What a webmail sees of the mail's data (templates/sql/postgresql/functions.sql.eta). */
const PROFILE = 'sogo_user_profile';

/**
 * The role of a webmail. Tables of its own in a schema of its own; of the mail's data the passwords of enabled mailboxes, to compare and to replace,
 * and nothing else (A-ROLE-03, X-45).
 */
export function webmailRole(
  role: Pick<DatabaseRoleContribution, 'name' | 'secret' | 'connectionLimit' | 'because'>,
): readonly Contribution[] {
  const grants: readonly Grant[] = [
    { privilege: 'SELECT', table: PROFILE },
    { privilege: 'UPDATE', table: PROFILE, columns: ['c_password'] },
  ];
  return [
    { kind: 'secret', name: role.secret, secretKind: 'password', readableByHost: true },
    { kind: 'database-role', ...role, readOnly: false, ownSchema: true, grants },
  ];
}
