import type { RootName } from '../root.ts';

/** What a daemon does when a file that it reads has changed. */
export interface Notification {
  readonly daemon: string;
  readonly verb: 'reload' | 'restart';
}

/** Tells these daemons to read their files again. */
export function reload(...daemons: readonly string[]): readonly Notification[] {
  return daemons.map((daemon) => ({ daemon, verb: 'reload' }));
}

/** Tells these daemons to start again: they read their files at no other time. */
export function restart(...daemons: readonly string[]): readonly Notification[] {
  return daemons.map((daemon) => ({ daemon, verb: 'restart' }));
}

/** A daemon in the abstract; the commands run inside its root. */
export interface DaemonContribution {
  readonly kind: 'daemon';
  readonly root: RootName;
  readonly name: string;
  /** The systemd unit when the root is the host. */
  readonly unit: string;
  /** Without it a change needs a restart. */
  readonly reload?: readonly string[];
  /** Run on the host for both verbs, where systemctl's own would do harm. */
  readonly command?: readonly string[];
  /** What people notice of each, in a few words for the reviewer of a change. */
  readonly impact?: { readonly reload?: string; readonly restart?: string };
  /** Run on the host with an address after it: that address is not kept out any more. */
  readonly unban?: readonly string[];
  /** Files of others that it copies when it starts, so that a change of one restarts it. */
  readonly copies?: readonly string[];
  /** The services whose answers it passes on to others, besides its own: while a change of theirs is not confirmed, its files say what they say `untilConfirmed`. */
  readonly reliesOn?: readonly string[];
}

/** A systemd unit that must be enabled, disabled or masked; what no service names is left alone. */
export interface UnitContribution {
  readonly kind: 'unit';
  readonly unit: string;
  readonly state: 'enabled' | 'disabled' | 'masked';
}

/** Units that start at every boot. */
export function enabled(...units: readonly string[]): readonly UnitContribution[] {
  return units.map((unit) => ({ kind: 'unit', unit, state: 'enabled' }));
}

/** A kernel setting (sysctl.d(5)). */
export interface SysctlContribution {
  readonly kind: 'sysctl';
  readonly key: string;
  readonly value: string;
}

/** A Debian package of a root; a container's are its image's business. */
export interface PackageContribution {
  readonly kind: 'package';
  readonly root: RootName;
  readonly name: string;
}

/** Debian packages of a root, by name. */
export function packages(root: RootName, ...names: readonly string[]): readonly PackageContribution[] {
  return names.map((name) => ({ kind: 'package', root, name }));
}

/**
 * A daemon's own parser, run on the whole filled tree where nobody else sees it: any line on standard error and any end but 0 is a finding.
 * It runs as root, in a network without a way out, with the packages of its root and its own installed.
 */
export interface ValidatorContribution {
  readonly kind: 'validator';
  readonly root: RootName;
  readonly name: string;
  /** A POSIX shell script. */
  readonly script: string;
  /** Packages besides the root's own. */
  readonly packages?: readonly string[];
  /** It reads `$ARTIFACTS`, the files beside the root, which the host does not keep. */
  readonly readsArtifacts?: true;
  /** It only reads what is in force: a look at drift asks it on the live host as well. */
  readonly inDrift?: true;
  /** Files of the root that it reads, for findings that name a setting and no file. */
  readonly files: readonly string[];
}

/** Files that a daemon reads and only its own tools can make, such as compiled Sieve: the script runs when one of the files it is made from has changed. */
export interface DeriveContribution {
  readonly kind: 'derive';
  readonly root: RootName;
  readonly name: string;
  /** A POSIX shell script, run as root after all files are in place and before any daemon is notified. */
  readonly script: string;
  readonly files: readonly string[];
}
