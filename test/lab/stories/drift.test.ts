import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DriftAnswer, DriftFinding } from '../../../src/deploy/drift.ts';
import { trust } from '../acme.ts';
import { ALERTS_ADDRESSES, ALERTS_NAME, listenForAlerts, type Alert, type AlertListener } from '../alerts.ts';
import { filesNewerThan, jobsSince, mark } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import { until } from '../exec.ts';
import type { OperatorDesk } from '../operator.ts';
import { psql } from '../psql.ts';
import { writeOwn } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

const MAIN = '/etc/postfix/main.cf';
const RELAY_PASSWORD = "relay password '$%";

/** Files of the operator's own, two of a kind, for what happens to files. */
const OWN = ['in-sync', 'pending', 'hand-edited', 'conflict', 'missing', 'orphan'].flatMap((kind) =>
  [1, 2].map((number) => `/etc/lab/${kind}-${number}`),
);

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let listener: AlertListener;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd(), { addresses: { [ALERTS_NAME]: ALERTS_ADDRESSES } }));
  listener = await listenForAlerts(world.lab, world.authority, RELAY_PASSWORD);
  await trust(world.host, world.authority);
});

afterAll(() => world?.close());

function onHost(script: string): Promise<string> {
  return world.host.must(['sh', '-euc', script]);
}

function sql(text: string): Promise<string> {
  return psql(world, text);
}

/** What `sitec drift` finds, as data. */
async function findings(): Promise<readonly string[]> {
  const { code, stdout, stderr } = await desk.sitec(['--json', 'drift']);
  if (code > 1) throw new Error(stderr);
  const [host] = (JSON.parse(stdout) as { readonly hosts: readonly DriftAnswer[] }).hosts;
  const found = (host?.findings ?? []).map(line);
  expect(code).toBe(found.length === 0 ? 0 : 1);
  return found;
}

function line({ class: is, kind, name }: DriftFinding): string {
  return `${is}: ${kind} ${name}`;
}

/** Lets the host look by itself; gives what it told whom. */
async function looksByItself(): Promise<readonly Alert[]> {
  const before = listener.received().length;
  await world.host.must(['systemctl', 'start', 'sitec-drift.service']);
  return listener.received().slice(before);
}

test('a Postfix that somebody configured by hand is taken over without losing an edit', async () => {
  await onHost('rm -rf /var/lib/sitec/current /var/lib/sitec/guard /var/lib/sitec/releases');
  await onHost(
    `{ grep -v '^biff' ${MAIN}; echo 'biff = yes'; echo '# what the old administrator knew'; } >/tmp/main.cf; cat /tmp/main.cf >${MAIN}; postfix reload`,
  );
  const byHand = world.host.read(MAIN);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 1, stdout: expect.stringContaining(`leave ${MAIN} [conflict]`) as string });
  const shown = await desk.sitec(['drift']);
  expect(shown).toMatchObject({ code: 1, stdout: expect.stringMatching(/no release yet/) as string });
  expect(shown.stdout).toContain('    -biff = yes');
  const taken = await desk.sitec(['drift', 'mail1', '--adopt', MAIN]);
  expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining(`${MAIN}: { replace: true, reload: [postfix] }`) as string });
  await desk.edit('site.yaml', (text) =>
    text.replace(/^ {4}services:$/m, `    files:\n      ${MAIN}: { replace: true, reload: [postfix] }\n    services:`),
  );
  expect((await findings()).filter((found) => found.includes(MAIN))).toEqual([]);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(world.host.read(MAIN)).toBe(byHand);
  await desk.reset();
});

test('a host that was deployed to has not drifted, and looking writes nothing and tells nobody', async () => {
  for (const path of OWN) writeOwn(desk.directory, path, 'text\n');
  const alerts = `alerts:\n  webhook: { url: "https://${ALERTS_NAME}/sitec" }\n  relay: { host: ${ALERTS_NAME}, user: sitec, from: sitec@elsewhere.example, to: [oncall@elsewhere.example] }\n`;
  const files = `    files: { ${OWN.map((path) => `${path}: {}`).join(', ')} }\n`;
  const site = join(desk.directory, 'site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8')
      .replace(/^hosts:$/m, `${alerts}hosts:`)
      .replace(/^ {4}services:$/m, `${files}    services:`),
  );
  await desk.sitec(['secrets', 'create']);
  expect(await desk.sitec(['secrets', 'set', 'alerts/relay'], { input: `${RELAY_PASSWORD}\n` })).toMatchObject({ code: 0 });
  await desk.commit('Alerts, and files of our own');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  await mark(world.host);
  expect(await findings()).toEqual([]);
  expect(await looksByItself()).toEqual([]);
  expect(await filesNewerThan(world.host)).toEqual([]);
});

