import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { SandboxContribution } from '../contract/protection.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { file } from '../contract/kinds/files.ts';

/** What no daemon of a mail host needs (systemd.exec(5)). */
const ALL: { readonly [setting: string]: string } = {
  NoNewPrivileges: 'yes',
  PrivateTmp: 'yes',
  PrivateDevices: 'yes',
  ProtectHome: 'yes',
  ProtectSystem: 'strict',
  ProtectKernelTunables: 'yes',
  ProtectKernelModules: 'yes',
  ProtectKernelLogs: 'yes',
  ProtectControlGroups: 'yes',
  ProtectClock: 'yes',
  ProtectHostname: 'yes',
  ProtectProc: 'invisible',
  RestrictNamespaces: 'yes',
  RestrictRealtime: 'yes',
  RestrictSUIDSGID: 'yes',
  LockPersonality: 'yes',
  MemoryDenyWriteExecute: 'yes',
  SystemCallArchitectures: 'native',
  SystemCallErrorNumber: 'EPERM',
};

/** `/etc/systemd/system/<unit>.d/20-sandbox.conf` of every unit that a service limits. */
export function emitSandboxes({ contributions }: HostContributions): readonly Contributed[] {
  return ofKind(contributions, 'sandbox').map((sandbox) =>
    emittedFrom(
      [sandbox],
      sandbox.origin.service,
      file(HOST_ROOT, `/etc/systemd/system/${sandbox.unit}.d/20-sandbox.conf`, {
        template: 'etc/systemd/system/sandbox.conf',
        format: 'systemd',
        data: { settings: settingsOf(sandbox), memory: sandbox.limits?.memory, cpuPercent: percentOf(sandbox.limits?.cpus) },
      }),
    ),
  );
}

/** CPUQuota= counts processors in hundredths. */
function percentOf(cpus: number | undefined): number | undefined {
  return cpus === undefined ? undefined : Math.round(cpus * 100);
}

interface Setting {
  readonly name: string;
  /** Undefined empties a list. */
  readonly value?: string;
}

function settingsOf({ capabilities, families, calls, exceptCalls = [], writable, except = {} }: SandboxContribution): readonly Setting[] {
  return [
    ...Object.entries({ ...ALL, ...except }).map(([name, value]) => ({ name, value })),
    ...only('CapabilityBoundingSet', capabilities),
    ...only('RestrictAddressFamilies', families),
    ...only('SystemCallFilter', calls),
    ...(exceptCalls.length > 0 ? [{ name: 'SystemCallFilter', value: `~${exceptCalls.join(' ')}` }] : []),
    ...(writable.length > 0 ? [{ name: 'ReadWritePaths', value: writable.map((path) => `-${path}`).join(' ') }] : []),
  ];
}

/** A list is emptied first: in a drop-in, it would only add to the unit's own. */
function only(name: string, values: readonly string[] | undefined): readonly Setting[] {
  if (values === undefined) return [];
  return [{ name }, ...(values.length > 0 ? [{ name, value: values.join(' ') }] : [])];
}
