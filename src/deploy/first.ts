import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError, UsageError } from '../base/diagnostics.ts';
import type { Foreign } from '../base/foreign.ts';
import { packageRoot } from '../base/package-root.ts';
import { readSecret, type SecretStore } from '../secrets/store.ts';
import { NO_CONNECTION, Unreachable } from './activator.ts';
import { onHost, type Connection } from './connection.ts';
import { SshDestination } from './destination.ts';
import type { Emit } from './events.ts';
import { refuseTroubledShell } from './login-shell.ts';
import { sshError } from './ssh-options.ts';

/** What host/sent/bootstrap.sh says when it begins to wait for apt, and the seconds that it waits at most. */
const APT_IS_HELD = 'sitec: apt is held';
const APT_SECONDS = 600;

/** Where a stock host is reached, such as `root@203.0.113.25` or `root@[2001:db8::25]:22`. */
export function stockConnection(host: string, text: string, sshConfig: string | undefined): Connection {
  const [, user = '', bracketed, plain = '', port = '22'] =
    /^([a-z_][a-z0-9_-]*)@(?:\[([0-9a-fA-F:]+)\]|([^[\]:]+))(?::(\d+))?$/.exec(text) ?? [];
  if (user !== 'root')
    throw new UsageError(`invalid --first "${text}": use root at an address, for example root@203.0.113.25 or root@[2001:db8::25]:22`);
  const options = [
    ...(sshConfig === undefined ? [] : ['-F', sshConfig]),
    ...(process.stdin.isTTY ? [] : ['-o', 'BatchMode=yes']),
    '-o',
    'ConnectTimeout=10',
    '-o',
    'ServerAliveInterval=5',
    '-o',
    'ServerAliveCountMax=3',
  ];
  const address = bracketed ?? plain;
  return { host, user, address, destination: SshDestination.ofName(address, '--first'), port: Number(port), options };
}

/**
 * Makes a stock host ready: what a deploy needs of programs, and the identities that were made for it on this side, over ssh's standard input.
 * The SSH host key waits beside its place, because the release brings it there.
 */
export async function prepareStock(connection: Connection, store: SecretStore, emit: Emit): Promise<void> {
  const { host } = connection;
  const identity = await readSecret(store, `hosts/${host}/age-identity`);
  const hostKey = await readSecret(store, `hosts/${host}/ssh_host_ed25519_key`);
  await refuseTroubledShell(connection, await onHost(connection, ['true'], { seconds: 60 }));
  await must(connection, ['sh', '-s'], readFileSync(join(packageRoot, 'host/sent/bootstrap.sh'), 'utf8'), (line) => {
    if (line.raw === APT_IS_HELD) emit({ event: 'apt-held', seconds: APT_SECONDS });
  });
  await must(connection, ['install', '-m', '0600', '/dev/stdin', '/var/lib/sitec/identity'], identity);
  await must(connection, ['install', '-m', '0600', '/dev/stdin', '/var/lib/sitec/ssh_host_ed25519_key'], hostKey);
}

/** The blocks that the hubs of private networks have to be given before the host can be reached through them. */
export function hubBlocks(directory: string, host: string): string {
  const folder = join(directory, 'generated/_outside/wireguard-hub');
  const files = (existsSync(folder) ? readdirSync(folder) : []).map((network) => join(folder, network, `${host}.conf`));
  return files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

async function must(
  connection: Connection,
  command: readonly string[],
  input: string,
  onLine: (line: Foreign) => void = () => undefined,
): Promise<void> {
  const { code, stderr } = await onHost(connection, command, { input, onLine, seconds: APT_SECONDS + 900 });
  if (code === NO_CONNECTION)
    throw new Unreachable(
      `${connection.host} cannot be reached as root at ${connection.address} port ${connection.port}: ${sshError(stderr)}`,
    );
  if (code !== 0)
    throw new ExpectedError(
      `${connection.host} at ${connection.address} cannot be made ready: ${stderr.trim().split('\n').slice(-3).join('; ') || `ended with ${code}`}`,
    );
}
