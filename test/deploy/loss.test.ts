import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outcomeOf } from '../../src/commands/deploy/end.ts';
import { endAsText } from '../../src/terminal/print-end.ts';
import { eventAsText } from '../../src/terminal/print-event.ts';
import { runAttempt, type AttemptRequest } from '../../src/deploy/attempt.ts';
import { Foreign } from '../../src/base/foreign.ts';
import { scratchDirectory } from '../sites.ts';
import { A_PLAN, ID } from './a-plan.ts';
import { lossyHost, SEEN, way, WINDOW, type LossyHost, type Play } from './lossy-host.ts';

const stage = vi.hoisted((): { host?: LossyHost } => ({}));
vi.mock('node:timers/promises', () => ({ setTimeout: (milliseconds: number) => stage.host?.sleep(milliseconds) }));
vi.mock('../../src/deploy/process.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  runProgram: (...args: Parameters<LossyHost['program']>) => stage.host?.program(...args),
}));

/** The way that led there first, and the one that the site wants; on a first deploy they differ. */
const [OLD, NEW] = ['203.0.113.25', '10.100.0.25'];
const HUB = 600;
const FIRST = { first: true, hubSeconds: HUB };
const PLAN = { ...A_PLAN, packages: [{ package: 'postfix', class: 'pending' as const, action: 'install' as const }] };

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Plays one; gives how it ended, what was said, and whether the secret word is still there. */
async function play(script: Play, more: Partial<AttemptRequest> = {}) {
  const state = scratchDirectory();
  vi.stubEnv('XDG_STATE_HOME', state);
  const host = lossyHost(script, (seconds) => vi.setSystemTime(Date.now() + 1000 * seconds));
  stage.host = host;
  let said = '';
  const steps: string[] = [];
  const end = await runAttempt({
    routes: { wanted: way(NEW) },
    connection: way(OLD),
    plan: PLAN,
    asMade: new Foreign('{}'),
    options: { overwrite: [], allowDisable: 0, ...FIRST },
    window: WINDOW,
    unattended: false,
    probing: { listeners: [SEEN], logins: [], vantages: [], sshConfig: undefined },
    emit(event) {
      if (event.event === 'step') steps.push(event.line.step);
      else said += eventAsText('mail1', event);
    },
    ...more,
  });
  return {
    end: end.end,
    code: outcomeOf(end),
    text: endAsText('mail1', end, PLAN),
    said,
    steps,
    asked: host.asked,
    shared: host.shared,
    took: host.now(),
    kept: existsSync(join(state, 'sitec/attempts', ID)),
  };
}

/** A first deploy as it goes: packages for minutes, and ssh moves into the VPN in the middle of it. */
const STEPS = [
  [1, 'start'],
  [5, 'download'],
  [200, 'install'],
  [500, 'validate'],
  [510, 'armed', 720 + HUB],
  [520, 'await-hub', HUB],
  [900, 'hub-answered'],
  [930, 'waiting', WINDOW],
] as const;
/** Nobody is in the VPN before the hub has answered, and nobody gets in on the old way afterwards. */
const MOVED = [925, Infinity] as const;
const CLOSED = { [NEW]: [[0, 900]], [OLD]: [MOVED] } as const;

test('a first deploy whose connection holds until ssh moves', async () => {
  expect(await play({ cut: CLOSED, steps: STEPS })).toMatchObject({
    end: 'confirmed',
    code: 0,
    kept: false,
    steps: STEPS.map(([, step]) => step),
  });
});

test.each([
  ['while packages are downloaded', [[150, 170]]],
  [
    'again and again',
    [
      [20, 40],
      [150, 300],
      [320, 321],
      [505, 530],
      [700, 880],
    ],
  ],
  ['for longer than the window, once it was there for longer than that', [[300, 300 + 3 * WINDOW]]],
  ['while the hub is awaited, until ssh has moved', [[530, 925]]],
] as const)('the connection is lost %s: it is looked for as long as it may still be confirmed', async (_name, outages) => {
  expect(await play({ cut: { ...CLOSED, [OLD]: [...outages, MOVED] }, steps: STEPS })).toMatchObject({
    end: 'confirmed',
    code: 0,
    kept: false,
    steps: STEPS.map(([, step]) => step),
    shared: ['begin', 'follow'],
  });
});

test('each loss is told once, with what is lost and until when somebody looks for the host', async () => {
  const { said } = await play({ cut: { [NEW]: [[0, 900]], [OLD]: [[150, 170], [300, 400], MOVED] }, steps: STEPS });
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => line.replace(/\d\d:\d\d:\d\d/, 'TIME')),
  ).toEqual(
    Array.from(
      { length: 3 },
      () =>
        'mail1: the connection is lost: mail1 cannot be reached at 203.0.113.25 port 22: ssh: connect to host mail1 port 22: Connection timed out; asking the host again until TIME',
    ),
  );
});

test('a host that comes back within its window is confirmed, and one that comes back later has taken it back', async () => {
  const both = (outage: readonly [number, number]) => ({ [NEW]: [[0, 900], outage], [OLD]: [outage, MOVED] }) as const;
  expect(await play({ cut: both([600, 930 + WINDOW - 20]), steps: STEPS })).toMatchObject({ end: 'confirmed', kept: false });
  // What is not seen while nobody gets through at all is no judgement of the attempt.
  expect(await play({ cut: both([948, 930 + WINDOW - 20]), steps: STEPS, problemUntil: 950 })).toMatchObject({
    end: 'confirmed',
    kept: false,
  });
  // Confirmed by nobody, it is the stock host again, with ssh where it was.
  expect(await play({ cut: { [NEW]: [[0, Infinity]], [OLD]: [[600, 1500]] }, steps: STEPS })).toMatchObject({
    end: 'rolled-back',
    code: 4,
    kept: false,
  });
});

