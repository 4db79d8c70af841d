/** Generated from schema/answers/ by `npm run generate`; edit the schema. What hosts answer, once it is read. */
import type {Foreign} from '../../base/foreign.ts';

/**
 * How the staged release, the last confirmed one and the host itself differ.
 */
export type PlanClass = 'pending' | 'hand-edited' | 'conflict' | 'missing' | 'foreign-in-owned-directory' | 'orphan';
/**
 * What host/sent/probe.py saw: the listeners and logins that it was asked for, in their order.
 */
export type ProbesAnswer = ProbeAnswer[];

export interface Answers {
  again: AgainAnswer;
  became: BecameAnswer;
  begun: BegunAnswer;
  drift: DriftAnswer;
  forgotten: ForgottenAnswer;
  identity: IdentityAnswer;
  look: LookAnswer;
  mail: MailAnswer;
  manifest: DeployedManifest;
  other: OtherAnswer;
  plan: PlanAnswer;
  probes: ProbesAnswer;
  refusal: RefusalAnswer;
  status: Status;
  step: JournalLine;
  undone: UndoneAnswer;
  withdrawn: WithdrawnAnswer;
}
/**
 * Where an earlier release is staged once more, and where it listens.
 */
export interface AgainAnswer {
  staged: string;
  exposure: ToldListener[];
}
/**
 * Where a release listens.
 */
export interface ToldListener {
  protocol: 'tcp' | 'udp';
  port: number;
  service: string;
  name: string;
  addresses: string[];
  from: string[];
  who: string[];
  brief?: true;
}
/**
 * What has become of an attempt: the answer to confirm, extend and record, and the last line of follow.
 */
export interface BecameAnswer {
  state: AttemptState;
}
/**
 * How far an attempt has come.
 */
export interface AttemptState {
  state:
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
  /**
   * Seconds that an attempt which waits has left.
   */
  remaining?: number | null;
  kind?: string;
  message?: string;
  detail?: AttemptDetail;
  why?: string | null;
  problems?: string[];
}
export interface AttemptDetail {
  findings?: HostFinding[];
  names?: string[];
  changed?: string[];
}
/**
 * What a daemon's parser says of the host as the plan would make it.
 */
export interface HostFinding {
  validator: string;
  code: number;
  lines: string[];
}
/**
 * The attempt that has begun.
 */
export interface BegunAnswer {
  attempt: string;
}
/**
 * What is not on the host as it should be (host/report/drift.py).
 */
export interface DriftAnswer {
  plan: Plan;
  /**
   * Units that systemd calls failed, other than those of the plan.
   */
  failed: string[];
  /**
   * Empty when all is well.
   */
  findings: DriftFinding[];
  texts?: LiveText[];
}
/**
 * What a host computes of a staged release, its last confirmed release and itself (host/plan/plan.py).
 */
export interface Plan {
  format: 1;
  host: string;
  release: PlannedRelease;
  /**
   * The last confirmed release.
   */
  base: null | string;
  inSync: number;
  paths: PathChange[];
  packages: {
    package: string;
    class: PlanClass;
    action: 'install' | 'none';
  }[];
  users: {
    user?: string;
    group?: string;
    class: PlanClass;
    action: 'add' | 'lock' | 'unlock' | 'none';
    detail?: string;
  }[];
  units: UnitChange[];
  derive: {
    name: string;
    because: string[];
  }[];
  seed: null | SeedChange;
  /**
   * Directories that have another name from now on.
   */
  moves: {
    directory: string;
    to: string;
    class: PlanClass;
    action: 'rename' | 'none';
    /**
     * An operator decided to overwrite it.
     */
    decided?: boolean;
  }[];
  /**
   * Empty unless it was asked for.
   */
  database: DatabaseChange[];
  verbs: {
    daemon: string;
    verb: 'reload' | 'restart';
    argv: string[];
    because: string[];
  }[];
  /**
   * Names of what an operator has to decide about first.
   */
  undecided: string[];
  /**
   * The same for two plans that do the same to the same host.
   */
  digest: string;
}
/**
 * What a plan says of the release that it was made for.
 */
export interface PlannedRelease {
  id: string;
  host: string;
  commit: string;
  by: string;
  content: string;
}
/**
 * A path that is not in sync.
 */
export interface PathChange {
  path: string;
  class: PlanClass;
  action: 'write' | 'link' | 'mkdir' | 'remove' | 'rmdir' | 'none';
  before?: null | Fingerprint;
  after?: null | Fingerprint;
  service: string | null;
  /**
   * Without a secret in it.
   */
  diff?: string;
  detail?: string;
  /**
   * Something of another kind is in its place, as `detail` says, which sitec never removes, not even by --overwrite.
   */
  blocked?: boolean;
  /**
   * An operator decided to overwrite it.
   */
  decided?: boolean;
}
/**
 * What lies at a path: contents only as a hash with the host's own key.
 */
export interface Fingerprint {
  type: 'file' | 'symlink' | 'directory' | 'other';
  owner?: string;
  group?: string;
  mode?: string;
  target?: string;
  hash?: string;
}
/**
 * A unit that differs from the release.
 */
export interface UnitChange {
  unit: string;
  class: PlanClass;
  action: ('enable' | 'disable' | 'mask' | 'unmask' | 'start' | 'stop')[];
  state: 'enabled' | 'disabled' | 'masked' | 'none';
  before: {
    enabled: string;
    active: string;
  };
  /**
   * An operator decided to overwrite it.
   */
  decided?: boolean;
}
/**
 * The rows of the mail database change. A conflict disables more accounts than is allowed. `accounts` can be reached now, and `disables` cannot afterwards; null when the database does not answer.
 */
