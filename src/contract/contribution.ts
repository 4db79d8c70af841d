import type { AfterSeedContribution, DatabaseContribution, DatabaseRoleContribution } from './database.ts';
import type { SitePath } from '../base/diagnostics.ts';
import type { DnsRecord } from './dns-record.ts';
import type { RawSettings } from '../formats/raw-settings.ts';
import type { ProbeLoginContribution, ProbeMailContribution, VantageContribution } from './probe.ts';
import type { AbsentUserContribution, BanPolicyContribution, JailContribution, SandboxContribution } from './protection.ts';
import type { RootName } from './root.ts';
import type { SecretKind } from '../secrets/index-file.ts';
import type { FormatName } from '../formats/index.ts';

/** What one service asks of the roots of a host, as data. One emitter per kind turns all of a kind into files. */
export type Contribution =
  | FileContribution
  | LinkContribution
  | DirectoryContribution
  | PackageContribution
  | GroupContribution
  | UserContribution
  | UnitContribution
  | DaemonContribution
  | SysctlContribution
  | FirewallContribution
  | ContainerContribution
  | SecretContribution
  | DatabaseContribution
  | DatabaseRoleContribution
  | ArtifactContribution
  | OutsideContribution
  | DnsRecordContribution
  | ZoneContribution
  | DataContribution
  | AfterSeedContribution
  | MoveContribution
  | ValidatorContribution
  | DeriveContribution
  | CertificateContribution
  | CertificateReaderContribution
  | BanPolicyContribution
  | JailContribution
  | SandboxContribution
  | AbsentUserContribution
  | ProbeLoginContribution
  | ProbeMailContribution
  | VantageContribution;

/** The kinds of contributions. */
export type ContributionKind = Contribution['kind'];

/** Who asked, and which lines of site.yaml made them ask. */
export interface Origin {
  readonly service: string;
  readonly paths: readonly SitePath[];
}

/** A contribution with its origin. */
export type Contributed<C extends Contribution = Contribution> = C & { readonly origin: Origin };

/** What a daemon does when a file that it reads has changed. */
export interface Notification {
  readonly daemon: string;
  readonly verb: 'reload' | 'restart';
}

/** Owner, group and permission bits; the default is root:root 0644. */
export interface Ownership {
  readonly owner?: string;
  readonly group?: string;
  readonly mode?: number;
}

/** How the text of a file is made: from a template and its data, or given as it is. */
export type Body =
  | { readonly format: FormatName; readonly data?: object; readonly template?: string }
  | { readonly format: FormatName; readonly text: string };

/** A file; its template is `templates/<path>.eta` unless it names another. */
export type FileContribution = { readonly kind: 'file'; readonly root: RootName; readonly path: string } & Body &
  Ownership & {
    readonly notify?: readonly Notification[];
    readonly from?: readonly SitePath[];
    /** Raw settings that go into the rendered text, and where they stand in site.yaml. */
    readonly extra?: { readonly settings: RawSettings; readonly path: SitePath };
    /** Takes the place of another service's file at the same path. */
    readonly replaces?: boolean;
    /** Lines that follow its text from an activation until its confirmation, if its daemon is told of a change, is started, or relies on what changes. */
    readonly untilConfirmed?: string;
  };

/** A symbolic link. */
export interface LinkContribution {
  readonly kind: 'link';
  readonly root: RootName;
  readonly path: string;
  readonly target: string;
}

/** A directory, made at every boot if it is missing (tmpfiles.d(5)). */
export interface DirectoryContribution extends Ownership {
  readonly kind: 'directory';
  readonly root: RootName;
  readonly path: string;
}

/** A Debian package of a root; a container's are its image's business. */
export interface PackageContribution {
  readonly kind: 'package';
  readonly root: RootName;
  readonly name: string;
}

/** A group of the host (sysusers.d(5)). */
export interface GroupContribution {
  readonly kind: 'group';
  readonly name: string;
  readonly gid: number;
}

/** A user of the host (sysusers.d(5)); its group has its name unless `gid` names another by number. */
export interface UserContribution {
  readonly kind: 'user';
  readonly name: string;
  readonly description: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly home: string;
  readonly shell: string;
  /** A person logs in; anything else is locked and expired. */
  readonly login: boolean;
  /** Groups besides its own. */
  readonly groups: readonly string[];
}

/** A systemd unit that must be enabled, disabled or masked; what no service names is left alone. */
export interface UnitContribution {
  readonly kind: 'unit';
  readonly unit: string;
  readonly state: 'enabled' | 'disabled' | 'masked';
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
  /** What people notice of each, in a few words for whoever reviews a change. */
  readonly impact?: { readonly reload?: string; readonly restart?: string };
  /** Run on the host with an address after it: whoever has it is not kept out any more. */
  readonly unban?: readonly string[];
  /** The services whose answers it passes on to others, besides its own: while a change of theirs is not confirmed, its files say what they say `untilConfirmed`. */
  readonly reliesOn?: readonly string[];
}

