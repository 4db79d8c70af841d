import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hierarchy of cgroups(7): its controllers, where it is mounted, and the group of this process in it. */
interface Hierarchy {
  readonly controllers: readonly string[];
  readonly mount: string;
  readonly own: string;
}

/**
 * Makes a group for one host in every hierarchy, below the group of this process, and gives their directories. systemd-nspawn without a
 * unit of its own puts its host below the group that it was started in: hosts that share it share the groups of units of the same name,
 * and no systemd can tell its unit's processes from another host's.
 */
export function makeCgroups(name: string): readonly string[] {
  return hierarchies().map(({ controllers, own }) => {
    const group = join(own, name);
    mkdirSync(group);
    // A new group of version 1 has no processor and no memory, and takes no process before it has (cpusets(7)).
    if (controllers.includes('cpuset')) {
      for (const file of ['cpuset.cpus', 'cpuset.mems']) writeFileSync(join(group, file), readFileSync(join(own, file)));
    }
    return group;
  });
}

/** The groups of hosts that there are, by name, wherever the process that made them was. */
export function cgroupsOf(isOne: (name: string) => boolean): readonly string[] {
  return hierarchies().flatMap(({ mount }) => groupsBelow(mount, isOne));
}

/** Removes groups of hosts with all below them; gives whether none is left. A group is removed once it holds no process any more. */
export function cgroupsRemoved(isOne: (name: string) => boolean): boolean {
  try {
    for (const group of cgroupsOf(isOne)) removeTree(group);
    return true;
  } catch (error) {
    // The last processes of a host end a moment after its nspawn; another process may be at it as well.
    if (error instanceof Error && 'code' in error && ['EBUSY', 'ENOENT'].includes(String(error.code))) return false;
    throw error;
  }
}

/** The command that runs another one in groups, and becomes it. */
export function inCgroups(groups: readonly string[], command: readonly string[]): readonly string[] {
  const enter = groups.map((group) => `echo $$ >${group}/cgroup.procs`).join('\n');
  return ['sh', '-euc', `${enter}\nexec "$@"`, 'sh', ...command];
}

/** All hierarchies, as proc(5) tells: version 1 has one for each controller and one for systemd, version 2 a single one. */
function hierarchies(): readonly Hierarchy[] {
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  return readFileSync('/proc/self/cgroup', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, listed = '', ...path] = line.split(':');
      const controllers = listed.split(',').filter(Boolean);
      const mount = mountOf(mounts, controllers);
      const own = join(mount, path.join(':'));
      if (!existsSync(own)) throw new Error(`${own} is not there: the lab needs the cgroups of this machine`);
      return { controllers, mount, own };
    });
}

function mountOf(mounts: readonly string[], controllers: readonly string[]): string {
  const found = mounts
    .map((line) => line.split(' '))
    .find(([, , type, options = '']) =>
      controllers.length === 0
        ? type === 'cgroup2'
        : type === 'cgroup' && controllers.every((controller) => options.split(',').includes(controller)),
    );
  if (found?.[1] === undefined) throw new Error(`no cgroup hierarchy is mounted for ${controllers.join(',') || 'version 2'}`);
  return found[1];
}

function groupsBelow(directory: string, isOne: (name: string) => boolean): readonly string[] {
  return foldersIn(directory).flatMap((name) => (isOne(name) ? [join(directory, name)] : groupsBelow(join(directory, name), isOne)));
}

function removeTree(group: string): void {
  for (const name of foldersIn(group)) removeTree(join(group, name));
  rmdirSync(group);
}

/** Nothing of one that is gone meanwhile. */
function foldersIn(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