test('a host that is not heard of again ends with 5, and the secret word is kept', async () => {
  const nothing = { [NEW]: [[0, Infinity]], [OLD]: [[600, Infinity]] } as const;
  const { took, ...gone } = await play({ cut: nothing, steps: STEPS });
  expect(gone).toMatchObject({ end: 'unknown', code: 5, kept: true });
  expect(gone.text).toContain('cannot be reached');
  // Only once the guard must have taken it back.
  expect(took).toBeGreaterThan(510 + 720 + HUB + WINDOW);
  const confirming = await play({
    cut: {
      [NEW]: [
        [0, 900],
        [932, Infinity],
      ],
      [OLD]: [MOVED],
    },
    steps: STEPS,
  });
  expect(confirming).toMatchObject({ end: 'unknown', code: 5, kept: true });
});

test('whoever does not confirm here is not told that it waits when nobody knows', async () => {
  expect(await play({ cut: CLOSED, steps: STEPS }, { unattended: true })).toMatchObject({ end: 'waiting', code: 0, kept: true });
  expect(await play({ cut: { [NEW]: [[0, Infinity]], [OLD]: [[600, Infinity]] }, steps: STEPS }, { unattended: true })).toMatchObject({
    end: 'unknown',
    code: 5,
    kept: true,
  });
});

test('more time that somebody else gives is more time', async () => {
  const late = 930 + WINDOW + 60;
  expect(
    await play({
      cut: {
        [NEW]: [
          [0, 900],
          [931, late],
        ],
        [OLD]: [MOVED],
      },
      steps: STEPS,
      extended: [1000, 600],
    }),
  ).toMatchObject({ end: 'confirmed', code: 0, kept: false });
});

test('what looks bad is taken back, also when the connection is lost just then, and well by the time that it is back', async () => {
  expect(await play({ cut: CLOSED, steps: STEPS, problemUntil: Infinity })).toMatchObject({ end: 'rolled-back', code: 4, kept: false });
  const undoing = {
    [NEW]: [
      [0, 900],
      [976, 1020],
    ],
    [OLD]: [MOVED],
  } as const;
  expect(await play({ cut: undoing, steps: STEPS, problemUntil: 1000 })).toMatchObject({
    end: 'rolled-back',
    code: 4,
    kept: false,
    text: 'mail1: rolled back: an operator rolled it back; the last confirmed release is in place again\n',
  });
});

test('the answer to the confirmation is lost, and on the way that it came from nobody answers any more', async () => {
  expect(await play({ cut: CLOSED, steps: STEPS, confirmUnheard: true })).toMatchObject({ end: 'confirmed', code: 0, kept: false });
});

test('the answer to begin is lost, and it has begun: it goes on like any other', async () => {
  expect(await play({ cut: CLOSED, steps: STEPS, begin: 'heard' })).toMatchObject({ end: 'confirmed', code: 0, kept: false });
  expect(await play({ cut: { ...CLOSED, [OLD]: [[2, 700], MOVED] }, steps: STEPS, begin: 'heard' })).toMatchObject({
    end: 'confirmed',
    code: 0,
    kept: false,
  });
  expect(
    await play({
      steps: [
        [1, 'start'],
        [9, 'refused'],
      ],
      begin: 'heard',
    }),
  ).toMatchObject({ end: 'refused', code: 1, kept: false });
});

test('the host has not heard of begin: nothing was changed, and nothing will be', async () => {
  const { asked, text, ...unheard } = await play({ cut: { [OLD]: [[2, 400]], [NEW]: [[0, Infinity]] }, steps: STEPS, begin: 'unheard' });
  expect(unheard).toMatchObject({ end: 'refused', code: 3, kept: false, steps: [] });
  expect(text).toBe('mail1: nothing was changed: the connection was lost before the attempt began\n');
  expect(asked.at(-1)).toBe(`withdraw ${OLD}`);
  expect(await play({ begin: 'killed' })).toMatchObject({
    end: 'refused',
    code: 3,
    kept: false,
    text: 'mail1: nothing was changed: it was begun, and never started\n',
  });
  expect(await play({ cut: { [OLD]: [[2, Infinity]], [NEW]: [[0, Infinity]] }, begin: 'unheard' })).toMatchObject({
    end: 'unknown',
    code: 5,
    kept: true,
  });
});

test('a power cut takes an attempt that has not changed anything yet', async () => {
  expect(await play({ cut: CLOSED, steps: STEPS, power: [300, 'nothing'] })).toMatchObject({
    end: 'refused',
    code: 3,
    kept: false,
    text: 'mail1: nothing was changed: the host has no record of the attempt any more, as after a power cut before anything was changed\n',
  });
  const { took, ...silent } = await play({ cut: CLOSED, steps: STEPS, power: [300, 'silence'] });
  expect(silent).toMatchObject({ end: 'unknown', code: 5, kept: true });
  expect(took).toBeLessThan(300 + 900);
});
