import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './exec.ts';
import type { Namespace } from './network.ts';
import type { Authority } from './pki.ts';
import { debianRoot } from './root.ts';

/** One thing that testssl.sh says of a server. */
export interface TlsFinding {
  readonly id: string;
  readonly severity: string;
  readonly finding: string;
}

/** A server to be looked at. */
export interface TlsServer {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** The protocol in which TLS begins later. */
  readonly starttls?: 'smtp';
}

const ENTER = `mount --bind "$1" "$2/mnt"; mount -t proc proc "$2/proc"; mount --rbind /dev "$2/dev"; mount -t tmpfs tmpfs "$2/tmp"
shift; root=$1; shift; exec chroot "$root" testssl "$@"`;

/** Everything that Debian 13's testssl.sh says of a server, asked from a namespace, with the lab's authority among those it trusts. */
export async function askTestssl(
  from: Namespace,
  authority: Authority,
  { name, address, port, starttls }: TlsServer,
): Promise<readonly TlsFinding[]> {
  const root = await debianRoot(['testssl.sh', 'bind9-dnsutils', 'socat']);
  const folder = mkdtempSync(join(tmpdir(), 'testssl-'));
  await run(['cp', authority.anchor, join(folder, 'ca.pem')]);
  const options = [
    '--quiet',
    '--color',
    '0',
    '--warnings',
    'batch',
    '--nodns',
    'none',
    '--ip',
    address,
    '--add-ca',
    '/mnt/ca.pem',
    '--jsonfile',
    '/mnt/findings.json',
    ...(starttls === undefined ? [] : ['--starttls', starttls]),
  ];
  const { stdout, stderr } = await run(
    ['ip', 'netns', 'exec', from.name, 'unshare', '--mount', 'sh', '-euc', ENTER, 'sh', folder, root, ...options, `${name}:${port}`],
    { timeout: 900 },
  );
  const findings = JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')) as readonly TlsFinding[];
  if (!findings.some(({ id }) => id === 'TLS1_2'))
    throw new Error(`testssl.sh did not look at ${address}:${port}: ${stdout.slice(-2000)}${stderr}`);
  return findings.map(({ id, severity, finding }) => ({ id, severity, finding }));
}
