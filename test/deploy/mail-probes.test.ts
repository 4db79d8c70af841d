import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endAsText } from '../../src/terminal/print-end.ts';
import { eventAsText } from '../../src/terminal/print-event.ts';
import { runAttempt } from '../../src/deploy/attempt.ts';
import { mailProbing } from '../../src/deploy/mail-probes.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';
import { scratchDirectory } from '../sites.ts';
import { Foreign } from '../../src/base/foreign.ts';
import { ID } from './a-plan.ts';
import { lossyHost, way, WINDOW, type LossyHost, type Play } from './lossy-host.ts';

const stage = vi.hoisted((): { host?: LossyHost } => ({}));
vi.mock('node:timers/promises', () => ({ setTimeout: (milliseconds: number) => stage.host?.sleep(milliseconds) }));
vi.mock('../../src/deploy/process.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  runProgram: (...args: Parameters<LossyHost['program']>) => stage.host?.program(...args),
}));

const PLAN = {
  host: 'mail1',
  release: { id: ID, host: 'mail1', commit: 'c0ffee0123', by: 'ana', content: 'x' },
  packages: [],
} as unknown as Plan;
/** What the lossy host sees of every listener. */
const SEEN = { name: 'smtp', address: '192.0.2.1', port: 25 };
const STEPS: NonNullable<Play['steps']> = [
  [1, 'start'],
  [5, 'armed', 720],
  [8, 'waiting', WINDOW],
];

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Plays an attempt whose mail comes to this; gives how it ended, what was said, and how often the host was asked for mail. */
async function play(mail: NonNullable<Play['mail']>, unattended = false) {
  vi.stubEnv('XDG_STATE_HOME', scratchDirectory());
  const host = lossyHost({ steps: STEPS, mail }, (seconds) => vi.setSystemTime(Date.now() + 1000 * seconds));
  stage.host = host;
  let said = '';
  const end = await runAttempt({
    routes: { wanted: way('10.100.0.25') },
    connection: way('10.100.0.25'),
    plan: PLAN,
    asMade: new Foreign('{}'),
    options: { overwrite: [], allowDisable: 0 },
    window: WINDOW,
    unattended,
    probing: { listeners: [SEEN], logins: [], vantages: [], sshConfig: undefined, mail: { onHost: 'ana@example.org', outside: undefined } },
    emit(event) {
      if (event.event !== 'step') said += eventAsText('mail1', event);
    },
  });
  const asked = (verb: string): number => host.asked.filter((line) => line.startsWith(`${verb} `)).length;
  return { end: end.end, said, text: endAsText('mail1', end, PLAN), mails: asked('mail'), forgotten: asked('mail-forget') };
}

const [WELL, BAD, GREY] = [{}, { problem: 'not stored' }, { untried: '450 4.7.1 Greylisted' }];

test('a mail that is stored before and afterwards confirms, and is handed over twice', async () => {
  expect(await play([WELL, () => WELL])).toMatchObject({ end: 'confirmed', said: '', mails: 2, forgotten: 0 });
});

test('one that was stored before and is not afterwards takes it back, and what is left of it is deleted', async () => {
  const played = await play([WELL, () => BAD]);
  expect(played).toMatchObject({ end: 'rolled-back', forgotten: 1 });
  expect(played.said).toContain('rolling back, because of what this machine sees: mail on the host at ana@example.org: not stored');
});

test('daemons that need a moment have it', async () => {
  expect(await play([WELL, (now) => (now < 20 ? BAD : WELL)])).toMatchObject({ end: 'confirmed' });
});

test.each([
  ['it failed before', BAD, BAD, 'these fail, as before the deploy, so the host did not roll back: mail on the host'],
  ['it was untried before', GREY, BAD, 'these fail, as before the deploy, so the host did not roll back: mail on the host'],
  ['it is untried afterwards', WELL, GREY, 'mail on the host was not tried: 450 4.7.1 Greylisted'],
  ['it is untried twice', GREY, GREY, 'mail on the host was not tried: 450 4.7.1 Greylisted'],
])('nothing is taken back when %s, and it is told', async (_, before, after, told) => {
  const played = await play([before, () => after]);
  expect(played.end).toBe('confirmed');
  expect(played.text).toContain(told);
});

test('what failed before is told before anything is changed', async () => {
  expect((await play([BAD, () => WELL])).said).toContain(
    'mail on the host fails already, before anything is changed, so the host does not roll back for it: not stored',
  );
});

test('whoever confirms later sends none', async () => {
  expect(await play([WELL, () => WELL], true)).toMatchObject({ end: 'waiting', mails: 0 });
});

test('a mail is submitted where TLS comes first, where a login can be read, and not without one', () => {
  const place = (name: string): { name: string; address: string; port: number } => ({ name, address: '203.0.113.25', port: 1 });
  const login = { listener: 'imaps', address: 'ana@example.org', password: 'x' };
  const all = [place('submission'), place('submissions'), place('imaps')];
  expect(mailProbing(all, [login], 'a@b').outside).toEqual({ submission: place('submissions'), imaps: place('imaps'), login });
  expect(mailProbing([place('submission'), place('imaps')], [login], 'a@b').outside?.submission.name).toBe('submission');
  expect(mailProbing(all, [], 'a@b')).toEqual({ onHost: 'a@b', outside: undefined });
  expect(mailProbing([place('submissions')], [login], undefined)).toEqual({ onHost: undefined, outside: undefined });
});