test('every kind of path, and units, are told for what they are, with owner and mode; nothing is written', async () => {
  for (const number of [1, 2]) {
    writeOwn(desk.directory, `/etc/lab/pending-${number}`, 'other text\n');
    writeOwn(desk.directory, `/etc/lab/conflict-${number}`, 'other text\n');
    rmSync(join(desk.directory, `files/mail1/etc/lab/orphan-${number}`));
  }
  await desk.edit('site.yaml', (text) => text.replace(/, \/etc\/lab\/orphan-\d: \{\}/g, ''));
  const link = world.manifest.entries.find(({ path }) => /^\/home\/[^/]+\/scripts$/.test(path))?.path ?? '';
  await onHost(`
    cd /etc/lab; echo mine >>hand-edited-1; chmod 0600 hand-edited-2; echo mine >>conflict-1; chown nobody conflict-2; rm missing-1 missing-2
    echo 'biff = yes' >>${MAIN}; rm ${link}
    echo key >/etc/ssh/authorized_keys.d/mallory; echo key >/etc/ssh/authorized_keys.d/eve
    systemctl disable --quiet unbound; systemctl mask --quiet --now fail2ban; systemctl stop logrotate.timer; systemd-run --quiet --unit=broken false || true`);
  await mark(world.host);
  expect(new Set(await findings())).toEqual(
    new Set([
      'pending: path /etc/lab/pending-1',
      'pending: path /etc/lab/pending-2',
      'hand-edited: path /etc/lab/hand-edited-1',
      'hand-edited: path /etc/lab/hand-edited-2',
      `hand-edited: path ${MAIN}`,
      'conflict: path /etc/lab/conflict-1',
      'conflict: path /etc/lab/conflict-2',
      'missing: path /etc/lab/missing-1',
      'missing: path /etc/lab/missing-2',
      `missing: path ${link}`,
      'orphan: path /etc/lab/orphan-1',
      'orphan: path /etc/lab/orphan-2',
      'foreign-in-owned-directory: path /etc/ssh/authorized_keys.d/eve',
      'foreign-in-owned-directory: path /etc/ssh/authorized_keys.d/mallory',
      'hand-edited: unit unbound.service',
      'hand-edited: unit fail2ban.service',
      'missing: unit logrotate.timer',
      'failed: unit broken.service',
    ]),
  );
  const { stdout } = await desk.sitec(['drift']);
  expect(stdout).toContain('--- live/etc/lab/hand-edited-2\troot:root 0600\n    +++ sitec/etc/lab/hand-edited-2\troot:root 0644');
  expect(stdout).toContain('live/etc/lab/conflict-2\tnobody:root 0644');
  expect(await filesNewerThan(world.host)).toEqual([]);
  expect(await jobsSince(world.host)).toEqual([]);
  expect(await world.host.must(['ls', '/run/sitec'])).toBe('');
});

