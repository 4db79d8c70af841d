import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { outputOf } from '../src/tree/output.ts';
import { readWritten } from '../src/base/written.ts';
import { copyOfSite, sites } from './sites.ts';

const MAIN = '/etc/postfix/main.cf';
const DOVECOT = '/etc/dovecot/dovecot.conf';

/** Every main.cf that is committed here, with what is beside it. */
const trees = sites.flatMap((site) => {
  const files = [...readWritten(join(site, 'generated'))].map(([path, { content }]) => [path, content.toString('utf8')] as const);
  return files
    .filter(([path]) => path.endsWith(MAIN))
    .map(([path, text]) => {
      const root = path.slice(0, -MAIN.length);
      return { name: join(site, path), text, file: (name: string) => files.find(([other]) => other === `${root}${name}`)?.[1] };
    });
});

/** The value of a parameter with its continued lines (postconf(5)). */
function setting(text: string | undefined, name: string): string | undefined {
  const plain = (text ?? '').replaceAll(/^#.*\n/gm, '');
  return new RegExp(`^${name} =((?:.*\\n)(?:[ \\t].*\\n)*)`, 'm').exec(plain)?.[1]?.replaceAll(/\s+/g, ' ').trim();
}

/** What the accounts' site compiles to with some of its words exchanged, by path on the host. */
function compiled(...exchanges: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, string> {
  const directory = copyOfSite('test/sites/accounts');
  let text = readFileSync(join(directory, 'site.yaml'), 'utf8');
  for (const [from, to] of exchanges) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  writeFileSync(join(directory, 'site.yaml'), text);
  const { trees: made, diagnostics } = compileSite(directory);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map([...outputOf(made)].map(([path, { content }]) => [path.replace(/^mail\/(rootfs)?/, ''), content]));
}

test('there is a main.cf of every site', () => {
  expect(trees.length).toBe(sites.length);
});

describe.each(trees)('$name', ({ text, file }) => {
  test('asks nothing before it refuses to relay that could ever say yes: each answer of such a table begins with 4 or 5', () => {
    const restrictions = setting(text, 'smtpd_relay_restrictions') ?? '';
    expect(restrictions).toMatch(/reject_unauth_destination$/);
    const tables = [...restrictions.matchAll(/check_recipient_access ([^ ,]+)/g)].map(([, table = '']) => table);
    const rest = restrictions.replaceAll(/check_recipient_access [^ ,]+, /g, '');
    expect(rest).toBe('permit_mynetworks, reject_unauth_destination');
    expect(tables).toContain('${pg}/closed.cf');
    for (const table of tables) expect(answersOf(file(pathOf(table)))).toMatch(/^[45]\d\d /);
  });

  test('has no mailbox by an address of its own, but a postmaster', () => {
    expect(setting(text, 'local_transport')).toMatch(/^error:5\.1\.1 /);
    expect(setting(text, 'local_recipient_maps')).toBe('$virtual_alias_maps');
    expect(setting(text, 'explicit_alias_maps')).toMatch(/\{root = postmaster@[^}]+\}, \{postmaster = postmaster@[^}]+\}, \{abuse = /);
    expect(setting(text, 'proxy_interfaces')).toMatch(/^[0-9a-f.:, ]+$/);
  });

  test('catches the mail of the host for any user of it in what comes from its own programs alone', () => {
    expect(setting(text, 'own_alias_maps')).toMatch(/^\$explicit_alias_maps inline:\{ \{@[^ ]+ = postmaster@[^ ]+\} \}$/);
    expect(setting(text, 'virtual_alias_maps')).toBe('$explicit_alias_maps');
    const services = (file('/etc/postfix/master.cf') ?? '').split(/\n(?=\S)/);
    const using = services.filter((service) => service.includes('own_alias_maps')).map((service) => service.split(/\s/)[0]);
    const feeding = services
      .filter((service) => service.includes('cleanup_service_name=own-cleanup'))
      .map((service) => service.split(/\s/)[0]);
    expect([using, feeding]).toEqual([['own-cleanup'], ['pickup']]);
  });

  test('tells the filter whom a login may send as when there is one, and before it decides anything', () => {
    const restrictions = setting(text, 'mua_sender_restrictions') ?? '';
    const asks = restrictions.includes('check_sasl_access ${pg}/identities.cf, reject_sender_login_mismatch');
    expect(asks).toBe(setting(text, 'smtpd_milters') !== undefined);
  });

  test('gives one copy, the postmaster what nobody else gets, and no more deliveries at once to a mailbox than Dovecot takes', () => {
    expect(setting(text, 'enable_original_recipient')).toBe('no');
    expect(setting(text, 'notify_classes')).toBe('resource, software, 2bounce');
    const wanted = setting(text, 'lmtp_destination_concurrency_limit');
    expect(wanted).toMatch(/^\d+$/);
    const dovecot = file(DOVECOT);
    if (dovecot !== undefined) expect(setting(dovecot, 'lmtp_user_concurrency_limit')).toBe(wanted);
  });
});

/** The path of a table's file. */
function pathOf(table: string): string {
  return table.replace('${pg}', '/etc/postfix/pgsql').replace(/^(?:proxy:)?[a-z]+:(?=\/)/, '');
}

/** What a table may answer: the constant that its query selects, or else the first value of its lines. */
function answersOf(text = ''): string {
  const query = /^query = SELECT '([^']*)' FROM /m.exec(text)?.[1];
  if (/^query = /m.test(text)) return query ?? '';
  const values = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^\S+\s+/, ''));
  return values.find((value) => !/^[45]\d\d /.test(value)) ?? values[0] ?? '';
}

