import type { SitePath } from '../base/diagnostics.ts';
import type { AfterSeedContribution, DatabaseContribution, DatabaseRoleContribution } from './database.ts';
import type { DnsRecord } from './dns-record.ts';
import type { GroupContribution, UserContribution } from './kinds/accounts.ts';
import type { CertificateContribution, CertificateReaderContribution } from './kinds/certificates.ts';
import type { ContainerContribution } from './kinds/containers.ts';
import type {
  DaemonContribution,
  DeriveContribution,
  PackageContribution,
  SysctlContribution,
  UnitContribution,
  ValidatorContribution,
} from './kinds/daemons.ts';
import type {
  ArtifactContribution,
  DataContribution,
  DirectoryContribution,
  FileContribution,
  LinkContribution,
  MoveContribution,
  OutsideContribution,
  ZoneContribution,
} from './kinds/files.ts';
import type { SecretContribution } from './kinds/secrets.ts';
import type { HostIdentityContribution } from './host-identity.ts';
import type { ProbeLoginContribution, ProbeMailContribution, VantageContribution } from './probe.ts';
import type { AbsentUserContribution, BanPolicyContribution, JailContribution, SandboxContribution } from './protection.ts';

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
  | VantageContribution
  | HostIdentityContribution;

/** The kinds of contributions. */
export type ContributionKind = Contribution['kind'];

/** Who asked, and which lines of site.yaml made them ask. */
export interface Origin {
  readonly service: string;
  readonly paths: readonly SitePath[];
}

/** A contribution with its origin. */
export type Contributed<C extends Contribution = Contribution> = C & { readonly origin: Origin };

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

/** A record that the public DNS must hold; the zone it belongs into may be anybody's. */
export interface DnsRecordContribution extends DnsRecord {
  readonly kind: 'dns-record';
  readonly from?: readonly SitePath[];
}
