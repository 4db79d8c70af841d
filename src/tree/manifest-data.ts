import type { Notification } from '../contract/kinds/daemons.ts';
import type { Grant } from '../contract/database.ts';
import type { DaemonCommands } from '../contract/daemon-commands.ts';

/** Another number when rows change so that they cannot be read as before; a list may be added without. */
export const FORMAT = 2;

/** What `generated/<host>/manifest.json` says: everything of a host's tree that git and rsync do not know, and what review needs. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly host: string;
  /** The public halves that others know the host by. */
  readonly identity?: ManifestIdentity;
  readonly entries: readonly ManifestEntry[];
  /** Files of `generated/` beside the root, by their path there. */
  readonly artifacts: readonly string[];
  readonly units: readonly ManifestUnit[];
  readonly daemons: readonly ManifestDaemon[];
  /** POSIX shell scripts that make files from files, run when one of those has changed. */
  readonly derive: readonly { readonly name: string; readonly script: string; readonly files: readonly string[] }[];
  /** POSIX shell scripts that read the filled tree; a line on standard error or an end but 0 is a finding. Those that are `inDrift` read what is in force on the live host. */
  readonly validators: readonly { readonly name: string; readonly script: string; readonly inDrift?: true }[];
  readonly exposure: readonly Listener[];
  /** What a deploy tries besides its listeners, and from where besides the operator's machine. */
  readonly probes?: {
    readonly logins: readonly ProbeLogin[];
    readonly vantages: readonly Vantage[];
    /** The mailbox that one mail is handed to on the host. */
    readonly mail?: string;
  };
  readonly certificates: readonly ManifestCertificate[];
  readonly roles: readonly ManifestRole[];
  readonly users: readonly ManifestUser[];
  /** Accounts that a deploy removes, with their homes, once it is confirmed. */
  readonly absentUsers: readonly string[];
  readonly data: readonly { readonly name: string; readonly path: string }[];
  readonly seed?: ManifestSeed;
  /** Directories that have another name from now on: after the seed, when `from` is there and `to` is not. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** The public halves that others know a host by; host/release/identity.py brings what differs. */
export interface ManifestIdentity {
  /** age recipients, two while one takes the place of the other. */
  readonly age: readonly string[];
  readonly ssh?: string;
}

/** How the host's SQL is run. */
export interface ManifestSeed {
  readonly client: readonly string[];
  /** What prints the whole database, before one of the files `schema` changes. */
  readonly dump: readonly string[];
  readonly schema: readonly string[];
  readonly steps: readonly { readonly files: readonly string[]; readonly database: string }[];
  /** Commands to run once the rows are there. */
  readonly after: readonly (readonly string[])[];
}

/** Anything at a path of the host. */
export type ManifestEntry = { readonly path: string; readonly service: string } & (
  | { readonly type: 'symlink'; readonly target: string }
  | (Owned & { readonly type: 'directory' })
  | (Owned & {
      readonly type: 'file';
      readonly sha256: string;
      readonly notify?: readonly Notification[];
      readonly secrets?: readonly string[];
      readonly mounted?: true;
      readonly untilConfirmed?: string;
    })
);

interface Owned {
  readonly owner: string;
  readonly group: string;
  /** Four octal digits. */
  readonly mode: string;
}

/** A unit whose state sitec answers for. */
export interface ManifestUnit {
  readonly unit: string;
  readonly state: 'enabled' | 'disabled' | 'masked';
  readonly service: string;
}

/** A daemon with its verbs, and what people notice of them. */
export interface ManifestDaemon extends DaemonCommands {
  readonly name: string;
  readonly service: string;
  readonly impact?: { readonly reload?: string; readonly restart?: string };
  readonly unban?: readonly string[];
  readonly reliesOn?: readonly string[];
}

/** A login that a deploy tries; the secret is its password. */
export interface ProbeLogin {
  readonly listener: string;
  readonly address: string;
  readonly secret: string;
}

/** A machine elsewhere, as ssh finds it. */
export interface Vantage {
  readonly name: string;
  readonly ssh: string;
  readonly port: number;
}

/** Who can reach a port of the host, at which addresses. */
export interface Listener {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly service: string;
  /** Which of the service's listeners it is. */
  readonly name: string;
  readonly addresses: readonly string[];
  /** Sources: CIDRs or `any`. */
  readonly from: readonly string[];
  /** The same in the site's words. */
  readonly who: readonly string[];
  /** Listens for moments only, so that the port is closed most of the time. */
  readonly brief?: true;
}

/** A certificate and the names it is for. */
export interface ManifestCertificate {
  readonly directory: string;
  readonly names: readonly string[];
  /** Missing in manifests of when there was but one. */
  readonly source?: string;
  readonly existing: 'kept' | 'replaced';
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

/** A user of the host; without `uid` the host chooses. */
export interface ManifestUser {
  readonly name: string;
  readonly uid?: number;
  readonly login: boolean;
}

/** A manifest of any earlier release: lists that later releases added may be missing. */
export type WrittenManifest = Pick<Manifest, 'host' | 'entries' | 'artifacts'> & Partial<Manifest>;

/** The manifest in a text; undefined when it is broken or its rows are of another format. */
export function parseManifest(text: string): WrittenManifest | undefined {
  try {
    const data = JSON.parse(text) as WrittenManifest | null;
    return data?.format === FORMAT && Array.isArray(data.entries) && Array.isArray(data.artifacts) ? data : undefined;
  } catch {
    return undefined;
  }
}
