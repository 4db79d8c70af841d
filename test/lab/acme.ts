import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, until } from './exec.ts';
import type { LabHost } from './host.ts';
import { http } from './http.ts';
import type { Lab } from './lab.ts';
import type { Authority } from './pki.ts';
import { debianRoot } from './root.ts';

/** An authority that issues by RFC 8555, Debian's pebble: it looks at port 80 of names, or at their records, as Let's Encrypt does. */
export interface AcmeServer {
  /** The trust anchor of what it issues, as a file. */
  readonly anchor: string;
  /** Whether anybody reaches it; it remembers everything meanwhile. */
  reachable(yes: boolean): Promise<void>;
}

/** The name of the server, for the DNS of the lab. */
export const ACME_NAME = 'acme.authority.example';

/** Where the server is. */
export const ACME_ADDRESSES: readonly string[] = ['198.51.100.80', '2001:db8:ffff::80'];

/** The directory that a site names. */
export const ACME_DIRECTORY = `https://${ACME_NAME}:14000/dir`;

/** Starts it on a Debian 13 root that is not booted; names are looked up at this resolver. */
export async function startAcme(lab: Lab, authority: Authority, resolver: string): Promise<AcmeServer> {
  const { root, namespace } = await lab.host('acme', { base: await debianRoot(['pebble']), addresses: ACME_ADDRESSES });
  const { key, chain } = await authority.issue(ACME_NAME);
  mkdirSync(join(root, 'pebble'));
  copyFileSync(key, join(root, 'pebble/key.pem'));
  copyFileSync(chain, join(root, 'pebble/chain.pem'));
  writeFileSync(join(root, 'pebble/config.json'), JSON.stringify({ pebble: CONFIG }));
  const log = openSync(join(lab.directory, 'acme.log'), 'a');
  const [command, ...args] = [
    'ip',
    'netns',
    'exec',
    namespace.name,
    'chroot',
    root,
    'pebble',
    '-strict',
    '-config',
    '/pebble/config.json',
    '-dnsserver',
    `${resolver}:53`,
  ];
  spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, PEBBLE_VA_SLEEPTIME: '6', PEBBLE_AUTHZREUSE: '0' } }).unref();
  const anchor = join(lab.directory, 'acme-root.pem');
  await until('the ACME server answers', async () => {
    const { status, body } = await http(namespace, {
      url: 'https://127.0.0.1:15000/roots/0',
      method: 'GET',
      anchor: authority.anchor,
      name: ACME_NAME,
    });
    if (status === 200) writeFileSync(anchor, body);
    return status === 200;
  });
  return {
    anchor,
    async reachable(yes) {
      await must(['ip', '-n', namespace.name, 'link', 'set', 'eth0', yes ? 'up' : 'down']);
      if (yes)
        for (const family of [[], ['-6']])
          await must(['ip', '-n', namespace.name, ...family, 'route', 'replace', 'default', 'dev', 'eth0']);
    },
  };
}

const CONFIG = {
  listenAddress: '[::]:14000',
  managementListenAddress: '127.0.0.1:15000',
  certificate: '/pebble/chain.pem',
  privateKey: '/pebble/key.pem',
  httpPort: 80,
  tlsPort: 443,
  certificateValidityPeriod: 7_776_000,
  retryAfter: { authz: 1, order: 1 },
};

/** Lets a host trust whoever the lab's authority vouches for, as an operator would with a company's own authority. */
export async function trust(host: LabHost, { anchor }: Authority): Promise<void> {
  copyFileSync(anchor, join(host.root, 'usr/local/share/ca-certificates/lab.crt'));
  await host.must(['update-ca-certificates']);
}
