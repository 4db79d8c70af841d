import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { beforeEnd } from '../base/temporary.ts';
import { visible } from '../base/visible.ts';
import { SshDestination } from './destination.ts';
import { runProgram, TooMuch, type Ended, type Running } from './process.ts';
import { ssh, sshUser } from './ssh.ts';

/** Where the ssh daemon of a host listens. */
export interface SshListener {
  readonly address: string;
  readonly port: number;
}

/** How a host is reached: by the operator's own OpenSSH, with the host key that is committed. */
export interface Connection extends SshListener {
  readonly host: string;
  readonly user: string;
  /** What ssh is given of the address. */
  readonly destination: SshDestination;
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

/** A file with the committed host keys, two while one takes the place of the other, under a name of sitec's own, and how to remove it. */
export function knownHostsFile(host: string, publicKeys: readonly string[]): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sitec-ssh-'));
  const file = join(folder, 'known_hosts');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const { done } = beforeEnd(remove);
  writeFileSync(file, publicKeys.map((key) => `${aliasOf(host)} ${key.trim()}\n`).join(''), { mode: 0o600 });
  return {
    file,
    remove: () => {
      done();
      remove();
    },
  };
}

/** The way to where ssh listens on a host. Throws ExpectedError when its address or user is none. */
export function connectionTo(host: string, listener: SshListener, user: string, { sshConfig, knownHosts }: ConnectionOptions): Connection {
  const options = [
    ...(sshConfig === undefined ? [] : ['-F', sshConfig]),
    ...(process.stdin.isTTY ? [] : ['-o', 'BatchMode=yes']),
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
  return { ...listener, host, user: sshUser(user), destination: SshDestination.ofAddress(listener.address, host), options };
}

/** Who logs in: the user that the operator names, else the site's only operator, else the user that ssh would take, if it is an operator of the site. */
export async function loginName(
  operators: readonly string[],
  destination: SshDestination,
  { as, sshConfig }: Omit<ConnectionOptions, 'knownHosts'>,
): Promise<string> {
  if (as !== undefined) return as;
  const [only, ...others] = operators;
  if (only !== undefined && others.length === 0) return only;
  const { stdout } = await runProgram(ssh([...(sshConfig === undefined ? [] : ['-F', sshConfig]), '-G'], destination), { seconds: 30 });
  const configured = /^user (.+)$/m.exec(stdout.toString())?.[1] ?? '';
  if (operators.includes(configured)) return configured;
  throw new ExpectedError(`${visible(configured)} is no operator of this site; say who logs in with --as: ${operators.join(', ')}`);
}

/** Runs a command on the host as root; with `fresh` over a connection of its own. Throws ExpectedError when it prints more than sitec reads. */
export async function onHost(
  connection: Connection,
  command: readonly string[],
  { fresh = false, ...running }: Running & { readonly fresh?: boolean } = {},
): Promise<Ended> {
  const { host, port, user, destination } = connection;
  const remote = [...rootPrefix(connection), ...command].map(plainWord).join(' ');
  const options = [...(fresh ? NEW : []), ...connection.options, '-p', String(port), '-l', user];
  try {
    return await runProgram(ssh(options, destination, remote), running);
  } catch (error) {
    throw error instanceof TooMuch ? new ExpectedError(`${host}: ${error.message}, so that nothing of it was read`) : error;
  }
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
