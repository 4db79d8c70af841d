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
  const { code, stdout } = await run([
    'ip',
    'netns',
    'exec',
    name,
    'chroot',
    root,
    'ssh-audit',
    '--json',
    '--skip-rate-test',
    '--port',
    String(port),
    address,
  ]);
  const { banner, compression, enc, kex, key, mac } = JSON.parse(stdout) as { readonly [part: string]: unknown };
  return { code, algorithms: { banner, compression, enc, kex, key, mac } };
}

/** How exposed systemd finds each unit, also one that does not run now: 0 to 10, the less the better. */
export async function unitExposure(host: LabHost, units: readonly string[]): Promise<{ readonly [unit: string]: number }> {
  const found = units.map(async (unit) => {
    const shown = await host.must(['env', 'LANG=C.UTF-8', 'systemd-analyze', 'security', '--no-pager', unit]);
    return [unit, Number(/exposure level for .*: ([0-9.]+) /.exec(shown)?.[1] ?? Number.NaN)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
