import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { Gather } from '../contract/gather.ts';
import { emitContainers } from './containers.ts';
import { emitHostChecks } from './host-checks.ts';
import { emitLinkValidator } from './links.ts';
import { emitNetworkNames } from './network-names.ts';
import { emitPackages } from './packages.ts';
import { emitSandboxes } from './sandboxes.ts';
import { emitSysctl } from './sysctl.ts';
import { emitSysusers } from './sysusers.ts';
import { emitTmpfiles } from './tmpfiles.ts';
import { emitUnitValidator } from './units.ts';

/** After what services gather, in this order, because each sees what the ones before it made: a container mounts files that were gathered, and brings packages and units along. */
const emitters: readonly Gather[] = [
  emitContainers,
  emitNetworkNames,
  emitSysusers,
  emitTmpfiles,
  emitSysctl,
  emitSandboxes,
  emitUnitValidator,
  emitLinkValidator,
  emitHostChecks,
  emitPackages,
];

/** The contributions of a host with everything that is made of them: by `gatherers` of services, and by the emitters. */
export function emitAll(host: HostContributions, gatherers: readonly Gather[]): readonly Contributed[] {
  return [...gatherers, ...emitters].reduce<readonly Contributed[]>(
    (contributions, emit) => [...contributions, ...emit({ ...host, contributions })],
    host.contributions,
  );
}
