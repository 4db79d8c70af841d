import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cgroupsRemoved, inCgroups, makeCgroups } from './cgroups.ts';
import { createDisk, type Disk } from './disk.ts';
import { must, run, shell, until, type Result, type RunOptions } from './exec.ts';
import { flushRules, type Namespace } from './network.ts';

/** A Debian 13 host of the lab, booted by systemd-nspawn on an overlay of a cached root. */
export interface LabHost {
  readonly name: string;
  /** Its file system, also while it is down. */
  readonly root: string;
  /** Where all that is not its base's lies: its own part of an overlay, and Docker's data. */
  readonly layers: { readonly upper: string; readonly docker: string };
  readonly namespace: Namespace;
  /** What its file system lies on, where it was made with one of its own. */
  readonly disk?: Disk;
  /** Boots it and waits until systemd has finished; gives systemd's verdict, `running` when no unit failed. */
  boot(): Promise<string>;
  /** Shuts it down in order; SIGKILL to everything in it with `kill`. */
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Stop and boot: a cold start of the same file system. */
  restart(): Promise<string>;
  /** Runs a command inside, as root. */
  run(argv: readonly string[], options?: RunOptions): Promise<Result>;
  /** The same for a command that must succeed. */
  must(argv: readonly string[], options?: RunOptions): Promise<string>;
  write(path: string, text: string, mode?: number): void;
  read(path: string): string;
}

/** What a host is made of. */
export interface HostSpec {
  readonly name: string;
  readonly lab: { readonly id: string; readonly directory: string };
  readonly base: string;
  readonly namespace: Namespace;
  /** A prepared /var/lib/docker to copy: boots with everything that containers and their limits need. */
  readonly docker?: string;
  /** Its file system is a disk of its own (test/lab/power.ts) instead of an overlay: slower to make. */
  readonly ownDisk?: boolean;
}

const BOOT_SECONDS = 180;

/** Makes a host's file system and gives the handle to it; it is not booted yet. */
export async function createHost(spec: HostSpec): Promise<LabHost> {
  const { name, lab, base, namespace } = spec;
  const folder = join(lab.directory, name);
  const root = join(folder, 'root');
  const disk = spec.ownDisk ? await diskOf(folder, base) : undefined;
  if (!disk) await mountOverlay(folder, base);
  // One that was booted before keeps its own, and with it its journal.
  if (!existsSync(join(root, 'etc/machine-id'))) writeFileSync(join(root, 'etc/machine-id'), `${randomBytes(16).toString('hex')}\n`);
  if (spec.docker !== undefined) await prepareDocker(root, spec.docker, dockerData(spec, folder));
  let init = '';
  let machine: ReturnType<typeof spawn> | undefined;
  const inside = (argv: readonly string[]): readonly string[] => ['nsenter', '-t', init, '-m', '-p', '-u', '-i', '-n', '--', ...argv];
  const host: LabHost = {
    name,
    root,
    layers: { upper: join(folder, 'upper'), docker: dockerData(spec, folder) },
    namespace,
    ...(disk === undefined ? {} : { disk }),
    async boot() {
      await flushRules(namespace);
      // What the lab put there while it was down is no part of what a power cut may take.
      if (disk) await must(['sync', '--file-system', root]);
      const log = openSync(join(folder, 'console.log'), 'a');
      const group = `${lab.id}-${name}`;
      await until(`the cgroups of the last boot of ${name} are gone`, async () => cgroupsRemoved((found) => found === group), 20);
      const [command = '', ...args] = inCgroups(makeCgroups(group), nspawn(spec, folder));
      machine = spawn(command, args, { stdio: ['ignore', log, log], detached: true, env: nspawnEnvironment(spec) });
      const { pid } = machine;
      await until(`${name} has an init`, async () => (init = await initOf(pid)) !== '', 20);
      await until(
        `${name} has booted`,
        async () => /running|degraded/.test((await host.run(['systemctl', 'is-system-running'])).stdout),
        BOOT_SECONDS,
      );
      return (await host.run(['systemctl', 'is-system-running'])).stdout.trim();
    },
    async stop() {
      if (!machine || machine.exitCode !== null || machine.signalCode !== null) return;
      const ended = new Promise((resolve) => machine?.once('close', resolve));
      machine.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 60_000).unref())]);
      if (machine.exitCode === null) await host.kill();
    },
    async kill() {
      if (machine?.exitCode !== null) return;
      const ended = new Promise((resolve) => machine?.once('close', resolve));
      await run(['kill', '-KILL', init]);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20_000).unref())]);
      machine.kill('SIGKILL');
    },
    async restart() {
      await host.stop();
      return host.boot();
    },
    run: (argv, options) => run(inside(argv), options),
    must: (argv, options) => must(inside(argv), options),
    write: (path, text, mode = 0o644) => writeFileSync(join(root, path), text, { mode }),
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
  return host;
}

