import type { AfterSeedContribution, DatabaseContribution, DatabaseRoleContribution, DatabaseServerContribution } from '../database.ts';
import type { DnsRecordContribution } from '../dns-record.ts';
import type { FirewallContribution } from '../firewall.ts';
import type { HostIdentityContribution } from '../host-identity.ts';
import { claim, kind, type Kind } from '../kind.ts';
import type { ProbeLoginContribution, ProbeMailContribution, VantageContribution } from '../probe.ts';
import type { AbsentUserContribution, BanPolicyContribution, JailContribution, SandboxContribution } from '../protection.ts';
import { claimGroup, claimUser, type GroupContribution, type UserContribution } from './accounts.ts';
import type {
  CertificateContribution,
  CertificateReaderContribution,
  InternalCertificateContribution,
  InternalTrustContribution,
} from './certificates.ts';
import type { ContainerContribution } from './containers.ts';
import type {
  DaemonContribution,
  DeriveContribution,
  PackageContribution,
  SysctlContribution,
  UnitContribution,
  ValidatorContribution,
} from './daemons.ts';
import {
  claimPath,
  type ArtifactContribution,
  type DataContribution,
  type DirectoryContribution,
  type FileContribution,
  type LinkContribution,
  type OutsideContribution,
  type RenameContribution,
  type ZoneContribution,
} from './files.ts';
import type { SecretContribution } from './secrets.ts';

/** Every kind of contribution, by the word that stands in its `kind`, with what only one service may claim of it. A new kind is its interface and a line here. */
export const kinds = {
  file: kind<FileContribution>(claimPath),
  link: kind<LinkContribution>(claimPath),
  directory: kind<DirectoryContribution>(claimPath),
  artifact: kind<ArtifactContribution>(({ path }) => [claim('artifact', path)]),
  outside: kind<OutsideContribution>(({ path }) => [claim('outside', path)]),
  zone: kind<ZoneContribution>(),
  rename: kind<RenameContribution>(),
  data: kind<DataContribution>(),
  group: kind<GroupContribution>(claimGroup),
  user: kind<UserContribution>(claimUser),
  'absent-user': kind<AbsentUserContribution>(claimUser),
  package: kind<PackageContribution>(),
  unit: kind<UnitContribution>(),
  daemon: kind<DaemonContribution>(),
  derive: kind<DeriveContribution>(),
  validator: kind<ValidatorContribution>(),
  sysctl: kind<SysctlContribution>(),
  sandbox: kind<SandboxContribution>(),
  container: kind<ContainerContribution>(({ name }) => [claim('container', name, `the container ${name}`)]),
  firewall: kind<FirewallContribution>(({ port, protocol }) => [claim('port', `${port}/${protocol}`, `port ${port}/${protocol}`)]),
  'ban-policy': kind<BanPolicyContribution>(),
  jail: kind<JailContribution>(({ name }) => [claim('jail', name, `the jail ${name}`)]),
  secret: kind<SecretContribution>(),
  certificate: kind<CertificateContribution>(({ directory }) => [claim('certificate', directory, `the certificate in ${directory}`)]),
  'certificate-reader': kind<CertificateReaderContribution>(),
  'internal-certificate': kind<InternalCertificateContribution>(),
  'internal-trust': kind<InternalTrustContribution>(),
  database: kind<DatabaseContribution>(),
  'database-server': kind<DatabaseServerContribution>(),
  'database-role': kind<DatabaseRoleContribution>(({ name }) => [claim('database-role', name, `the database role ${name}`)]),
  'after-seed': kind<AfterSeedContribution>(),
  'dns-record': kind<DnsRecordContribution>(),
  'probe-login': kind<ProbeLoginContribution>(),
  'probe-mail': kind<ProbeMailContribution>(),
  vantage: kind<VantageContribution>(),
  'host-identity': kind<HostIdentityContribution>(),
} as const;

type ContributionOf<K> = K extends Kind<infer C> ? C : never;

/** What one service asks of the roots of a host, as data. One emitter per kind turns all of a kind into files. */
export type Contribution = ContributionOf<(typeof kinds)[keyof typeof kinds]>;
