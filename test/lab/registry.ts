import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from './cache.ts';
import { run, until } from './exec.ts';

/** Where a running lab keeps what it makes, with the number of the process that owns it. */
const LABS = join(cacheDirectory, 'labs');

/** Makes the directory of a new lab; its name is the prefix of every namespace and machine of it. */
export function registerLab(): { readonly id: string; readonly directory: string } {
  mkdirSync(LABS, { recursive: true });
  const prepared = mkdtempSync(join(LABS, 'new-'));
  writeFileSync(join(prepared, 'owner'), String(process.pid));
  for (let number = 1; ; number += 1) {
    const id = `sl${number}`;
    const directory = join(LABS, id);
    if (!existsSync(directory) && moved(prepared, directory)) return { id, directory };
  }
}

/** A directory with something in it cannot be moved onto another: whoever comes second takes the next number. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Ends and removes everything of a lab: processes, mounts, namespaces, files. Says nothing about what is already gone. */
export async function removeLab(id: string): Promise<void> {
  const directory = join(LABS, id);
  for (const pid of processesOf(id)) await run(['kill', '-KILL', pid]);
  for (const namespace of await namespacesOf(id)) {
    const { stdout } = await run(['ip', 'netns', 'pids', namespace]);
    for (const pid of stdout.split('\n').filter(Boolean)) await run(['kill', '-KILL', pid]);
    await run(['ip', 'netns', 'delete', namespace]);
  }
  await until(`the hosts of ${id} are gone`, async () => processesOf(id).length === 0, 20);
  for (const socket of socketsOf(id)) rmSync(socket, { force: true });
  for (const mount of mountsBelow(directory).toReversed()) await run(['umount', '--lazy', mount]);
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Removes the labs whose owner is gone. */
export async function sweepLabs(): Promise<readonly string[]> {
  if (!existsSync(LABS)) return [];
  const orphaned = readdirSync(LABS).filter((id) => id.startsWith('sl') && !isAlive(readFileSync(join(LABS, id, 'owner'), 'utf8')));
  for (const id of orphaned) await removeLab(id);
  return orphaned;
}

/** wireguard-go leaves its socket behind when it is killed. */
function socketsOf(id: string): readonly string[] {
  const folder = '/var/run/wireguard';
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => new RegExp(`^${id}[a-z]`).test(name)).map((name) => join(folder, name));
}

function isAlive(pid: string): boolean {
  return existsSync(`/proc/${pid.trim()}`);
}

/** systemd-nspawn carries the lab in its arguments; ending it ends the host. */
function processesOf(id: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => /^[0-9]+$/.test(pid) && commandLine(pid).some((word) => word.startsWith(`--machine=${id}-`)));
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

async function namespacesOf(id: string): Promise<readonly string[]> {
  const { stdout } = await run(['ip', 'netns', 'list']);
  return stdout.split('\n').map((line) => line.split(' ')[0] ?? '').filter((name) => name.startsWith(`${id}-`));
}

function mountsBelow(directory: string): string[] {
  return readFileSync('/proc/self/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1] ?? '').filter((target) => target.startsWith(`${directory}/`));
}