test('the jail of Postfix counts wrong passwords, and no recipient that is refused', () => {
  for (const site of sites) {
    for (const [path, { content }] of readWritten(join(site, 'generated'))) {
      if (!path.endsWith('/filter.d/sitec-postfix.conf')) continue;
      const rules = content.toString('utf8').replaceAll(/^#.*$/gm, '');
      expect(rules).toContain('Password mismatch');
      expect(rules).not.toMatch(/RCPT|reject|postfix/);
    }
  }
});

describe('a site whose first domain takes no mail here', () => {
  const site = readFileSync('test/sites/accounts/site.yaml', 'utf8');

  test.each([
    ['disabled', 'closed.example'],
    ['kept by another server', 'kept.example'],
    ['the same as another', 'club.example.net'],
  ])('but is %s, speaks of itself in the next one', (_, name) => {
    const block = new RegExp(`^  ${name}:.*\\n(?:    .*\\n)*`, 'm').exec(site)?.[0] ?? '';
    const files = compiled([block, ''], ['domains:\n', `domains:\n${block}`]);
    expect(setting(files.get(MAIN), 'explicit_alias_maps')).toContain('{root = postmaster@club.example}');
    expect(setting(files.get(DOVECOT), 'postmaster_address')).toBe('postmaster@club.example');
    expect(files.get('/etc/default/postsrsd')).toContain('SRS_DOMAIN=club.example\n');
    expect(files.get(DOVECOT)).toContain('quota-warning postmaster@club.example\n');
  });

  test('no source asks for the first domain, whatever it is', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const asking = sources.filter((path) => /\bdomains\[0\]|\[\w+\] = (?:\w+\.)*domains\b/.test(readFileSync(join('src', path), 'utf8')));
    expect(sources.length).toBeGreaterThan(100);
    expect(asking).toEqual([]);
  });
});