test('whoever wants alerts hears of it once, without a secret, again when it changes, and when all is well', async () => {
  const [token, other] = await Promise.all(
    ['alerts/webhook', 'database/postfix'].map(async (name) => (await desk.sitec(['secrets', 'show', name])).stdout.trim()),
  );
  const first = await looksByItself();
  expect(first.map(({ by }) => by)).toEqual(['webhook', 'relay']);
  expect(first[0]).toMatchObject({ url: '/sitec', authorization: `Bearer ${token}` });
  const told = JSON.parse(first[0]?.body ?? '') as {
    readonly host: string;
    readonly state: string;
    readonly findings: readonly DriftFinding[];
  };
  expect(told).toMatchObject({ host: 'mail1', state: 'drifted' });
  // What is committed and not deployed is none of the host's business: it looks at the release that was confirmed.
  expect(told.findings.map(line)).toContain(`hand-edited: path ${MAIN}`);
  expect(told.findings.map(line)).toContain('hand-edited: path /etc/lab/conflict-1');
  expect(told.findings.map(line)).toContain('failed: unit broken.service');
  expect(told.findings.filter((finding) => finding.class === 'pending')).toEqual([]);
  expect(first[1]?.to).toBe('<oncall@elsewhere.example>');
  expect(first[1]?.body).toMatch(/^Subject: mail\.example\.org: \d+ findings$/m);
  expect(await onHost('journalctl --unit=sitec-drift --priority=err --output=cat')).toContain(`hand-edited: path ${MAIN}`);
  for (const { body } of first) for (const secret of [token, other, 'biff', RELAY_PASSWORD]) expect(body).not.toContain(secret);
  expect(await looksByItself()).toEqual([]);
  await onHost('systemctl reset-failed broken.service');
  expect((await looksByItself()).length).toBe(2);
  await onHost(`
    systemctl unmask --quiet fail2ban; systemctl enable --quiet --now unbound fail2ban; systemctl start logrotate.timer; rm /etc/ssh/authorized_keys.d/mallory /etc/ssh/authorized_keys.d/eve`);
  expect(
    await desk.sitec([
      'deploy',
      '--overwrite',
      MAIN,
      ...['hand-edited', 'conflict'].flatMap((kind) => [1, 2].map((number) => `/etc/lab/${kind}-${number}`)),
    ]),
  ).toMatchObject({ code: 0 });
  const last = await looksByItself();
  expect(last.map(({ by }) => by)).toEqual(['webhook', 'relay']);
  expect(JSON.parse(last[0]?.body ?? '')).toMatchObject({ state: 'well', findings: [] });
  expect(last[1]?.body).toContain('all is as it was deployed');
  expect(await looksByItself()).toEqual([]);
  expect(await findings()).toEqual([]);
});

test('a rollback leaves no drift behind', async () => {
  await desk.edit('site.yaml', (text) => text.replace('bob: {}', 'bob: { quota: 3GiB }'));
  expect(await desk.sitec(['deploy', '--no-confirm'])).toMatchObject({ code: 0 });
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 3, stderr: expect.stringContaining('is waiting') as string });
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
  const { findings: left } = JSON.parse(await onHost('python3 -I -B /var/lib/sitec/current/activator drift -')) as DriftAnswer;
  expect(left).toEqual([]);
  expect(new Set(await findings())).toEqual(new Set(['pending: mailbox bob@testdomain.local', 'pending: seed the rows of the database']));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
});

test('rows, roles, grants and the schema are named; what people may do is no drift', async () => {
  await sql(`SET SESSION AUTHORIZATION mailadmin;
    INSERT INTO virtual_domains (name) VALUES ('by-hand.example');
    INSERT INTO virtual_users (domain_id, email, password) SELECT id, 'x@by-hand.example', 'x' FROM virtual_domains WHERE name = 'by-hand.example';
    UPDATE virtual_users SET password = '{SHA512-CRYPT}$6$changed' WHERE email = 'bob@testdomain.local';
    SET SESSION AUTHORIZATION sogo; CREATE TABLE sogo.notes (text varchar); INSERT INTO sogo.notes VALUES ('mine'); GRANT USAGE ON SCHEMA sogo TO mailadmin;`);
  const rows = (): Promise<string> =>
    sql("SELECT string_agg(xmin::text || t::text, ',' ORDER BY email) FROM virtual_users t WHERE email NOT LIKE 'alice@%'");
  expect(await findings()).toEqual([]);
  expect((await desk.sitec(['drift'])).stdout).toContain('foreign: database mailbox x@by-hand.example');
  await sql(`ALTER ROLE postfix CONNECTION LIMIT 99 CREATEDB; ALTER ROLE dovecot PASSWORD 'hunter2hunter2'; CREATE ROLE mallory LOGIN;
    GRANT SELECT ON virtual_users TO postfix; REVOKE DELETE ON sitec_spam_settings FROM mailadmin; GRANT CONNECT ON DATABASE mailserver TO PUBLIC;
    UPDATE virtual_users SET quota_mb = 5 WHERE email = 'alice@testdomain.local'; DELETE FROM virtual_aliases WHERE source = 'abuse@testdomain.local';
    ALTER TABLE virtual_users ADD COLUMN extra text; DROP INDEX virtual_aliases_source;
    CREATE OR REPLACE VIEW alias_domains AS SELECT name, target FROM sitec_alias_domains;
    ALTER SCHEMA sogo OWNER TO mailadmin; ALTER ROLE sogo SET search_path = public; ALTER VIEW sogo_user_profile RESET (security_barrier);`);
  const before = await rows();
  expect(new Set(await findings())).toEqual(
    new Set([
      'missing: alias abuse@testdomain.local -> postmaster@testdomain.local',
      'hand-edited: mailbox alice@testdomain.local',
      'hand-edited: role dovecot',
      'hand-edited: role postfix',
      'hand-edited: role sogo',
      'hand-edited: own-schema sogo',
      'foreign: role mallory',
      'hand-edited: grant PUBLIC: CONNECT on database mailserver',
      'hand-edited: grant postfix: SELECT on virtual_users',
      'missing: grant mailadmin: DELETE on sitec_spam_settings',
      'missing: schema index virtual_aliases_source',
      'hand-edited: schema table virtual_users',
      'hand-edited: schema view alias_domains',
      'hand-edited: schema view sogo_user_profile',
    ]),
  );
  const { stdout } = await desk.sitec(['drift']);
  expect(stdout).toContain('quota_mb is 5, should be 2048');
  expect(stdout).not.toMatch(/hunter2|SCRAM|\$6\$/);
  const [webhook] = await looksByItself();
  expect((JSON.parse(webhook?.body ?? '{}') as { findings?: readonly DriftFinding[] }).findings?.map(line)).toContain(
    'hand-edited: grant postfix: SELECT on virtual_users',
  );
  expect(await rows()).toBe(before);
});

