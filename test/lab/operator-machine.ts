import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSshKey } from './demo.ts';
import { must, run, shell, type Result, type RunOptions } from './exec.ts';
import { debianRoot } from './root.ts';
import type { SiteLab } from './site-lab.ts';

/** Where an operator sits: a Debian 13 of their own in the VPN, with their key, and the site's host known by its committed key. */
export interface Operator {
  /** Its file system. */
  readonly root: string;
  /** Runs a command there, as root. */
  run(argv: readonly string[], options?: RunOptions): Promise<Result>;
  must(argv: readonly string[], options?: RunOptions): Promise<string>;
}

/** Where this repository lies for an operator, with what npm made of it. */
export const REPOSITORY = '/sitec';

/** Sets up a place with these packages; `ssh HOST` works there for the name, the fully qualified name and the address of the site's host. */
export async function createOperator(world: SiteLab, packages: readonly string[]): Promise<Operator> {
  const base = await debianRoot(['openssh-client', 'rsync', ...packages]);
  const folder = join(world.lab.directory, 'operator');
  const root = join(folder, 'root');
  for (const part of ['root', 'upper', 'work']) mkdirSync(join(folder, part), { recursive: true });
  await shell(`mount -t overlay overlay -o lowerdir=${base},upperdir=${folder}/upper,workdir=${folder}/work ${root}
    mount -t proc proc ${root}/proc
    for device in null zero random urandom tty; do touch ${root}/dev/$device; mount --bind /dev/$device ${root}/dev/$device; done
    mkdir -p ${root}/dev/shm ${root}/dev/pts ${root}${REPOSITORY} ${root}/root/.ssh
    mount -t tmpfs tmpfs ${root}/dev/shm
    mount -t devpts -o newinstance devpts ${root}/dev/pts
    ln -sf pts/ptmx ${root}/dev/ptmx
    mount --bind ${process.cwd()} ${root}${REPOSITORY}
    mount -o remount,bind,ro ${root}${REPOSITORY}`);
  writeSsh(world, join(root, 'root/.ssh'));
  const environment = { HOME: '/root', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' };
  const inside = (argv: readonly string[]): readonly string[] => ['ip', 'netns', 'exec', world.inside.name, 'chroot', root, 'env', '--chdir=/root', ...argv];
  return {
    root,
    run: (argv, options) => run(inside(argv), { env: environment, ...options }),
    must: (argv, options) => must(inside(argv), { env: environment, ...options }),
  };
}

function writeSsh({ site, declared }: SiteLab, folder: string): void {
  const [operator = { name: '' }] = site.operators;
  const address = declared.memberships[0]?.address ?? declared.publicAddresses[0] ?? '';
  const { port } = declared.services.ssh;
  const names = [declared.name, declared.fqdn, address];
  writeFileSync(join(folder, 'id_ed25519'), demoSshKey(operator.name).privateKey, { mode: 0o600 });
  writeFileSync(join(folder, 'known_hosts'), `[${address}]:${port} ${site.publicKeys.get(`hosts/${declared.name}.ssh_host_ed25519_key.pub`) ?? ''}\n`);
  const lines = [`HostName ${address}`, `Port ${port}`, `User ${operator.name}`, 'BatchMode yes', 'StrictHostKeyChecking yes', 'ConnectTimeout 10'];
  writeFileSync(join(folder, 'config'), [`Host ${names.join(' ')}`, ...lines.map((line) => `  ${line}`), ''].join('\n'), { mode: 0o600 });
}
