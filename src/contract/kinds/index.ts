import {
  roleRow,
  type AfterSeedContribution,
  type DatabaseContribution,
  type DatabaseRoleContribution,
  type DatabaseServerContribution,
  type ManifestRole,
} from '../database.ts';
import type { DnsRecordContribution } from '../dns-record.ts';
import { claimPort, listenerRow, type FirewallContribution, type Listener } from '../firewall.ts';
import { identityRow, type HostIdentityContribution, type ManifestIdentity } from '../host-identity.ts';
import { claim, kind, type Kind } from '../kind.ts';
import {
  probeLoginRow,
  vantageRow,
  type ProbeLoginContribution,
  type ProbeLogin,
  type ProbeMailContribution,
  type Vantage,
  type VantageContribution,
} from '../probe.ts';
import type { AbsentUserContribution, BanPolicyContribution, JailContribution, SandboxContribution } from '../protection.ts';
import { claimGroup, claimUser, userRow, type GroupContribution, type ManifestUser, type UserContribution } from './accounts.ts';
import {
  certificateRow,
  claimDirectory,
  type CertificateContribution,
  type CertificateReaderContribution,
  type InternalCertificateContribution,
  type InternalTrustContribution,
  type ManifestCertificate,
} from './certificates.ts';
import type { ClientAccessContribution } from './client-access.ts';
import type { ContainerContribution } from './containers.ts';
import {
  daemonRow,
  deriveRow,
  unitRow,
  validatorRow,
  type DaemonContribution,
  type DeriveContribution,
  type ManifestDaemon,
  type ManifestDerive,
  type ManifestUnit,
  type ManifestValidator,
  type PackageContribution,
  type SysctlContribution,
  type UnitContribution,
  type ValidatorContribution,
} from './daemons.ts';
import {
  claimPath,
  dataRow,
  moveRow,
  type ArtifactContribution,
  type DataContribution,
  type DirectoryContribution,
  type FileContribution,
  type LinkContribution,
  type ManifestData,
  type ManifestMove,
  type OutsideContribution,
  type RenameContribution,
  type ZoneContribution,
} from './files.ts';
import { claimPart, type HealthContribution } from './health.ts';
import type { SecretContribution } from './secrets.ts';
import { claimLocation, type WebLocationContribution } from './web-locations.ts';

/** Every kind of contributions, by the word that stands in its `kind`, with what only one service may claim of it and its row in the manifest. A new kind is its interface and a line here. */
export const kinds = {
  'client-access': kind<ClientAccessContribution>(),
  'web-location': kind<WebLocationContribution>({ claims: claimLocation }),
  file: kind<FileContribution>({ claims: claimPath }),
  link: kind<LinkContribution>({ claims: claimPath }),
  directory: kind<DirectoryContribution>({ claims: claimPath }),
  artifact: kind<ArtifactContribution>({ claims: ({ path }) => [claim('artifact', path)] }),
  outside: kind<OutsideContribution>({ claims: ({ path }) => [claim('outside', path)] }),
  zone: kind<ZoneContribution>(),
  rename: kind<RenameContribution, ManifestMove>({ row: moveRow }),
  data: kind<DataContribution, ManifestData>({ row: dataRow }),
  group: kind<GroupContribution>({ claims: claimGroup }),
  user: kind<UserContribution, ManifestUser>({ claims: claimUser, row: userRow }),
  'absent-user': kind<AbsentUserContribution, string>({ claims: claimUser, row: ({ name }) => name }),
  package: kind<PackageContribution>(),
  unit: kind<UnitContribution, ManifestUnit>({ row: unitRow }),
  daemon: kind<DaemonContribution, ManifestDaemon>({ row: daemonRow }),
  derive: kind<DeriveContribution, ManifestDerive>({ row: deriveRow }),
  validator: kind<ValidatorContribution, ManifestValidator>({ row: validatorRow }),
  sysctl: kind<SysctlContribution>(),
  sandbox: kind<SandboxContribution>(),
  container: kind<ContainerContribution>({ claims: ({ name }) => [claim('container', name, `the container ${name}`)] }),
  firewall: kind<FirewallContribution, Listener>({ claims: claimPort, row: listenerRow }),
  'ban-policy': kind<BanPolicyContribution>(),
  jail: kind<JailContribution>({ claims: ({ name }) => [claim('jail', name, `the jail ${name}`)] }),
  secret: kind<SecretContribution>(),
  certificate: kind<CertificateContribution, ManifestCertificate>({ claims: claimDirectory, row: certificateRow }),
  'certificate-reader': kind<CertificateReaderContribution>(),
  'internal-certificate': kind<InternalCertificateContribution>(),
  'internal-trust': kind<InternalTrustContribution>(),
  database: kind<DatabaseContribution>(),
  'database-server': kind<DatabaseServerContribution>(),
  'database-role': kind<DatabaseRoleContribution, ManifestRole>({
    claims: ({ name }) => [claim('database-role', name, `the database role ${name}`)],
    row: roleRow,
  }),
  'after-seed': kind<AfterSeedContribution>(),
  'dns-record': kind<DnsRecordContribution>(),
  'probe-login': kind<ProbeLoginContribution, ProbeLogin>({ row: probeLoginRow }),
  'probe-mail': kind<ProbeMailContribution, string>({ row: ({ address }) => address }),
  vantage: kind<VantageContribution, Vantage>({ row: vantageRow }),
  health: kind<HealthContribution>({ claims: claimPart }),
  'host-identity': kind<HostIdentityContribution, ManifestIdentity>({ row: identityRow }),
} as const;

type ContributionOf<K> = K extends Kind<infer C, infer _Row> ? C : never;

/** What one service asks of the roots of a host, as data. One emitter per kind turns all of a kind into files. */
export type Contribution = ContributionOf<(typeof kinds)[keyof typeof kinds]>;
