import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { LabHost } from '../host.ts';
import { createLab } from '../lab.ts';
import { debianRoot } from '../root.ts';
import { startPostgres } from './databases.ts';
import { PLACE } from './reader.ts';

/** Everything that reads a format of sitec's. */
const PACKAGES = [
  'bind9-utils',
  'curl',
  'docker-compose',
  'dovecot-core',
  'dovecot-imapd',
  'fail2ban',
  'gnustep-base-runtime',
  'libxml2-utils',
  'nginx',
  'openssh-server',
  'postfix',
  'postfix-pgsql',
  'postfix-sqlite',
  'postgresql-17',
  'python3',
  'python3-configobj',
  'python3-dnspython',
  'python3-yaml',
  'rspamd',
  'sqlite3',
  'wireguard-tools',
];

/** Started by the readers, if at all. */
const QUIET = ['fail2ban', 'nginx', 'postgresql', 'rspamd'];

/** A booted Debian 13 with every program that reads a format of sitec's. */
export async function startReadersHost(): Promise<{ readonly host: LabHost; readonly close: () => Promise<void> }> {
  const base = await debianRoot(PACKAGES);
  const lab = await createLab();
  try {
    const host = await lab.host('readers', { base, addresses: ['192.0.2.80'] });
    for (const name of QUIET) symlinkSync('/dev/null', join(host.root, `etc/systemd/system/${name}.service`));
    // Many programs look up their own host's name: here nobody answers, which takes seconds each time.
    host.write('/etc/nsswitch.conf', 'passwd: files\ngroup: files\nshadow: files\nhosts: files\n');
    await host.boot();
    await host.must(['mkdir', '-p', `${PLACE}/postfix`]);
    await startPostgres(host);
    return { host, close: lab.close };
  } catch (error) {
    await lab.close();
    throw error;
  }
}
