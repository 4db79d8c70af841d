import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { packageRoot } from '../../src/base/package-root.ts';
import type { Host, Site } from '../../src/site/site.ts';
import { readWritten } from '../../src/base/written.ts';
import { cached } from './cache.ts';
import { demoSshKey } from './demo.ts';
import { must, shell } from './exec.ts';
import type { LabHost } from './host.ts';
import { createLab } from './lab.ts';
import { SITE_PARTS, sitAtDesk } from './operator.ts';
import { joinVpn } from './vpn.ts';

/** What a host is made of: roots over each other, the upper first, and a prepared /var/lib/docker. */
export interface Root {
  readonly base: string;
  readonly docker?: string;
}

/** A compiled site and one of its hosts. */
interface Deployable {
  readonly directory: string;
  readonly site: Site;
  readonly declared: Host;
}

/** Whom a provider's network configuration names, for a site that leaves it as it is. */
export const PROVIDERS_RESOLVERS: readonly string[] = ['198.51.100.53'];

const HOUR = 3600 * 1000;

/**
 * A site's host as a confirmed first deploy has left it, by sitec over ssh. Its packages are there before, as an attempt that was taken back
 * leaves them: the story `first-deploy` begins without them. Made once for a tree, its secrets and the programs that run on hosts.
 */
export async function deployedRoot(deployable: Deployable, bare: Root): Promise<Root> {
  const { directory, declared } = deployable;
  const contents = [...SITE_PARTS.map((part) => join(directory, part)), join(packageRoot, 'host')].flatMap(hashes);
  const isOurs = resolve(directory).startsWith(packageRoot);
  const place = await cached(
    isOurs ? 'deployed' : 'deployed-variant',
    ['1', declared.name, bare.base, bare.docker ?? '', ...contents],
    (target) => deploy(deployable, bare, target),
    { keep: isOurs ? 24 * HOUR : HOUR },
  );
  return { base: `${place}/upper:${bare.base}`, ...(bare.docker === undefined ? {} : { docker: `${place}/docker` }) };
}

/** Makes a host that is down what a provider hands over: root is let in with the operator's key. */
export async function handOver(host: LabHost, resolvers: readonly string[]): Promise<void> {
  host.write('/etc/resolv.conf', resolvers.map((address) => `nameserver ${address}\n`).join(''));
  mkdirSync(join(host.root, 'root/.ssh'), { recursive: true, mode: 0o700 });
  host.write('/root/.ssh/authorized_keys', `${demoSshKey('phalkonadmin').publicKey}\n`, 0o600);
}

/** Runs the SQL of the confirmed release, as a deploy does. */
export function seedAgain(host: LabHost): Promise<string> {
  const script = `import sys
sys.path.insert(0, "/var/lib/sitec/current/activator")
from apply import activate
from store import seed
from base.paths import Paths
from release.release import Filled
release = activate.confirmed_release(Paths())
print(seed.run_all(release, Filled(release, Paths())), end="")
seed.follow_up(release)`;
  return host.must(['python3', '-I', '-B', '-c', script]);
}

async function deploy({ directory, site, declared }: Deployable, bare: Root, target: string): Promise<void> {
  const lab = await createLab();
  try {
    const vpn = await joinVpn(lab, site);
    const host = await lab.host(declared.name, { ...bare, addresses: declared.publicAddresses });
    await handOver(host, PROVIDERS_RESOLVERS);
    await shell(`mkdir -p -m 0700 ${host.root}/var/lib/sitec/releases
      chroot ${host.root} ssh-keygen -q -A
      chroot ${host.root} systemctl --quiet enable ssh.service`);
    await host.boot();
    const desk = await sitAtDesk({ lab, site, declared, ...vpn }, directory);
    const done = await desk.sitec(['deploy', declared.name, '--first', `root@${declared.publicAddresses[0] ?? ''}`], { timeout: 900 });
    if (done.code !== 0) throw new Error(`${directory} cannot be deployed: ${done.stdout}${done.stderr}`);
    await host.stop();
    await shell(`cp -a ${host.layers.upper} ${target}/upper`);
    // Images are the same files as before.
    if (bare.docker !== undefined)
      await must(
        [
          'rsync',
          '--archive',
          '--hard-links',
          '--acls',
          '--xattrs',
          `--link-dest=${bare.docker}`,
          `${host.layers.docker}/`,
          `${target}/docker/`,
        ],
        { timeout: 300 },
      );
  } finally {
    await lab.close();
  }
}

/** What tells one file or directory from another: all names and contents. */
function hashes(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const files: readonly (readonly [string, Buffer])[] = statSync(path).isDirectory()
    ? [...readWritten(path)].map(([name, { content }]) => [name, content])
    : [[basename(path), readFileSync(path)]];
  return files.map(([name, content]) => `${name} ${createHash('sha256').update(content).digest('hex')}`);
}
