import type { ManifestRole } from '../contract/database.ts';
import type { Listener } from '../contract/firewall.ts';
import type { ManifestIdentity } from '../contract/host-identity.ts';
import type { ManifestUser } from '../contract/kinds/accounts.ts';
import type { ManifestCertificate } from '../contract/kinds/certificates.ts';
import type { ManifestDaemon, ManifestDerive, ManifestUnit, ManifestValidator, Notification } from '../contract/kinds/daemons.ts';
import type { ManifestData, ManifestMove } from '../contract/kinds/files.ts';
import type { ProbeLogin, Vantage } from '../contract/probe.ts';

export type { Vantage } from '../contract/probe.ts';

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
  readonly derive: readonly ManifestDerive[];
  /** POSIX shell scripts that read the filled tree; a line on standard error or an end but 0 is a finding. Those that are `inDrift` read what is in force on the live host. */
  readonly validators: readonly ManifestValidator[];
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
  readonly data: readonly ManifestData[];
  readonly seed?: ManifestSeed;
  /** Directories that have another name from now on: after the seed, when `from` is there and `to` is not. */
  readonly moves: readonly ManifestMove[];
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

/** A manifest of any release: lists that later releases added may be missing. */
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