async function mountOverlay(folder: string, base: string, name = 'root'): Promise<string> {
  for (const part of [name, 'upper', 'work']) mkdirSync(join(folder, part), { recursive: true });
  await must([
    'mount',
    '-t',
    'overlay',
    'overlay',
    '-o',
    `lowerdir=${base},upperdir=${folder}/upper,workdir=${folder}/work`,
    join(folder, name),
  ]);
  return join(folder, name);
}

/** A disk with a copy of a base, whose roots lie over each other for as long as they are copied. */
async function diskOf(folder: string, base: string): Promise<Disk> {
  const merged = await mountOverlay(folder, base, 'merged');
  const disk = await createDisk(join(folder, 'disk'), join(folder, 'root'), merged);
  await must(['umount', merged]);
  return disk;
}

/** Docker's own overlays do not lie on another overlay; on a disk they share the fate of everything else. */
function dockerData({ ownDisk }: HostSpec, folder: string): string {
  return join(folder, ownDisk ? 'root/var/lib/docker' : 'docker');
}

function nspawn({ lab, name, namespace, docker, ownDisk }: HostSpec, folder: string): readonly string[] {
  const forDocker = [
    '--capability=all',
    '--drop-capability=CAP_SYS_MODULE',
    '--system-call-filter=add_key keyctl bpf @keyring',
    ...(ownDisk ? [] : [`--bind=${folder}/docker:/var/lib/docker`]),
    '--setenv=SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1',
  ];
  return [
    'systemd-nspawn',
    '--quiet',
    `--directory=${folder}/root`,
    `--machine=${lab.id}-${name}`,
    '--boot',
    '--register=no',
    '--keep-unit',
    `--network-namespace-path=/run/netns/${namespace.name}`,
    '--console=read-only',
    '--resolv-conf=off',
    '--timezone=off',
    '--link-journal=no',
    '--bind=/dev/net/tun',
    ...(docker === undefined ? ['--capability=CAP_NET_ADMIN'] : forDocker),
  ];
}

/** Limits of containers are enforced under the legacy hierarchy only. */
function nspawnEnvironment({ docker }: HostSpec): NodeJS.ProcessEnv {
  return { ...process.env, SYSTEMD_NSPAWN_API_VFS_WRITABLE: 'network', UNIFIED_CGROUP_HIERARCHY: docker === undefined ? '1' : '0' };
}

/** The lab's own unit: it makes the controllers writable before Docker starts, as they are on a real machine. */
const CGROUPS_UNIT = `[Unit]
Description=Lab: writable cgroup controllers
DefaultDependencies=no
Before=docker.service containerd.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'for c in memory cpu cpuacct cpuset pids devices blkio freezer; do mount -o remount,bind,rw /sys/fs/cgroup/$c 2>/dev/null || mount -o remount,bind,rw /sys/fs/cgroup/cpu,cpuacct 2>/dev/null || true; done'
[Install]
WantedBy=sysinit.target
`;

async function prepareDocker(root: string, template: string, data: string): Promise<void> {
  await shell(`rm -rf ${data}; cp -a ${template} ${data}; mkdir -p ${root}/etc/systemd/system/sysinit.target.wants`);
  writeFileSync(join(root, 'etc/systemd/system/lab-cgroups.service'), CGROUPS_UNIT);
  await must(['ln', '-sf', '../lab-cgroups.service', `${root}/etc/systemd/system/sysinit.target.wants/lab-cgroups.service`]);
}

/** The process that is number 1 inside: nspawn's first child is another one, which ends soon. */
async function initOf(pid: number | undefined): Promise<string> {
  const { stdout } = await run(['pgrep', '--parent', String(pid)]);
  return stdout.split('\n').filter(Boolean).find(isInit) ?? '';
}

function isInit(pid: string): boolean {
  try {
    return /^NSpid:\s+\d+\s+1$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
