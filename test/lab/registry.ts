import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from './cache.ts';
import { cgroupsRemoved } from './cgroups.ts';
import { run, until } from './exec.ts';

/** Where a running lab keeps what it makes. */
const LABS = join(cacheDirectory, 'labs');

/** How the name of the file begins that ends with the number of the process that owns the lab. */
const OWNER = 'owner-';

/**
 * Makes the directory of a new lab; its name is the prefix of every namespace and machine of it. The number is a random one: the next lab
 * of another process is not to have that of one just closed, whose remains may still be looked for.
 */
export function registerLab(): { readonly id: string; readonly directory: string } {
  mkdirSync(LABS, { recursive: true });
  const prepared = mkdtempSync(join(LABS, 'new-'));
  writeFileSync(join(prepared, `${OWNER}${process.pid}`), '');
  for (;;) {
    const id = `sl${randomInt(1, 1000)}`;
    const directory = join(LABS, id);
    if (moved(prepared, directory)) return { id, directory };
  }
}

/** Not onto one with something in it, nor when another was quicker: whoever comes second takes another number, or leaves it. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(String(error.code))) return false;
    throw error;
  }
}

/** Ends and removes everything of a lab: processes, mounts, namespaces, cgroups, files. Says nothing about what is already gone. */
export async function removeLab(id: string): Promise<void> {
  const directory = join(LABS, id);
  for (const pid of processesOf(id)) await run(['kill', '-KILL', pid]);
  for (const namespace of await namespacesOf(id)) {
    const { stdout } = await run(['ip', 'netns', 'pids', namespace]);
    for (const pid of stdout.split('\n').filter(Boolean)) await run(['kill', '-KILL', pid]);
    await run(['ip', 'netns', 'delete', namespace]);
  }
  await until(`the hosts of ${id} are gone`, async () => processesOf(id).length === 0, 20);
  await until(`the cgroups of ${id} are gone`, async () => cgroupsRemoved((name) => name.startsWith(`${id}-`)), 20);
  for (const socket of socketsOf(id)) rmSync(socket, { force: true });
  for (const mount of mountsBelow(directory).toReversed()) await run(['umount', '--lazy', mount]);
  // Its owner's name goes last: what a killed removal leaves is somebody's still.
  const contents = namesIn(directory)
    .filter((name) => !name.startsWith(OWNER))
    .map((name) => join(directory, name));
  for (const path of [...contents, directory]) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Removes the labs whose owner is gone, but for those that another process is removing; gives the names of the removed. */
export async function sweepLabs(): Promise<readonly string[]> {
  const orphaned = namesIn(LABS).filter((id) => id.startsWith('sl') && takenOver(join(LABS, id)));
  for (const id of orphaned) await removeLab(id);
  return orphaned;
}

/** Whether the lab was a dead process's and is this one's now; of several who try, the renaming lets one have it. */
function takenOver(directory: string): boolean {
  const owner = namesIn(directory).find((name) => name.startsWith(OWNER));
  if (owner === undefined || isAlive(owner.slice(OWNER.length))) return false;
  return moved(join(directory, owner), join(directory, `${OWNER}${process.pid}`));
}

/** Nothing when it is not there, or not any more. */
function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** wireguard-go leaves its socket behind when it is killed. */
function socketsOf(id: string): readonly string[] {
  const folder = '/var/run/wireguard';
  return namesIn(folder)
    .filter((name) => new RegExp(`^${id}[a-z]`).test(name))
    .map((name) => join(folder, name));
}

/** A killed process stays in the table, as a zombie, until its parent has looked at it. */
function isAlive(pid: string): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
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
  return stdout
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((name) => name.startsWith(`${id}-`));
}

function mountsBelow(directory: string): string[] {
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((target) => target.startsWith(`${directory}/`));
}
