import type { ReleaseInfo } from './release.ts';

/** Where something of a host stands between the staged release, the last confirmed one and what is there. */
export type PlanClass = 'pending' | 'hand-edited' | 'conflict' | 'missing' | 'foreign-in-owned-directory' | 'orphan';

/** What lies at a path: contents only as a hash with the host's own key. */
export interface Fingerprint {
  readonly type: 'file' | 'symlink' | 'directory' | 'other';
  readonly owner?: string;
  readonly group?: string;
  readonly mode?: string;
  readonly target?: string;
  readonly hash?: string;
}

/** A path that is not in sync. */
export interface PathChange {
  readonly path: string;
  readonly class: PlanClass;
  readonly action: 'write' | 'link' | 'mkdir' | 'remove' | 'rmdir' | 'none';
  readonly before?: Fingerprint | null;
  readonly after?: Fingerprint | null;
  readonly service: string | null;
  /** Without a secret in it. */
  readonly diff?: string;
  readonly detail?: string;
  /** Something of another kind is in its place, as `detail` says, which nobody's decision makes sitec remove. */
  readonly blocked?: true;
  /** Somebody decided to overwrite it. */
  readonly decided?: boolean;
}

/** A unit that is not as it shall be. */
export interface UnitChange {
  readonly unit: string;
  readonly class: PlanClass;
  readonly action: readonly string[];
  readonly state: 'enabled' | 'disabled' | 'masked' | 'none';
  readonly before: { readonly enabled: string; readonly active: string };
  readonly decided?: boolean;
}

/** An object of the mail database that is not as it shall be (host/database.py): a row, a role, a grant, or an object of the schema. */
export interface DatabaseChange {
  readonly kind: string;
  readonly name: string;
  /** What a person made beside the site is foreign. */
  readonly class: PlanClass | 'foreign';
  /** The seed makes it what it shall be, or nobody does. */
  readonly action: 'seed' | 'none';
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of an object of the schema. */
  readonly diff?: string;
  readonly detail?: string;
}

/** The rows of the mail database are others. */
export interface SeedChange {
  /** A conflict disables more accounts than is allowed. */
  readonly class: PlanClass;
  readonly action: 'run';
  /** How many accounts of the site's can be reached now, and those that cannot afterwards; null when the database does not answer. */
  readonly accounts: number | null;
  readonly disables: readonly string[] | null;
}

/** What a host computes of a staged release, its last confirmed release and itself (host/plan.py). */
export interface Plan {
  readonly format: 1;
  readonly host: string;
  readonly release: ReleaseInfo;
  /** The last confirmed release. */
  readonly base: string | null;
  readonly inSync: number;
  readonly paths: readonly PathChange[];
  readonly packages: readonly { readonly package: string; readonly class: PlanClass; readonly action: 'install' | 'none' }[];
  readonly users: readonly {
    readonly user?: string;
    readonly group?: string;
    readonly class: PlanClass;
    readonly action: 'add' | 'lock' | 'unlock' | 'none';
    readonly detail?: string;
  }[];
  readonly units: readonly UnitChange[];
  readonly derive: readonly { readonly name: string; readonly because: readonly string[] }[];
  readonly seed: SeedChange | null;
  /** Directories that have another name from now on. */
  readonly moves: readonly {
    readonly directory: string;
    readonly to: string;
    readonly class: PlanClass;
    readonly action: 'rename' | 'none';
    readonly decided?: boolean;
  }[];
  /** Empty unless it was asked for. */
  readonly database: readonly DatabaseChange[];
  readonly verbs: readonly {
    readonly daemon: string;
    readonly verb: 'reload' | 'restart';
    readonly argv: readonly string[];
    readonly because: readonly string[];
  }[];
  /** Names of what somebody has to decide about first. */
  readonly undecided: readonly string[];
  /** The same for two plans that do the same to the same host. */
  readonly digest: string;
}

/** What a daemon's parser says of the host as the plan would make it. */
export interface HostFinding {
  readonly validator: string;
  readonly code: number;
  readonly lines: readonly string[];
}

/** How far an attempt has come. */
export interface AttemptState {
  readonly state:
    | 'staged'
    | 'starting'
    | 'applying'
    | 'failing'
    | 'refused'
    | 'waiting'
    | 'confirmed'
    | 'rolling-back'
    | 'rolled-back'
    | 'rollback-failed';
  /** Seconds that an attempt which waits has left, when it is followed. */
  readonly remaining?: number | null;
  readonly kind?: string;
  readonly message?: string;
  readonly detail?: {
    readonly findings?: readonly HostFinding[];
    readonly names?: readonly string[];
    readonly changed?: readonly string[];
  };
  readonly why?: string;
  readonly problems?: readonly string[];
}

/** A line of an attempt's journal. */
export interface JournalLine {
  readonly n: number;
  readonly at: string;
  readonly step: string;
  readonly [detail: string]: unknown;
}