test('a deploy of something else leaves the database to whoever looks at it, and puts it back by name', async () => {
  const before = await findings();
  await desk.edit('site.yaml', (text) =>
    text.replace(/^ {6}postfix:$/m, '      postfix:\n        extra: { smtpd_client_connection_count_limit: 20 }'),
  );
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await findings()).toEqual(before);
  await desk.edit('site.yaml', (text) => text.replace('bob: { quota: 3GiB }', 'bob: { quota: 4GiB }'));
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('nothing is done before you decide: database') as string,
  });
  expect(await desk.sitec(['deploy', '--overwrite', 'database'])).toMatchObject({ code: 0 });
  expect(await findings()).toEqual(['foreign: role mallory', 'hand-edited: schema table virtual_users']);
  expect((await desk.sitec(['drift'])).stdout).toContain('foreign: database mailbox x@by-hand.example');
  expect(await sql("SELECT nspowner::regrole, text FROM pg_namespace, sogo.notes WHERE nspname = 'sogo'")).toBe('sogo|mine\n');
  await sql('DROP ROLE mallory; ALTER TABLE virtual_users DROP COLUMN extra; REVOKE DELETE ON sitec_spam_settings FROM mailadmin;');
  expect(await findings()).toEqual(['missing: grant mailadmin: DELETE on sitec_spam_settings']);
  expect(await desk.sitec(['deploy', '--overwrite', 'database'])).toMatchObject({ code: 0 });
  expect(await findings()).toEqual([]);
});

test('a database that does not answer is told, and hides nothing else', async () => {
  await onHost('docker pause mailserver-postgres; chmod 0600 /etc/motd');
  // What asks the database every five minutes may have failed meanwhile.
  expect((await findings()).filter((found) => !found.startsWith('failed: unit'))).toEqual([
    'hand-edited: path /etc/motd',
    'missing: database the mail database',
  ]);
  await onHost('docker unpause mailserver-postgres; chmod 0644 /etc/motd');
});

test('a host that cannot be asked is no host without drift', async () => {
  await onHost('systemctl stop ssh.service');
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 3, stderr: expect.stringContaining('mail1 cannot be reached') as string });
  await onHost('systemctl start ssh.service');
});

test('after an upgrade the host looks by itself', async () => {
  const invocation = (): Promise<string> =>
    world.host.must(['systemctl', 'show', '--property=InvocationID', '--value', 'sitec-drift.service']);
  const before = await invocation();
  await world.host.run(['systemctl', 'start', 'apt-daily-upgrade.service']);
  await until('the host has looked', async () => (await invocation()) !== before, 120);
});
