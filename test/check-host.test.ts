import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchDirectory, sites } from './sites.ts';

/** The lines of proc_pid_maps(5) and cgroups(7) of a process, and the unit that it lets restart, if any. */
const PROCESSES: readonly { readonly maps: string; readonly cgroup: string; readonly unit?: string }[] = [
  { maps: map('/usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)'), cgroup: '0::/system.slice/postfix.service', unit: 'postfix.service' },
  {
    maps: map('/usr/bin/redis-server (deleted)'),
    cgroup: '5:memory:/\n1:name=systemd:/system.slice/redis-server.service',
    unit: 'redis-server.service',
  },
  {
    maps: map('/usr/lib/postgresql/17/bin/postgres (deleted)'),
    cgroup: '0::/system.slice/system-postgresql.slice/postgresql@17-main.service',
    unit: 'postgresql@17-main.service',
  },
  { maps: map('/usr/sbin/cron (deleted)'), cgroup: '0::/system.slice/cron.service/payload/dovecot.service', unit: 'cron.service' },
  { maps: map('/usr/sbin/unbound'), cgroup: '0::/system.slice/unbound.service' },
  { maps: map('/memfd: /usr/lib/forged (deleted)'), cgroup: '0::/system.slice/nginx.service' },
  { maps: map('/home/ana/a /usr/lib/forged (deleted)'), cgroup: '0::/system.slice/ssh.service' },
  { maps: map('/usr/bin/vim (deleted)'), cgroup: '0::/user.slice/user-1000.slice/user@1000.service/app.slice/rspamd.service' },
  { maps: map('/usr/bin/vim (deleted)'), cgroup: '0::/user.slice/system.slice/rspamd.service' },
  { maps: map('/usr/bin/vim (deleted)'), cgroup: '0::/system.slice/docker-c0ffee.scope/system.slice/rspamd.service' },
  { maps: map('/usr/bin/vim (deleted)'), cgroup: '7:pids:/system.slice/rspamd.service' },
];

function map(path: string): string {
  return `7f0000000000-7f0000001000 r-xp 00000000 fe:01 1234                       ${path}\n`;
}

const shell = readFileSync('generated/mail1/rootfs/usr/local/lib/sitec/check-host', 'utf8');

test('check-host restarts a unit because of what it runs, never because of a name that a user has chosen', () => {
  const proc = scratchDirectory();
  for (const [number, { maps, cgroup }] of PROCESSES.entries()) {
    mkdirSync(join(proc, String(number)));
    writeFileSync(join(proc, String(number), 'maps'), map('[heap]') + maps);
    writeFileSync(join(proc, String(number), 'cgroup'), `${cgroup}\n`);
  }
  const outdated = /^outdated\(\) \{\n[^]*?^\}\n/m.exec(shell)?.[0] ?? '';
  expect(outdated).toContain('/proc/');
  const said = execFileSync('sh', ['-euc', `${outdated.replace('/proc/', `${proc}/`)}outdated`], { encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual(PROCESSES.flatMap(({ unit }) => unit ?? []).toSorted());
});

test('nothing that runs on a host uses a fixed name in a directory where everybody writes', () => {
  const fixed = sites.flatMap((site) =>
    readdirSync(join(site, 'generated'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [...readFileSync(path, 'utf8').matchAll(/^.*(?<![\w/.-])(?:\/var\/tmp|\/tmp|\/dev\/shm)\/\w.*$/gm)].map(
          ([line]) => `${path}: ${line}`,
        );
      }),
  );
  expect(fixed).toEqual([]);
});
