import type { DaemonCommands, RunsIn } from '../daemon-commands.ts';
import type { AskedFor, RowScope } from '../kind.ts';
import { HOST_ROOT, type RootName } from '../root.ts';

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
export interface DaemonContribution extends RunsIn {
  readonly kind: 'daemon';
  readonly name: string;
  /** What people notice of each, in a few words for the reviewer of a change. */
  readonly impact?: { readonly reload?: string; readonly restart?: string };
  /** Run on the host with an address after it: that address is not kept out any more. */
  readonly unban?: readonly string[];
  /** Files of others that it copies when it starts, so that a change of one restarts it. */
  readonly copies?: readonly string[];
  /** The services whose answers it passes on to others, besides its own: while a change of theirs is not confirmed, its files say what they say `untilConfirmed`. */
  readonly reliesOn?: readonly string[];
}

/** A daemon with its verbs, and what people notice of them. */
export interface ManifestDaemon extends DaemonCommands {
  readonly name: string;
  readonly service: string;
  readonly impact?: { readonly reload?: string; readonly restart?: string };
  readonly unban?: readonly string[];
  readonly reliesOn?: readonly string[];
}

/** The row of a daemon. */
export function daemonRow(daemon: AskedFor<DaemonContribution>, { commandsOf }: RowScope): ManifestDaemon {
  const { name, impact, unban, reliesOn, origin } = daemon;
  return {
    name,
    service: origin.service,
    ...commandsOf(daemon),
    ...(impact ? { impact } : {}),
    ...(unban ? { unban } : {}),
    ...(reliesOn ? { reliesOn } : {}),
  };
}

/** A systemd unit that must be enabled, disabled or masked; what no service names is left alone. */
export interface UnitContribution {
  readonly kind: 'unit';
  readonly unit: string;
  readonly state: 'enabled' | 'disabled' | 'masked';
}

/** A unit whose state sitec answers for. */
export interface ManifestUnit {
  readonly unit: string;
  readonly state: 'enabled' | 'disabled' | 'masked';
  readonly service: string;
}

/** The row of a unit. */
export function unitRow({ unit, state, origin }: AskedFor<UnitContribution>): ManifestUnit {
  return { unit, state, service: origin.service };
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

/** A script that a host runs before it activates a tree, and in a check for drift when it is `inDrift`. */
export interface ManifestValidator {
  readonly name: string;
  readonly script: string;
  readonly inDrift?: true;
}

/** The row of a validator; one of a container runs where the site is verified. */
export function validatorRow({ root, name, script, inDrift }: ValidatorContribution): ManifestValidator | undefined {
  return root === HOST_ROOT ? { name, script, ...(inDrift ? { inDrift } : {}) } : undefined;
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

/** A script that makes files from files. */
export interface ManifestDerive {
  readonly name: string;
  readonly script: string;
  readonly files: readonly string[];
}

/** The row of such a script; a container's is its image's business. */
export function deriveRow({ root, name, script, files }: DeriveContribution): ManifestDerive | undefined {
  return root === HOST_ROOT ? { name, script, files } : undefined;
}
