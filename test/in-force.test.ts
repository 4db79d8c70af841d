import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { lastValueInForce } from '../src/parts/in-force.ts';
import { driftAsText } from '../src/terminal/print-drift.ts';
import type { DriftAnswer } from '../src/deploy/drift.ts';
import { linesWithPrograms } from './host/programs.ts';
import { scratchDirectory, sites } from './sites.ts';

/** What the script says of files that are read in this order. */
function said(files: { readonly [name: string]: string }, dotted: boolean): readonly string[] {
  const directory = scratchDirectory();
  const ours = join(directory, '60-ours.conf');
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  });
  const cat = `for file in ${paths.join(' ')}; do echo "# $file"; cat "$file"; done`;
  const { stderr, status } = spawnSync('sh', ['-c', lastValueInForce('x', ours, { cat, dotted }).script], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stderr.replaceAll(`${directory}/`, '').split('\n').filter(Boolean);
}

describe('where the last value counts', () => {
  const OURS = '# Ours.\nnet.ipv4.conf.all.accept_redirects = 0\nnet.ipv4.conf.eth0/1.mtu = 2\nkernel.printk = 4 4 1 7\n';

  test('nobody wins over a file that is read last, or that nobody contradicts', () => {
    expect(said({ '10-a.conf': 'net.ipv4.conf.all.accept_redirects = 1\n', '60-ours.conf': OURS }, true)).toEqual([]);
    expect(
      said(
        { '60-ours.conf': OURS, '99-z.conf': 'kernel.sysrq = 1\nkernel/printk=4   4 1\t7\n; net.ipv4.conf.all.accept_redirects = 1\n' },
        true,
      ),
    ).toEqual([]);
  });

  test.each([
    ['with dots', 'net.ipv4.conf.all.accept_redirects=1'],
    ['with slashes', 'net/ipv4/conf/all/accept_redirects = 1'],
    ['that may fail', '-net.ipv4.conf.all.accept_redirects = 1'],
  ])('a later value of the same key is told, with its file: %s', (_, line) => {
    expect(said({ '60-ours.conf': OURS, '99-z.conf': `${line}\n` }, true)).toEqual([
      'net.ipv4.conf.all.accept_redirects is "1" by 99-z.conf, which wins over 60-ours.conf: "0"',
    ]);
  });

  test('without keys in dots, a section and an empty value are read as they are', () => {
    expect(said({ '60-ours.conf': '[Journal]\nStorage=persistent\n', 'zz.conf': '[Journal]\n#Storage=none\nStorage=\n' }, false)).toEqual([
      'Storage is "" by zz.conf, which wins over 60-ours.conf: "persistent"',
    ]);
  });
});

test('a look for drift tells what is overruled, and a question that has no answer; other validators are not asked', () => {
  const validators = [
    { name: 'one in force', script: 'echo "a is 1" >&2; echo "b is 2" >&2', inDrift: true },
    { name: 'two in force', script: 'exit 3', inDrift: true },
    { name: 'three in force', script: 'test "$TMPDIR" = /dev/shm || echo "no memory" >&2', inDrift: true },
    { name: 'tables', script: 'echo "no table" >&2', inDrift: true },
    { name: 'four', script: 'echo never >&2' },
  ];
  const program = `
import json
from report import in_force
class Release: manifest = {"validators": json.loads(sys.argv[2])}
print(json.dumps(in_force.findings(Release)))
`;
  const findings = JSON.parse(linesWithPrograms(program, JSON.stringify(validators)).at(-1) ?? '') as DriftAnswer['findings'];
  expect(findings).toEqual([
    { kind: 'setting', name: 'one', class: 'overruled', detail: 'a is 1' },
    { kind: 'setting', name: 'one', class: 'overruled', detail: 'b is 2' },
    { kind: 'setting', name: 'two', class: 'overruled', detail: 'could not be asked: ended with 3' },
    { kind: 'check', name: 'tables', class: 'failed', detail: 'no table' },
  ]);
  const plan = { host: 'mail1', base: 'one', inSync: 3, paths: [], units: [], packages: [], users: [], database: [] };
  expect(driftAsText({ plan, failed: [], findings } as unknown as DriftAnswer, { alone: true })).toContain(
    "  overruled by a file that is not sitec's: one, a is 1\n",
  );
  expect(driftAsText({ plan, failed: [], findings } as unknown as DriftAnswer, { alone: true })).toContain('  failed: tables, no table\n');
});

/** Directories whose files a daemon merges, and why ours is not asked for in each. The last three are not asked yet: their packages come with sitec, so that no image of a provider has files of theirs. */
const NOT_ASKED: readonly (readonly [path: RegExp, why: string])[] = [
  [/^\/etc\/fail2ban\/(filter\.d|fail2ban\.d)\//, 'fail2ban is asked for what all of them make together'],
  [/^\/etc\/(sysusers|tmpfiles)\.d\//, 'what they make is looked at itself: users, directories'],
  [/^\/etc\/sudoers\.d\//, 'another file there adds rules of its own, and takes none away from ours'],
  [/^\/etc\/apt\/sources\.list\.d\//, 'a source of others is its own'],
  [/^\/etc\/ssh\/authorized_keys\.d\//, 'a file per user, which sshd merges with nothing'],
  [/^\/etc\/dhcp\/dhclient-enter-hooks\.d\//, 'a script beside others'],
  [/^\/etc\/systemd\/system\/[^/]+\.d\//, 'a drop-in of a person is how systemd wants a unit changed, and files: has them'],
  [/^\/etc\/rspamd\/(local|override)\.d\//, 'extra of rspamd is meant to win, in override.d'],
  [/^\/etc\/postgresql\/17\/main\/conf\.d\//, 'settings of memory alone'],
];

test('every file in a directory that a daemon merges is asked for, or there is a reason', () => {
  const asked = new Set(
    sites.flatMap((site) =>
      compileSite(site).hosts.flatMap(({ contributions }) =>
        contributions.flatMap((one) => (one.kind === 'validator' && one.inDrift && one.name.endsWith(' in force') ? one.files : [])),
      ),
    ),
  );
  const merged = sites.flatMap((site) =>
    readdirSync(join(site, 'generated')).flatMap((host) => {
      const root = join(site, 'generated', host, 'rootfs');
      const paths = host.startsWith('_') ? [] : readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true });
      return paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(root).length));
    }),
  );
  const inDirectories = [...new Set(merged)].filter((path) => /^\/etc\/.*\.d\//.test(path));
  expect(inDirectories.length).toBeGreaterThan(asked.size);
  expect(inDirectories.filter((path) => !asked.has(path) && !NOT_ASKED.some(([known]) => known.test(path)))).toEqual([]);
  expect([...asked].filter((path) => !inDirectories.includes(path))).toEqual([]);
});

test('Postfix and Dovecot read files of ours alone: nothing of theirs includes a directory', () => {
  const texts = sites.flatMap((site) =>
    readdirSync(join(site, 'generated'))
      .filter((host) => !host.startsWith('_'))
      .flatMap((host) =>
        readdirSync(join(site, 'generated', host, 'rootfs'), { recursive: true, encoding: 'utf8' })
          .filter((path) => /(dovecot\/[^/]+\.(conf|ext)|postfix\/(main|master)\.cf)$/.test(path))
          .map((path) => readFileSync(join(site, 'generated', host, 'rootfs', path), 'utf8')),
      ),
  );
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.flatMap((text) => [...text.matchAll(/^!?include\S*.*[*?].*$/gm)].map(([line]) => line))).toEqual([]);
});
