import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, until } from '../exec.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { curl, type WebAnswer } from '../web.ts';

const NAME = 'health.mail.example.org';
const VPN = '10.100.0.25';
const PUBLIC = '203.0.113.25';
const PARTS = ['smtp', 'imap', 'database', 'webmail'] as const;
const STORE = '/var/mail/vmail/testdomain.local/health';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

/** What a member of the VPN gets, who verifies by the site's own authority. */
function ask(path: string, options: readonly string[] = []): Promise<WebAnswer> {
  const member = (argv: readonly string[]) => run(['ip', 'netns', 'exec', world.inside.name, ...argv]);
  return curl(member, `https://${NAME}${path}`, ['--resolve', `${NAME}:443:${VPN}`, '--cacert', 'keys/authority/1.crt', ...options]);
}

async function stateOf(part: string): Promise<number> {
  return (await ask(`/health/${part}`)).status;
}

/** Waits until these parts fail and all others are well: an answer is good for ten seconds, and a part has five. */
async function failing(...parts: readonly string[]): Promise<void> {
  const wanted = PARTS.map((part) => (parts.includes(part) ? 503 : 200));
  let found: readonly number[] = [];
  await until(
    `${parts.join(' and ') || 'nothing'} fails`,
    async () => {
      found = await Promise.all(PARTS.map(stateOf));
      return found.join() === wanted.join();
    },
    120,
  );
}

/** Takes something away, sees what fails by it, and gives it back. */
async function without(parts: readonly string[], away: readonly string[], back: readonly string[]): Promise<void> {
  await world.host.must(away);
  try {
    await failing(...parts);
  } finally {
    await world.host.must(back);
  }
  await failing();
}

test('every part of a host that has just booted does its work', async () => {
  await failing();
  const whole = await ask('/health');
  expect(whole.status).toBe(200);
  const { state, parts } = JSON.parse(whole.body) as { readonly state: string; readonly parts: { readonly [part: string]: object } };
  expect(state).toBe('ok');
  expect(Object.keys(parts).toSorted()).toEqual([...PARTS].toSorted());
});

test('an answer says the part, its state and how long it took, and nothing else', async () => {
  const { body, headers } = await ask('/health/imap');
  expect(JSON.parse(body)).toEqual({ part: 'imap', state: 'ok', seconds: expect.any(Number) });
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('other paths and methods are refused, and nobody outside of the VPN gets there', async () => {
  expect((await ask('/health/other')).status).toBe(404);
  expect((await ask('/other')).status).toBe(404);
  expect((await ask('/health', ['--request', 'POST'])).status).toBe(405);
  const stranger = await run([
    'ip',
    'netns',
    'exec',
    world.outside.name,
    'curl',
    '--max-time',
    '5',
    '--resolve',
    `${NAME}:443:${PUBLIC}`,
    '--cacert',
    'keys/authority/1.crt',
    `https://${NAME}/health`,
  ]);
  expect(stranger.code).not.toBe(0);
});

test('a dead Dovecot is no IMAP and no login at submission', () =>
  without(['imap', 'smtp'], ['systemctl', 'stop', 'dovecot'], ['systemctl', 'start', 'dovecot']));

test('a Dovecot that hangs is the same as a dead one', () =>
  without(['imap', 'smtp'], ['systemctl', 'kill', '--signal=STOP', 'dovecot'], ['systemctl', 'kill', '--signal=CONT', 'dovecot']));

test('a mailbox that cannot be read is no IMAP, while Dovecot greets and lets users in', () =>
  without(['imap'], ['chmod', '000', STORE], ['chmod', '700', STORE]));

test('a dead Postfix is no SMTP', () => without(['smtp'], ['systemctl', 'stop', 'postfix'], ['systemctl', 'start', 'postfix']));

test('without PostgreSQL every part fails, since each looks a login up', () =>
  without([...PARTS], ['systemctl', 'stop', 'compose-postgres'], ['systemctl', 'start', 'compose-postgres']));

test('a dead SOGo is no webmail', () => without(['webmail'], ['systemctl', 'stop', 'sogo'], ['systemctl', 'start', 'sogo']));

test('without the service itself the answer is 503 with the same form', async () => {
  await world.host.must(['systemctl', 'stop', 'sitec-health.socket']);
  const answer = await ask('/health/imap');
  await world.host.must(['systemctl', 'start', 'sitec-health.socket']);
  expect([answer.status, answer.body.trim()]).toEqual([503, '{"state":"failing"}']);
});

test('forty monitors at once are answered, and none of them takes a part for dead', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => stateOf('imap')));
  expect(answers.filter((status) => status === 200).length).toBeGreaterThan(0);
  await failing();
});

test('the host asks itself: two polls make a part fail, and two make it well again', async () => {
  const poll = () => world.host.must(['systemctl', 'start', 'sitec-health-poll.service']);
  const taken = async (): Promise<boolean | undefined> => {
    const known = JSON.parse(await world.host.must(['cat', '/var/lib/sitec/health.json'])) as {
      readonly [part: string]: { readonly failing: boolean };
    };
    return known['webmail']?.failing;
  };
  await world.host.must(['systemctl', 'stop', 'sitec-health-poll.timer']);
  await world.host.must(['systemctl', 'stop', 'sogo']);
  await failing('webmail');
  await poll();
  await poll();
  expect(await taken()).toBe(true);
  await world.host.must(['systemctl', 'start', 'sogo']);
  await failing();
  await poll();
  expect(await taken()).toBe(true);
  await poll();
  expect(await taken()).toBe(false);
  await world.host.must(['systemctl', 'start', 'sitec-health-poll.timer']);
});

test('the journal says why, once, and holds no password', async () => {
  const said = await world.host.must(['journalctl', '-t', 'sitec-health', '--output=cat', '--no-pager']);
  expect(said).toMatch(/imap is failing: \S/);
  expect(said).toContain('imap is ok');
  const password = (await world.host.must(['cat', '/etc/sitec/health-password'])).trim();
  expect(password.length).toBeGreaterThan(12);
  expect(said).not.toContain(password);
});

test('a check costs little, and its unit may do little', async () => {
  const began = Date.now();
  for (const part of PARTS) await stateOf(part);
  const took = Date.now() - began;
  const security = await world.host.must(['systemd-analyze', 'security', '--no-pager', 'sitec-health@.service']);
  const [, exposure = '10'] = /exposure level for sitec-health@\S+: ([\d.]+)/.exec(security) ?? [];
  process.stdout.write(`four answers in ${took} ms, exposure ${exposure}\n`);
  expect(Number(exposure)).toBeLessThanOrEqual(1.5);
});
