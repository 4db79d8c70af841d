import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileSite } from '../src/compile.ts';
import type { Manifest } from '../src/tree/manifest-data.ts';
import { readWritten } from '../src/base/written.ts';
import { repositoryFiles, tablesOf } from './tables.ts';

const PAGE = 'docs/maintaining/requirements.md';
const HOST = 'generated/mail1';

/** Every line of the requirements that this part is about: a group, and the numbers of its lines. */
const GROUPS: { readonly [group: string]: readonly number[] } = {
  'A-PFX': upTo(7),
  'A-DOV': upTo(7),
  'A-SPAM': upTo(4),
  'A-DNS': upTo(3),
  'A-SCH': upTo(9),
  'A-ROLE': upTo(7),
  'A-SEED': upTo(2),
  'A-QTA': upTo(4),
  'A-DB': upTo(14),
  'A-F2B': upTo(4),
  'A-UPD': upTo(2),
  'A-HOST': upTo(11),
  'A-SOGO': upTo(5),
  'A-RP': upTo(3),
  'A-USR': upTo(9),
  'A-DIR': upTo(11),
  'A-CERT': [4],
  X: [
    2, 3, 4, 5, 6, 8, 9, 12, 14, 15, 16, 17, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 39, 44, 45, 46, 47, 48,
    49, 50, 52, 53, 54, 55, 56, 57, 62, 63, 66, 68, 106, 112, 116, 117, 130, 131, 132, 133, 134, 135,
  ],
};

const rows = tablesOf(PAGE);
const manifest = JSON.parse(readFileSync(`${HOST}/manifest.json`, 'utf8')) as Manifest;

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

test('every requirement has one row, and there are no others', () => {
  const wanted = Object.entries(GROUPS).flatMap(([group, numbers]) =>
    numbers.map((number) => `${group}-${String(number).padStart(2, '0')}`),
  );
  expect(rows.map(({ key }) => key).toSorted()).toEqual(wanted.toSorted());
});

test('every file that a row names exists', () => {
  const named = rows.flatMap(({ key, spans }) => repositoryFiles(spans).map((path) => `${key}: ${path}`));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !existsSync(name.split(': ')[1] ?? ''))).toEqual([]);
});

test('every value that a row quotes is in the output of site A', () => {
  const quoted = rows.flatMap(({ key, spans }) =>
    spans.flatMap((span) =>
      [...(/^((?:etc|opt|root|sql|_dns)\/\S+|packages|manifest\.json): (.+)$/.exec(span)?.slice(1, 3) ?? [])].length === 2
        ? [`${key}: ${span}`]
        : [],
    ),
  );
  expect(quoted.length).toBeGreaterThan(80);
  expect(quoted.filter((quote) => !holds(quote))).toEqual([]);
});

function holds(quote: string): boolean {
  const [, file = '', text = ''] = /^\S+: (\S+): (.+)$/.exec(quote) ?? [];
  const path = file.startsWith('_dns/')
    ? `generated/${file}`
    : /^(sql\/|packages|manifest\.json)/.test(file)
      ? `${HOST}/${file}`
      : `${HOST}/rootfs/${file}`;
  return existsSync(path) && readFileSync(path, 'utf8').includes(text);
}

test('every owner and mode that a row quotes is what the manifest says', () => {
  const quoted = rows.flatMap(({ key, spans }) =>
    spans.filter((span) => /^\/\S+ \S+:\S+ \d{4}$/.test(span)).map((span) => ({ key, span })),
  );
  expect(quoted.length).toBeGreaterThan(8);
  const entries = new Set(
    manifest.entries.flatMap((entry) => (entry.type === 'symlink' ? [] : [`${entry.path} ${entry.owner}:${entry.group} ${entry.mode}`])),
  );
  expect(quoted.filter(({ span }) => !entries.has(span))).toEqual([]);
});

test('mail lies in one place, which is named nowhere else (X-04)', () => {
  const places = [...readWritten('generated')].flatMap(([, { content }]) =>
    [...content.toString('utf8').matchAll(/\/var\/mail\/[a-z]+/g)].map(([path]) => path),
  );
  expect(places).toContain('/var/mail/vmail');
  // Two other places of the same name are asked for beside it (A-DIR-02, A-DIR-03).
  expect(places.filter((path) => !['/var/mail/vmail', '/var/mail/queue', '/var/mail/backups'].includes(path))).toEqual([]);
});

test('one container alone, PostgreSQL, as the user whom its data belongs to, and no server of Debian (X-05, X-32, X-33)', () => {
  const projects = [...readWritten('generated')].filter(([path]) => path.endsWith('docker-compose.yml'));
  expect(projects).toHaveLength(1);
  const { services } = parse(projects[0]?.[1].content.toString('utf8') ?? '') as {
    readonly services: { readonly [name: string]: { readonly user: string } };
  };
  expect(Object.keys(services)).toEqual(['postgresql']);
  const users = readFileSync(`${HOST}/rootfs/etc/sysusers.d/sitec.conf`, 'utf8');
  expect(users).toContain(`u! postgres ${services['postgresql']?.user} `);
  expect(manifest.entries.find(({ path }) => path === '/opt/postgres/data')).toMatchObject({
    owner: 'postgres',
    group: 'postgres',
    mode: '0700',
  });
  expect(readFileSync(`${HOST}/packages`, 'utf8')).not.toMatch(/^postgresql-\d/m);
});

test('the users of the test domain are the three that were proposed, and the one of the health checks (A-SEED-01)', () => {
  const [host] = compileSite('.').site?.hosts ?? [];
  expect(host?.domains.map(({ name, mailboxes }) => [name, ...mailboxes.map(({ address }) => address)])).toEqual([
    ['testdomain.local', 'postmaster@testdomain.local', 'alice@testdomain.local', 'bob@testdomain.local', 'health@testdomain.local'],
  ]);
});

test("no member of a private network relays without a login (X-26), and the main sudoers file is nobody's (A-USR-02)", () => {
  const [host] = compileSite('.').site?.hosts ?? [];
  const networks = host?.memberships.map(({ network }) => network.cidr) ?? [];
  expect(networks).not.toEqual([]);
  const trusted = /^mynetworks = (.*)$/m.exec(readFileSync(`${HOST}/rootfs/etc/postfix/main.cf`, 'utf8'))?.[1] ?? '';
  expect(trusted.split(' ')).toEqual(['127.0.0.0/8', '[::1]/128']);
  expect(manifest.entries.map(({ path }) => path).filter((path) => path.startsWith('/etc/sudoers'))).toEqual(['/etc/sudoers.d/50-sitec']);
});
