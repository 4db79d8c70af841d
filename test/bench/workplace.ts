import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoIdentity, demoSshKey } from '../lab/demo.ts';
import { must, shell, type RunOptions } from '../lab/exec.ts';
import { debianRoot } from '../lab/root.ts';
import type { SiteLab } from '../lab/site-lab.ts';

/** Where an operator works: a Debian 13 of their own in the VPN, with their keys, a clone of the site, and its host known by the committed key. */
export interface Workplace {
  /** Its file system. */
  readonly root: string;
  /** Runs a command there, which must succeed. */
  must(argv: readonly string[], options?: RunOptions): Promise<string>;
}

/** Where sitec itself lies there, with what npm made of it. */
export const REPOSITORY = '/sitec';
/** Where the clone lies. */
export const CLONE = '/root/site';

/** Sets up a place with these packages; `ssh HOST` works there for the name, the fully qualified name and the address of the site's host. */
export async function createWorkplace(world: SiteLab, site: string, packages: readonly string[]): Promise<Workplace> {
  const base = await debianRoot(['git', 'nodejs', 'openssh-client', 'python3', 'rsync', ...packages]);
  const folder = join(world.lab.directory, 'workplace');
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
  writeKeys(world, join(root, 'root'));
  for (const part of ['site.yaml', 'generated', 'secrets', 'keys']) cpSync(join(site, part), join(root, CLONE, part), { recursive: true });
  const environment = {
    HOME: '/root',
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C.UTF-8',
    SITEC_IDENTITY: '/root/identity',
    SITEC_SSH_CONFIG: '/root/.ssh/config',
  };
  const inside = (argv: readonly string[]): readonly string[] => [
    'ip',
    'netns',
    'exec',
    world.inside.name,
    'chroot',
    root,
    'env',
    '--chdir=/root',
    ...argv,
  ];
  const git = `git -C ${CLONE} -c user.name=Operator -c user.email=operator@example.org`;
  const workplace: Workplace = { root, must: (argv, options) => must(inside(argv), { env: environment, ...options }) };
  await workplace.must(['sh', '-euc', `${git} init --quiet; ${git} add --all; ${git} commit --quiet --message='The site'`]);
  return workplace;
}

function writeKeys({ site, declared }: SiteLab, home: string): void {
  const [operator = { name: '' }] = site.operators;
  const address = declared.memberships[0]?.address ?? declared.publicAddresses[0] ?? '';
  const { port } = declared.services.ssh;
  const lines = [`Port ${port}`, `User ${operator.name}`, 'BatchMode yes', 'StrictHostKeyChecking yes', 'ConnectTimeout 10'];
  writeFileSync(join(home, 'identity'), `${demoIdentity(operator.name)}\n`, { mode: 0o600 });
  writeFileSync(join(home, '.ssh/id_ed25519'), demoSshKey(operator.name).privateKey, { mode: 0o600 });
  writeFileSync(
    join(home, '.ssh/known_hosts'),
    `[${address}]:${port} ${site.publicKeys.get(`hosts/${declared.name}.ssh_host_ed25519_key.pub`) ?? ''}\n`,
  );
  writeFileSync(
    join(home, '.ssh/config'),
    [
      `Host ${declared.name}`,
      `  HostName ${address}`,
      `Host ${[declared.name, declared.fqdn, address].join(' ')}`,
      ...lines.map((line) => `  ${line}`),
      '',
    ].join('\n'),
    { mode: 0o600 },
  );
}
