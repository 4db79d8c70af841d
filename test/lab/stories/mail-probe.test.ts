import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Probe } from '../../../src/deploy/probes.ts';
import { demoPassword } from '../demo.ts';
import { startDeskLab } from '../desk-lab.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit, replaced } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 600_000 });

const BOB = 'bob@testdomain.local';
const POSTMASTER = 'postmaster@testdomain.local';

let world: SiteLab;
let desk: OperatorDesk;
let limits = 40;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
});

beforeEach(async () => {
  await desk.reset();
  // The release in place is the committed one again.
  expect((await desk.sitec(['deploy'])).code).toBe(0);
});

afterAll(() => world?.close());

/** The site names a mailbox with its password. */
async function withLogin(): Promise<void> {
  writeFileSync(join(desk.directory, 'site.yaml'), `probes: { mailbox: ${BOB} }\n`, { flag: 'a' });
  expect(await desk.sitec(['secrets', 'set', 'probes/login'], { input: demoPassword(BOB) })).toMatchObject({ code: 0 });
  await desk.commit('Probes');
}

/** Sets a parameter of Postfix in the clone. */
function parameter(name: string, value: string): Promise<string> {
  return desk.edit('site.yaml', (site) =>
    replaced(site, [['      postfix:\n', `      postfix:\n        extra: { ${name}: ${JSON.stringify(value)} }\n`]]),
  );
}

/** What a probe has left anywhere: messages of the queue, and of the two mailboxes. */
async function left(): Promise<readonly string[]> {
  const queue = await world.host.must(['postqueue', '-j']);
  const stored = await Promise.all(
    [BOB, POSTMASTER].map((user) => world.host.must(['doveadm', 'search', '-u', user, 'mailbox', '*', 'HEADER', 'X-Sitec-Probe', ''])),
  );
  const subjects = await Promise.all(
    [BOB, POSTMASTER].map((user) => world.host.must(['doveadm', 'search', '-u', user, 'mailbox', '*', 'SUBJECT', 'Undelivered'])),
  );
  return [queue, ...stored, ...subjects].filter((text) => text.trim() !== '');
}

/** Deploys, and gives what came of the probes of mail. */
async function deployed(): Promise<{ readonly code: number; readonly mail: readonly Probe[]; readonly said: string }> {
  const { code, stdout, stderr } = await desk.sitec(['--json', 'deploy', '--window', '3m']);
  const { hosts = [] } = JSON.parse(stdout) as { readonly hosts?: readonly { readonly probes?: readonly Probe[] }[] };
  const probes = hosts.flatMap((host) => host.probes ?? []);
  return { code, mail: probes.filter(({ name }) => name.startsWith('mail ')), said: stderr };
}

test('a mail on the host and one by submission are stored before a deploy is confirmed, and nothing of them stays', async () => {
  await withLogin();
  await desk.edit('site.yaml', clientLimit((limits += 1)));
  const { code, mail } = await deployed();
  expect(code).toBe(0);
  expect(mail).toEqual([
    { name: 'mail on the host', address: BOB },
    { name: 'mail by submission', address: BOB },
  ]);
  expect(await left()).toEqual([]);
  const log = await world.host.must(['journalctl', '--unit=postfix.service', '--output=cat', '--no-pager']);
  // Before and afterwards, on both ways.
  expect(new Set([...log.matchAll(/message-id=<[^>@]+\.(before|after)@testdomain\.local>/g)].map(([, when]) => when))).toEqual(
    new Set(['before', 'after']),
  );
});

test('a site without a login hands one to the postmaster, on the host alone', async () => {
  await desk.edit('site.yaml', clientLimit((limits += 1)));
  const { code, mail } = await deployed();
  expect({ code, mail }).toEqual({ code: 0, mail: [{ name: 'mail on the host', address: POSTMASTER }] });
  expect(await left()).toEqual([]);
});

test.each([
  ['each mail is held', 'header_checks', 'regexp:{ {/^Subject:/ HOLD} }', 'not stored within'],
  ['a table cannot be asked', 'smtpd_client_restrictions', 'check_client_access socketmap:unix:nowhere:table', '451 4.3.'],
])('where %s, every listener greets and every login works, and the change is taken back; nothing stays', async (_, name, value, says) => {
  await parameter(name, value);
  const done = await desk.sitec(['deploy', '--window', '3m']);
  expect(done.stderr).toMatch(/rolling back, because of what this machine sees: mail on the host at postmaster@testdomain\.local: /);
  expect(done.stderr).toContain(says);
  expect(done.code).toBe(4);
  expect(await left()).toEqual([]);
});

test('what asks to come again is untried, and no reason to take a change back', async () => {
  await parameter('smtpd_client_restrictions', 'check_client_access static:{450 4.7.1 Greylisted}');
  const { code, mail } = await deployed();
  expect(code).toBe(0);
  expect(mail).toEqual([{ name: 'mail on the host', address: POSTMASTER, untried: expect.stringContaining('Greylisted') as string }]);
  expect(await left()).toEqual([]);
});

test('mail that was not stored before the attempt is told, and no reason to take it back; nothing stays', async () => {
  const dropIn = '/run/systemd/system/dovecot.service.d';
  await world.host.must([
    'sh',
    '-euc',
    `mkdir -p ${dropIn}; printf '[Service]\\nReadOnlyPaths=/var/mail/vmail\\n' >${dropIn}/lab.conf; systemctl daemon-reload; systemctl restart dovecot`,
  ]);
  await desk.edit('site.yaml', clientLimit((limits += 1)));
  const done = await desk.sitec(['deploy', '--window', '3m']);
  expect(done.stderr).toContain('mail on the host fails already, before anything is changed, so the host does not roll back for it: ');
  expect(done.code).toBe(0);
  await world.host.must(['sh', '-euc', `rm -r ${dropIn}; systemctl daemon-reload; systemctl restart dovecot`]);
  expect(await left()).toEqual([]);
});
