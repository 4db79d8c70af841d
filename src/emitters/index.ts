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

/** Makes contributions of those of one kind: of files, or of kinds that others turn into files. */
type Emitter = (input: HostContributions) => readonly Contributed[];

/** Bring units, directories, packages and validators along, which the writers then see; each sees what the ones before it made. */
const gatherers: readonly Emitter[] = [emitContainers, emitCertificates, emitDatabaseRoles];

/** Write one file of all that was asked for, or check all of it: in this order, since a file of one is listed by the next. */
const writers: readonly Emitter[] = [
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
  return [...gatherers, ...writers].reduce<readonly Contributed[]>(
    (contributions, emit) => [...contributions, ...emit({ ...host, contributions })],
    host.contributions,
  );
}