describe('a disabled domain that another server keeps', () => {
  test('is closed by its own name and none below it', () => {
    const files = compiled(['  kept.example: { relay', '  kept.example: { enabled: false, relay']);
    expect(setting(files.get(MAIN), 'smtpd_relay_restrictions')).toContain(
      'check_recipient_access regexp:/etc/postfix/closed_domains, reject',
    );
    const table = (files.get('/etc/postfix/closed_domains') ?? '').split('\n').filter((line) => line.startsWith('/'));
    expect(table).toEqual(['/@kept\\.example$/ 550 5.1.2 this domain takes no mail']);
  });

  test('that is enabled again is not closed by a row of the time when it was kept here', () => {
    const files = compiled();
    for (const name of ['closed', 'refused']) expect(files.get(`/etc/postfix/pgsql/${name}.cf`)).toMatch(/<> '@?kept\.example'/);
  });
});

describe('mail leaves', () => {
  test('over IPv6 from the address of the site, and from no address over IPv4, which may be translated', () => {
    const main = compiled().get(MAIN);
    expect([setting(main, 'inet_protocols'), setting(main, 'smtp_bind_address6')]).toEqual(['all', '2001:db8::60']);
    expect(setting(main, 'smtp_bind_address')).toBeUndefined();
  });

  test('over IPv4 alone from a site without IPv6', () => {
    const files = compiled(['[203.0.113.60, "2001:db8::60"]', '[203.0.113.60]']);
    expect(setting(files.get(MAIN), 'smtp_bind_address6')).toBeUndefined();
    expect(setting(files.get(MAIN), 'proxy_interfaces')).toBe('203.0.113.60');
    // As an option of what sends: the parameter in main.cf would need a stop and a start of all of Postfix (postconf(5)).
    const services = (files.get('/etc/postfix/master.cf') ?? '').split(/\n(?=\S)/);
    const sending = services.filter((service) => / smtp(\n|$)/.test(service) && !service.startsWith('srs '));
    expect(sending.map((service) => service.split(/\s/)[0])).toEqual(['smarthost', 'smarthosts', 'smtp', 'relay']);
    expect(sending.filter((service) => !service.includes('-o inet_protocols=ipv4'))).toEqual([]);
  });
});

test('raw settings do not take away what tells the filter whom a login may send as: it would believe the client', () => {
  const directory = copyOfSite('test/sites/accounts');
  const file = join(directory, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('postfix: {', 'postfix: { extra: { mua_sender_restrictions: permit },'));
  const errors = compileSite(directory).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path }) => path.at(-1))).toEqual(['mua_sender_restrictions']);
});

test('programs look for services where they can log in: not in a domain that stands for another, nor one that another server keeps', () => {
  const zones = [...compiled()].filter(([, content]) => / SRV /.test(content)).map(([path]) => path.replace(/^.*\//, ''));
  expect(zones.toSorted()).toEqual(['branch.example.zone', 'club.example.zone', 'depot.example.zone']);
});

test('a redirect leaves as its owner, and nothing learns but from people', () => {
  const files = compiled();
  expect(setting(files.get(DOVECOT), 'sieve_redirect_envelope_from')).toBe('recipient');
  expect(files.get('/etc/rspamd/local.d/neural.conf')).toMatch(/^enabled = false;$/m);
  expect(files.get('/etc/rspamd/local.d/classifier-bayes.conf')).toMatch(/^autolearn = false;$/m);
});

test('what SRS makes is quoted where it needs to be, in both directions', () => {
  const files = compiled();
  const stages = (name: string): readonly string[] =>
    [...(setting(files.get(MAIN), name) ?? '').matchAll(/(?:regexp|tcp):[^, }]+/g)].map(([map]) => map);
  expect(stages('srs_sender_maps')).toEqual(['regexp:/etc/postfix/srs_bare', 'tcp:127.0.0.1:10001', 'regexp:/etc/postfix/srs_quoted']);
  expect(stages('recipient_canonical_maps')).toEqual([
    'regexp:/etc/postfix/srs_recipients',
    'tcp:127.0.0.1:10002',
    'regexp:/etc/postfix/srs_quoted',
  ]);
});
