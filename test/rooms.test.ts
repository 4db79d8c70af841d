import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENDPOINT_KINDS } from '../src/contract/endpoint.ts';
import { services } from '../src/services/index.ts';

/** Names of services with a daemon that others could know, and Redis, which comes with Rspamd. */
const NAMES = ['disk-quota', 'dovecot', 'fail2ban', 'nginx', 'postfix', 'postgresql', 'redis', 'rspamd', 'tls-policies', 'ufw', 'unbound'];

/** Files outside of all rooms that name a service, each with its reason: three at most. */
const SHARED: { readonly [file: string]: string } = {
  'src/contract/database.ts': 'the dialect of the SQL, by the name of its only server so far',
  'src/site/receives-mail.ts': 'a host receives mail by this service, which decides where a domain can be',
  'src/site/system-accounts.ts': 'accounts of Debian packages, whether or not they are services here',
};

/** Files of a room that name another service, and why they need to know more of it than its endpoints. */
const ROOMS: { readonly [file: string]: string } = {
  'clients/rules/way-in.ts': 'asks for the listeners of Dovecot and Postfix, which are what programs are set up for',
  'disk-quota/index.ts': "looks at the file system that Dovecot's mailboxes lie in",
  'dovecot/endpoints.ts':
    "puts its sockets where a chrooted Postfix in the same root finds them, and Dovecot's endpoints are for Postfix alone",
  'dovecot/raw-settings.ts': 'names in messages what else decides a setting, or counts on it',
  'dovecot/unit.ts': "starts after Postfix has made that directory, and writes to Postfix's maildrop",
  'maintenance/index.ts': "describes PostgreSQL's connection strings to people where there are any",
  'postfix/log-lines.ts': 'lines of real journals, in which Dovecot answers about logins at Postfix',
  'postfix/raw-settings.ts': 'names in messages what else decides a setting, or counts on it',
  'postgresql/mail-database.ts': "grants administrators what Rspamd's user settings need",
  'rspamd/index.ts': 'brings its own Redis along',
  'sogo/index.ts': 'takes messages as large as Postfix does',
  'sogo/jail.ts': 'lets what bans ask whether SOGo can know a password, where there is one',
  'sogo/raw-settings.ts': 'names in messages what else counts on a setting',
  'sogo/rules/one-address.ts': 'SOGo reaches IMAP, filters and submission by one name, and asks where they listen',
  'ssh/raw-settings.ts': 'names in messages what else counts on a setting',
  'tls-policies/index.ts': 'the name that postfix-mta-sts-resolver gives its table, which is for Postfix',
};

/** The registry, the ways in which files are written, and what writes a first site. */
const APART = /^src\/(services\/index\.ts|formats\/|commands\/init(\.ts|\/))/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .map((file) => join('src', file))
  .filter((file) => !APART.test(file));

/** The text of a source without its comments; one inside of a text in quotes is left out as well. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/(^|\s)\/\/.*/g, '$1');
}

/** The services besides the one of its own room that a source names: as whole words, as the site writes them or as TypeScript does. */
function namedIn(file: string): readonly string[] {
  const text = withoutComments(readFileSync(file, 'utf8'));
  const own = roomOf(file);
  return NAMES.filter((name) => name !== own && new RegExp(`(?<![\\w-])(${name}|${camel(name)})(?![\\w-])`).test(text));
}

function roomOf(file: string): string | undefined {
  return /^src\/services\/([^/]+)\//.exec(file)?.[1];
}

function camel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const naming = files.filter((file) => namedIn(file).length > 0);

test('outside of the rooms, three files at most name a service, each for a reason', () => {
  expect(naming.filter((file) => roomOf(file) === undefined)).toEqual(Object.keys(SHARED).toSorted());
  expect(Object.keys(SHARED).length).toBeLessThanOrEqual(3);
});

test('a room that names another service has a reason', () => {
  const found = naming.filter((file) => roomOf(file) !== undefined).map((file) => file.replace('src/services/', ''));
  expect(found.toSorted()).toEqual(Object.keys(ROOMS).toSorted());
});

test('the search finds a service by its name: its own room would be found as well', () => {
  for (const name of NAMES.filter((candidate) => candidate !== 'redis')) {
    const room = files.filter((file) => roomOf(file) === name);
    const pattern = new RegExp(`(?<![\\w-])(${name}|${camel(name)})(?![\\w-])`);
    expect(
      room.some((file) => pattern.test(withoutComments(readFileSync(file, 'utf8')))),
      name,
    ).toBe(true);
  }
});

test('every service that a site names is a room with an index', () => {
  const rooms = readdirSync('src/services', { withFileTypes: true });
  expect(rooms.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual(['index.ts']);
  const schemas = readdirSync('schema/services').map((file) => file.replace('.schema.json', ''));
  const named = rooms.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(named.toSorted()).toEqual([...schemas, 'ufw'].toSorted());
  for (const room of named) expect(readdirSync(join('src/services', room)), room).toContain('index.ts');
});

test('every kind of endpoint is offered by a service', () => {
  for (const kind of ENDPOINT_KINDS) expect(services.filter(({ offers }) => offers.includes(kind)).length, kind).toBeGreaterThan(0);
});

test('a kind of contribution is gathered by one service alone', () => {
  const kinds = services.flatMap(({ gathers }) => Object.keys(gathers));
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds).toEqual([...new Set(kinds)]);
});

test('the rules of a service are its own: each runs once', () => {
  const rules = services.flatMap(({ check, warn }) => [...check, ...warn]);
  expect(new Set(rules).size).toBe(rules.length);
  // They run in the order of their names, so that none is without one.
  expect(rules.filter(({ name }) => name === '')).toEqual([]);
});
