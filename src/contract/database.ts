import type { SitePath } from '../base/diagnostics.ts';
import type { RootName } from './root.ts';

/** The mail database: how its SQL is run, in this order. */
export interface DatabaseContribution {
  readonly kind: 'database';
  readonly dialect: 'postgresql';
  readonly name: string;
  readonly client: readonly string[];
  /** What prints the whole database, for a person, before one of the files `schema` changes. */
  readonly dump: readonly string[];
  readonly schema: readonly string[];
  /** Where services connect, if their connection strings are to be written down. */
  readonly connectionStrings?: { readonly host: string; readonly port: number };
  readonly steps: readonly { readonly files: readonly string[]; readonly database: string }[];
}

/** What a role may do. */
export type Grant = TableGrant | FunctionGrant;

/** On these columns of a table, or on all when none are named. */
interface TableGrant {
  readonly privilege: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  readonly table: string;
  readonly columns?: readonly string[];
  /** What new rows are numbered from. */
  readonly sequence?: string;
}

/** To call a function of one text, which runs as the owner of the database and shows what it gives and no more. */
interface FunctionGrant {
  readonly privilege: 'EXECUTE';
  /** Its name. */
  readonly function: string;
}

/** A role of the mail database; everything not granted is refused. */
export interface DatabaseRoleContribution {
  readonly kind: 'database-role';
  readonly name: string;
  readonly secret: string;
  readonly connectionLimit: number;
  readonly readOnly: boolean;
  readonly grants: readonly Grant[];
  /** It makes tables in a schema of its own, which has its name and outlives it; what it writes there and asks is not logged. */
  readonly ownSchema?: true;
  /** The key of the site that names it. */
  readonly because?: readonly SitePath[];
}

/** A role of the mail database with all that it may do. */
export interface ManifestRole {
  readonly name: string;
  readonly connectionLimit: number;
  readonly readOnly: boolean;
  /** It owns a schema of its name, and whatever it makes there. */
  readonly ownSchema?: true;
  readonly grants: readonly ManifestGrant[];
}

/** What a role may do: `table` is the name of a table, or what PostgreSQL calls a function, such as `function sole_mailbox(text)`. Hosts print both the same way. */
export interface ManifestGrant {
  readonly privilege: Grant['privilege'];
  readonly table: string;
  readonly columns?: readonly string[];
  readonly sequence?: string;
}

/** The row of a role. */
export function roleRow({ name, connectionLimit, readOnly, ownSchema, grants }: DatabaseRoleContribution): ManifestRole {
  return { name, connectionLimit, readOnly, ...(ownSchema ? { ownSchema } : {}), grants: grants.map(grantOf) };
}

function grantOf(grant: Grant): ManifestGrant {
  return grant.privilege === 'EXECUTE' ? { privilege: grant.privilege, table: `function ${grant.function}(text)` } : grant;
}

/** What a daemon does when the rows that it reads have changed; the command runs inside its root. */
export interface AfterSeedContribution {
  readonly kind: 'after-seed';
  readonly root: RootName;
  readonly command: readonly string[];
}