/** A kernel setting (sysctl.d(5)). */
export interface SysctlContribution {
  readonly kind: 'sysctl';
  readonly key: string;
  readonly value: string;
}

/** A listener that the firewall lets somebody reach; `comment` is its name. */
export interface FirewallContribution {
  readonly kind: 'firewall';
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly from: readonly string[];
  readonly comment: string;
  /** Listens for moments only: whoever looks finds the port closed most of the time. */
  readonly brief?: true;
}

/** A compose project: containers that share a compose file and, but for host networking, a network. */
export interface ComposeProject {
  readonly name: string;
  /** The directory on the host that holds docker-compose.yml. */
  readonly directory: string;
}

/** A container; files contributed to its root are mounted into it read-only. */
export interface ContainerContribution {
  readonly kind: 'container';
  readonly root: RootName;
  readonly project: ComposeProject;
  /** Where files of the container lie on the host: the first directory that a path is inside of counts. */
  readonly places: readonly { readonly inside: string; readonly outside: string }[];
  readonly name: string;
  readonly image: string;
  readonly network: 'host' | 'bridge';
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment: { readonly [name: string]: string };
  readonly environmentFiles: readonly string[];
  readonly volumes: readonly { readonly source: string; readonly target: string; readonly readOnly: boolean }[];
  readonly tmpfs: readonly string[];
  readonly health: { readonly test: readonly string[]; readonly interval: string; readonly timeout: string; readonly retries: number };
  /** Bytes and processors. */
  readonly limits: { readonly memory?: number; readonly cpus?: number };
  /** Published ports, for a network of its own. */
  readonly ports: readonly { readonly address: string; readonly port: number }[];
}

/** A secret that must exist; the hosts named can decrypt it, and the operators always can. */
export interface SecretContribution {
  readonly kind: 'secret';
  readonly name: string;
  readonly secretKind: SecretKind;
  readonly readableByHost: boolean;
  readonly from?: readonly SitePath[];
}

/** A file beside the host's root, `generated/<host>/<path>`, that the deploy reads and the host does not keep. */
export type ArtifactContribution = { readonly kind: 'artifact'; readonly path: string; readonly from?: readonly SitePath[] } & Body;

/** Something that no file on a host can express, `generated/_outside/<path>`: for a person to carry elsewhere. */
export type OutsideContribution = { readonly kind: 'outside'; readonly path: string } & Body;

/** A directory of the host that has another name from now on: after the seed, when `from` is there and `to` is not. */
export interface MoveContribution {
  readonly kind: 'move';
  readonly from: string;
  readonly to: string;
}

/** A record that the public DNS must hold; the zone it belongs into may be anybody's. */
export interface DnsRecordContribution extends DnsRecord {
  readonly kind: 'dns-record';
  readonly from?: readonly SitePath[];
}

/** A file `generated/_dns/<path>`, the same in every host that has a part in it. */
export type ZoneContribution = { readonly kind: 'zone'; readonly path: string } & Body;

/** Where a daemon keeps what cannot be made anew: a change of place is told, never just done. */
export interface DataContribution {
  readonly kind: 'data';
  readonly name: 'mail' | 'database';
  /** On the host. */
  readonly path: string;
  readonly from?: readonly SitePath[];
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
  /** It only reads what is in force, and is asked on the live host as well whenever that is looked at for drift. */
  readonly inDrift?: true;
  /** Files of the root that it reads, for findings that name a setting and no file. */
  readonly files: readonly string[];
}

/** A certificate chain with its key, in a directory of the host. */
export interface CertificateContribution {
  readonly kind: 'certificate';
  readonly directory: string;
  readonly names: readonly string[];
  /** Who makes it, in the site's words. */
  readonly source: string;
  /** What happens to one that somebody has put there by hand when the site wants another. */
  readonly existing: 'kept' | 'replaced';
  /** Hashes of the keys that it has or may have soon, for records that other servers verify it by (TLSA 3 1 1). */
  readonly keys: readonly string[];
  /** What makes the first one: a program with the verb `boot`. */
  readonly program: string;
}

/** A daemon that reads the host's certificate: it starts when there is one, and is told when another has taken its place. */
export interface CertificateReaderContribution {
  readonly kind: 'certificate-reader';
  readonly root: RootName;
  readonly daemon: string;
  /** Ports at which other servers may verify it by the DNS (RFC 7672). */
  readonly verifiedAt: readonly number[];
}

/** Files that a daemon reads and only its own tools can make, such as compiled Sieve: the script runs when one of the files it is made from has changed. */
export interface DeriveContribution {
  readonly kind: 'derive';
  readonly root: RootName;
  readonly name: string;
  /** A POSIX shell script, run as root after all files are in place and before any daemon is told. */
  readonly script: string;
  readonly files: readonly string[];
}