export interface SeedChange {
  class: PlanClass;
  action: 'run';
  accounts: null | number;
  disables: null | string[];
}
/**
 * An object of the mail database that differs from the release (host/store/database.py): a row, a role, a grant, or an object of the schema.
 */
export interface DatabaseChange {
  kind: string;
  name: string;
  /**
   * What a person made beside the site is foreign.
   */
  class: 'pending' | 'hand-edited' | 'conflict' | 'missing' | 'foreign-in-owned-directory' | 'orphan' | 'foreign';
  /**
   * The seed changes it, or nothing does.
   */
  action: 'seed' | 'none';
  /**
   * What the row says, as the kind of object has it.
   */
  before?: unknown;
  /**
   * What the row says, as the kind of object has it.
   */
  after?: unknown;
  /**
   * Of an object of the schema.
   */
  diff?: string;
  detail?: string;
}
/**
 * Something that an operator should know of a host. `kind` is path, unit, package, user, group, directory for one that is to have another name, or the kind of an object of the database.
 */
export interface DriftFinding {
  kind: string;
  name: string;
  class: string;
  detail?: string;
}
/**
 * A file of a host, to be taken into the site; `problem` says why it cannot be.
 */
export interface LiveText {
  path: string;
  problem?: string;
  /**
   * What lies there, to the byte.
   */
  text?: Foreign;
  owner?: string;
  group?: string;
  mode?: string;
}
/**
 * Whether something of an attempt's mail may be left on the host.
 */
export interface ForgottenAnswer {
  left: boolean;
}
/**
 * Whether the age identity that was sent is a new one of the host.
 */
export interface IdentityAnswer {
  added: boolean;
}
/**
 * The content of the confirmed release, if nothing on the host has changed since it was confirmed (host/report/status.py).
 */
export interface LookAnswer {
  content: null | string;
}
/**
 * The result of a probe of mail: empty when the mail was stored.
 */
export interface MailAnswer {
  problem?: string;
  untried?: string;
}
/**
 * What verbs that reach hosts read of `generated/<host>/manifest.json`, of today and of earlier commits. No host answers it; anyone who can commit can write it.
 */
export interface DeployedManifest {
  format: 2;
  host: string;
  entries: DeployedEntry[];
  artifacts: string[];
  exposure: ToldListener[];
  users: DeployedUser[];
  probes?: DeployedProbes;
}
export interface DeployedEntry {
  path: string;
  service: string;
  type: 'file' | 'symlink' | 'directory';
  owner?: string;
  group?: string;
  mode?: string;
  notify?: NotifiedDaemon[];
}
export interface NotifiedDaemon {
  daemon: string;
  verb: 'reload' | 'restart';
}
export interface DeployedUser {
  name: string;
  login: boolean;
}
export interface DeployedProbes {
  logins: DeployedLogin[];
  vantages: DeployedVantage[];
  mail?: string;
}
export interface DeployedLogin {
  listener: string;
  address: string;
  secret: string;
}
export interface DeployedVantage {
  name: string;
  ssh: string;
  port: number;
}
/**
 * The confirmed release of the host is not the one that was asked for.
 */
export interface OtherAnswer {
  other: true;
}
/**
 * What the host answers when it is asked for a plan.
 */
export interface PlanAnswer {
  plan: Plan;
  /**
   * Nothing is to be done.
   */
  empty: boolean;
  findings?: HostFinding[];
  /**
   * Packages without which some validators could not be asked.
   */
  unproven?: string[];
}
export interface ProbeAnswer {
  name: string;
  address: string;
  port: number;
  problem: string | null;
}
/**
 * The host refused, in words for people.
 */
export interface RefusalAnswer {
  error: Refusal;
}
export interface Refusal {
  kind: string;
  message: string;
}
/**
 * What the host knows of its releases (host/report/status.py).
 */
export interface Status {
  confirmed: null | Told;
  pending: null | Told;
  attempts: Told[];
}
/**
 * An attempt or release as the host reports it.
 */
export interface Told {
  id: string;
  commit?: null | string;
  by?: string | null;
  again?: null | string;
  /**
   * The release that was confirmed before.
   */
  before?: null | string;
  state:
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
  /**
   * Seconds that an attempt which waits has left.
   */
  remaining?: number | null;
  kind?: string;
  message?: string;
  detail?: AttemptDetail1;
  why?: string | null;
  problems?: string[];
}
export interface AttemptDetail1 {
  findings?: HostFinding[];
  names?: string[];
  changed?: string[];
}
/**
 * A line of an attempt's journal, with the details that are shown.
 */
export interface JournalLine {
  n: number;
  at: string;
  step: string;
  seconds?: number;
  packages?: string[];
  units?: string[];
  /**
   * Names, or whether a directory stayed.
   */
  kept?: unknown;
  action?: string;
  path?: string;
  to?: string;
  verb?: string;
  daemon?: string;
  user?: string;
  report?: string;
  message?: string;
}
/**
 * How a rollback of an attempt ended.
 */
export interface UndoneAnswer {
  ended:
    | null
    | (
        | 'staged'
        | 'starting'
        | 'applying'
        | 'failing'
        | 'refused'
        | 'waiting'
        | 'confirmed'
        | 'rolling-back'
        | 'rolled-back'
        | 'rollback-failed'
      );
}
/**
 * Whether what was staged never begins.
 */
export interface WithdrawnAnswer {
  withdrawn: boolean;
}
