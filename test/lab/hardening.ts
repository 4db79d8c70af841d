import { run } from './exec.ts';
import type { LabHost } from './host.ts';
import type { Namespace } from './network.ts';
import { debianRoot } from './root.ts';

/** What ssh-audit says of a server, without what is the server's own: its keys' fingerprints and its address. */
export interface SshAudit {
  /** 0 when it has nothing against any algorithm. */
  readonly code: number;
  readonly algorithms: object;
}

/** Asks Debian 13's ssh-audit about a server, from a namespace. */
export async function auditSsh({ name }: Namespace, address: string, port: number): Promise<SshAudit> {
  const root = await debianRoot(['ssh-audit']);
  const { code, stdout } = await run(['ip', 'netns', 'exec', name, 'chroot', root, 'ssh-audit', '--json', '--skip-rate-test', '--port', String(port), address]);
  const { banner, compression, enc, kex, key, mac } = JSON.parse(stdout) as { readonly [part: string]: unknown };
  return { code, algorithms: { banner, compression, enc, kex, key, mac } };
}

/** How exposed systemd finds each unit: 0 to 10, the less the better. */
export async function unitExposure(host: LabHost, units: readonly string[]): Promise<{ readonly [unit: string]: number }> {
  const rows = JSON.parse(await host.must(['systemd-analyze', 'security', '--json=short', '--no-pager'])) as readonly { readonly unit: string; readonly exposure: string }[];
  return Object.fromEntries(units.map((unit) => [unit, Number(rows.find((row) => row.unit === unit)?.exposure ?? Number.NaN)]));
}
