import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { beforeEnd } from '../base/temporary.ts';
import { runProgram, type Ended } from './process.ts';
import { OWN_SESSION } from './ssh-options.ts';

/** Where the ssh daemon of a host listens. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** How a host is reached: by the operator's own OpenSSH, with the host key that is committed. */
export interface Connection extends Endpoint {
  readonly host: string;
  readonly user: string;
  /** It listened there by what was committed earlier, and does not by what is now. */
  readonly earlier?: true;
  /** Options for ssh before the name of the host. */
  readonly options: readonly string[];
}

/** What the operator may say about it. */
export interface ConnectionOptions {
  readonly as?: string | undefined;
  readonly sshConfig?: string | undefined;
  readonly knownHosts: string;
}

/** Seconds until a host that does not answer counts as unreachable. */
const CONNECT = 10;

/** A new connection is one that shares nothing with any other: no master of the operator's own configuration. */
const NEW = ['-o', 'ControlMaster=no', '-o', 'ControlPath=none'];

/** A file with the committed host key under a name of sitec's own, and how to remove it. */
export function knownHostsFile(host: string, publicKey: string): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sitec-ssh-'));
  const file = join(folder, 'known_hosts');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const { done } = beforeEnd(remove);
  writeFileSync(file, `${aliasOf(host)} ${publicKey.trim()}\n`, { mode: 0o600 });
  return {
    file,
    remove: () => {
      done();
      remove();
    },
  };
}

/** The way to an endpoint of a host. */
export function connectionTo(host: string, endpoint: Endpoint, user: string, { sshConfig, knownHosts }: ConnectionOptions): Connection {
  const options = [
    ...(sshConfig === undefined ? [] : ['-F', sshConfig]),
    ...(process.stdin.isTTY ? [] : ['-o', 'BatchMode=yes']),
    ...OWN_SESSION,
    '-o',
    `HostKeyAlias=${aliasOf(host)}`,
    '-o',
    `UserKnownHostsFile=${knownHosts}`,
    '-o',
    'GlobalKnownHostsFile=/dev/null',
    '-o',
    'StrictHostKeyChecking=yes',
    '-o',
    'HostKeyAlgorithms=ssh-ed25519',
    '-o',
    'UpdateHostKeys=no',
    '-o',
    `ConnectTimeout=${CONNECT}`,
    '-o',
    'ServerAliveInterval=5',
    '-o',
    'ServerAliveCountMax=3',
  ];
  return { ...endpoint, host, user, options };
}

/** Who logs in: whom the operator names, else the site's only operator, else whom ssh would take if it is an operator of the site. */
export async function loginName(
  operators: readonly string[],
  address: string,
  { as, sshConfig }: Omit<ConnectionOptions, 'knownHosts'>,
): Promise<string> {
  if (as !== undefined) return as;
  const [only, ...others] = operators;
  if (only !== undefined && others.length === 0) return only;
  const { stdout } = await runProgram(['ssh', ...(sshConfig === undefined ? [] : ['-F', sshConfig]), '-G', address]);
  const configured = /^user (.+)$/m.exec(stdout)?.[1] ?? '';
  if (operators.includes(configured)) return configured;
  throw new ExpectedError(`${configured} is no operator of this site; say who logs in with --as: ${operators.join(', ')}`);
}

/** Runs a command on the host as root; with `fresh` over a connection of its own. */
export function onHost(
  connection: Connection,
  command: readonly string[],
  options: { input?: string; fresh?: boolean; onLine?: (line: string) => void; seconds?: number; signal?: AbortSignal } = {},
): Promise<Ended> {
  const { address, port, user } = connection;
  const remote = [...rootPrefix(connection), ...command].map(plainWord).join(' ');
  return runProgram(
    ['ssh', ...(options.fresh === true ? NEW : []), ...connection.options, '-p', String(port), '-l', user, address, remote],
    options,
  );
}

/** Sends a directory's content into a directory of the host, as hard links where a release there has the same file. */
export function send(connection: Connection, source: string, target: string, linkTo: string): Promise<Ended> {
  const { address, port, user, options } = connection;
  const root = rootPrefix(connection).join(' ');
  const shell = ['ssh', ...options, '-p', String(port), '-l', user].map(quoted).join(' ');
  const prepare = `${root} mkdir -p -m 0700 ${plainWord(target)} && ${root} rsync`.trim();
  const place = address.includes(':') ? `[${address}]` : address;
  return runProgram([
    'rsync',
    '--recursive',
    '--links',
    '--perms',
    '--checksum',
    '--delete',
    '--compress',
    '--chmod=D700,F600',
    `--link-dest=${linkTo}`,
    `--rsync-path=${prepare}`,
    '-e',
    shell,
    `${source}/`,
    `${place}:${target}/`,
  ]);
}

function rootPrefix({ user }: Connection): readonly string[] {
  return user === 'root' ? [] : ['sudo', '-n'];
}

function aliasOf(host: string): string {
  return `${host}.sitec`;
}

/** Commands for hosts are made of words that no shell reads anything into. */
function plainWord(word: string): string {
  if (!/^[A-Za-z0-9_./:=@+-]+$/.test(word)) throw new Error(`"${word}" is no plain word of a command`);
  return word;
}

/** rsync splits the command for ssh at blanks, but not inside quotes. */
function quoted(word: string): string {
  return /^[A-Za-z0-9_./:=@+-]+$/.test(word) ? word : `"${word}"`;
}
