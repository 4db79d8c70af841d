import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, until, type Result, type RunOptions } from './exec.ts';
import type { SiteLab } from './site-lab.ts';

/** What people in a private network see of names: those of the network, and the world's. */
export interface UserResolver {
  /** Runs a command in the network, where this resolver answers for names. */
  readonly asUser: (argv: readonly string[], options?: RunOptions) => Promise<Result>;
}

/** unbound at the hub's address in the network, which reads what the site says for it; the world's names come from the lab's DNS. */
export async function startUserResolver(
  { lab, base, hub, inside, declared }: SiteLab,
  names: string,
  upstream: string,
): Promise<UserResolver> {
  const [membership] = declared.memberships;
  if (!hub || !membership) throw new Error(`${declared.name} is in no network`);
  const { address } = membership.network.hub;
  const folder = join(lab.directory, 'user-resolver');
  mkdirSync(folder);
  writeFileSync(join(folder, 'names.conf'), names);
  writeFileSync(
    join(folder, 'unbound.conf'),
    `server:
  interface: ${address}
  access-control: ${membership.network.cidr} allow
  username: ""
  chroot: ""
  directory: /mnt
  pidfile: ""
  use-syslog: no
  module-config: iterator
  do-daemonize: no
  local-zone: "local." nodefault
include: /mnt/names.conf
forward-zone:
  name: "."
  forward-addr: ${upstream}
`,
  );
  writeFileSync(join(folder, 'resolv.conf'), `nameserver ${address}\n`);
  const enter = 'mount --bind "$1" "$2/mnt"; exec chroot "$2" unbound -d -c /mnt/unbound.conf';
  spawn('ip', ['netns', 'exec', hub.name, 'unshare', '--mount', 'sh', '-euc', enter, 'sh', folder, base], {
    stdio: 'ignore',
    detached: true,
  }).unref();
  const asUser: UserResolver['asUser'] = (argv, options) =>
    run(
      [
        'ip',
        'netns',
        'exec',
        inside.name,
        'unshare',
        '--mount',
        'sh',
        '-euc',
        'mount --bind "$0" /etc/resolv.conf; exec "$@"',
        join(folder, 'resolv.conf'),
        ...argv,
      ],
      options,
    );
  await until(
    'the resolver of the network answers',
    async () => (await asUser(['getent', 'ahostsv4', declared.fqdn])).stdout.includes(membership.address),
    30,
  );
  return { asUser };
}
