import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { emitCertificates } from './certificates.ts';
import { emitContainers } from './containers.ts';
import { emitDatabaseRoles } from './database-roles.ts';
import { emitFirewall } from './firewall.ts';
import { emitHostChecks } from './host-checks.ts';
import { emitJails } from './jails.ts';
import { emitLinkValidator } from './links.ts';
import { emitPackages } from './packages.ts';
import { emitSandboxes } from './sandboxes.ts';
import { emitSysctl } from './sysctl.ts';
import { emitSysusers } from './sysusers.ts';
import { emitTmpfiles } from './tmpfiles.ts';
import { emitUnitValidator } from './units.ts';

/** Turns all contributions of one kind into contributions that the tree is made of. */
type Emitter = (input: HostContributions) => readonly Contributed[];

/** In this order, because each sees what the ones before it made: a container brings packages and directories along. */
const emitters: readonly Emitter[] = [
  emitContainers,
  emitCertificates,
  emitDatabaseRoles,
  emitSysusers,
  emitTmpfiles,
  emitSysctl,
  emitFirewall,
  emitJails,
  emitSandboxes,
  emitUnitValidator,
  emitLinkValidator,
  emitHostChecks,
  emitPackages,
];

/** The contributions of a host with everything that the emitters make of them. */
export function emitAll(host: HostContributions): readonly Contributed[] {
  return emitters.reduce<readonly Contributed[]>(
    (contributions, emit) => [...contributions, ...emit({ ...host, contributions })],
    host.contributions,
  );
}
