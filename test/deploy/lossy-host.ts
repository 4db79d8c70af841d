import { createHash } from 'node:crypto';
import { Foreign } from '../../src/base/foreign.ts';
import type { Connection } from '../../src/deploy/connection.ts';
import { SshDestination } from '../../src/deploy/destination.ts';
import { ID } from './a-plan.ts';
import type { Ended } from '../../src/deploy/process.ts';

/** What happens in a play: all times are seconds since its beginning. */
export interface Play {
  /** From when to when nobody gets through on a way, and what is open there breaks. */
  readonly cut?: { readonly [address: string]: readonly (readonly [from: number, to: number])[] };
  /** When the host has done what; `waiting` is the last of them unless it ends otherwise. */
  readonly steps?: readonly (readonly [at: number, step: string, seconds?: number])[];
  /** What the connection that begins breaks: before the host has heard of it, after it has, or right before what it began was started. */
  readonly begin?: 'unheard' | 'heard' | 'killed';
  /** The connection that confirms breaks when the host has confirmed. */
  readonly confirmUnheard?: boolean;
  /** When somebody else gives it more time, and how much. */
  readonly extended?: readonly [at: number, seconds: number];
  /** When a power cut takes the attempt, and what the host has instead: nothing, or programs that say nothing. */
  readonly power?: readonly [at: number, left: 'nothing' | 'silence'];
  /** What a probe finds until some moment. */
  readonly problemUntil?: number;
  /** What comes of a mail that is handed over, before the attempt and at a moment after it has begun. */
  readonly mail?: readonly [before: object, after: (now: number) => object];
}

/** A host behind a way that is lost, and the time, which passes when something takes any. */
export interface LossyHost {
  readonly program: (
    argv: readonly string[],
    options?: { readonly input?: string; readonly onLine?: (line: Foreign) => void },
  ) => Promise<Ended>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Seconds since the beginning. */
  readonly now: () => number;
  /** The verbs that it was asked, with the way. */
  readonly asked: readonly string[];
  /** Those of them that may have come over a connection that others have as well. */
  readonly shared: readonly string[];
}

export const WINDOW = 120;
/** Seconds until ssh finds that nobody answers, or that a connection has broken. */
const CONNECT = 10;
const BROKEN = 15;
const ROLLBACK = 5;

/** What is probed. */
export const SEEN = { name: 'smtp', address: '192.0.2.1', port: 25 };

/** A way to it. */
export function way(address: string): Connection {
  return { host: 'mail1', user: 'root', address, destination: SshDestination.ofAddress(address, 'mail1'), port: 22, options: [] };
}

/** Makes one; `pass` lets the clock of whoever asks go on. */
export function lossyHost(
  { cut = {}, steps = [], begin, confirmUnheard = false, extended, power, problemUntil = 0, mail }: Play,
  pass: (seconds: number) => void,
): LossyHost {
  let now = 0;
  let [staged, begun, confirmed, undone] = [true, false, Infinity, Infinity];
  let hash = '';
  const asked: string[] = [];
  const shared: string[] = [];
  const go = (seconds: number): void => {
    now += seconds;
    pass(seconds);
  };
  const journal = steps.map(([at, step, seconds], index) => ({
    at,
    line: { n: index + 1, at: '', step, ...(seconds === undefined ? {} : { seconds }) },
  }));
  const waiting = steps.find(([, step]) => step === 'waiting')?.[0] ?? Infinity;
  const deadline = (): number => (extended && extended[0] <= now ? extended[0] + extended[1] : waiting + WINDOW);
  const state = (): object => {
    if (!begun || begin === 'killed')
      return { state: begun ? 'refused' : 'staged', kind: 'killed', message: 'it was begun, and never started' };
    const last = steps.findLast(([at]) => at <= now)?.[1];
    if (last === 'refused') return { state: 'refused', kind: 'invalid', message: 'the daemons refuse it' };
    if (last === 'rolled-back') return { state: 'rolled-back', why: 'it failed' };
    if (confirmed <= now) return { state: 'confirmed' };
    if (undone <= now) return { state: 'rolled-back', why: 'an operator rolled it back' };
    if (now >= deadline() + ROLLBACK) return { state: 'rolled-back', why: 'nobody confirmed it in time' };
    return now >= deadline()
      ? { state: 'rolling-back' }
      : now >= waiting
        ? { state: 'waiting', remaining: deadline() - now }
        : { state: 'applying' };
  };
  const isCut = (address: string): boolean => (cut[address] ?? []).some(([from, to]) => now >= from && now < to);
  const lost = (): Ended => ({ code: 255, stdout: new Foreign(''), stderr: 'ssh: connect to host mail1 port 22: Connection timed out' });
  const says = (answer: object): Ended => ({ code: 0, stdout: new Foreign(`${JSON.stringify(answer)}\n`), stderr: '' });
  const refuses = (kind: string): Ended => ({
    code: 3,
    stdout: new Foreign(`${JSON.stringify({ error: { kind, message: `no: ${kind}` } })}\n`),
    stderr: '',
  });
  const settled = (): boolean => ['waiting', 'confirmed', 'refused', 'rolled-back'].includes((state() as { state: string }).state);

  /** Prints what comes until it is over or the connection breaks, as `follow` does. */
  const follow = (address: string, seen: number, onLine: (line: Foreign) => void): Ended => {
    let count = seen;
    for (;;) {
      if (isCut(address) || (power && power[0] === Math.floor(now))) {
        go(BROKEN);
        return lost();
      }
      const over = settled();
      for (const { line } of journal.filter(({ at, line: { n } }) => at <= now && n > count)) {
        count = line.n;
        onLine(new Foreign(JSON.stringify(line)));
      }
      if (over) {
        onLine(new Foreign(JSON.stringify({ state: state() })));
        return says({});
      }
      if (now > 20_000) throw new Error('nothing ends this play');
      go(1);
    }
  };

  const verbs: {
    readonly [verb: string]: (
      address: string,
      rest: readonly string[],
      input: { readonly nonceHash?: string; readonly nonce?: string },
      onLine: (line: Foreign) => void,
    ) => Ended;
  } = {
    begin(_address, _rest, input) {
      if (begin === 'unheard') return lost();
      [staged, begun, hash] = [false, true, input.nonceHash ?? ''];
      return begin === undefined ? says({ attempt: ID }) : lost();
    },
    withdraw() {
      staged = false;
      return says({ withdrawn: true });
    },
    follow: (address, [, seen], _input, onLine) => follow(address, Number(seen), onLine),
    confirm(_address, _rest, { nonce = '' }) {
      if ((state() as { state: string }).state !== 'waiting') return refuses('not-waiting');
      if (createHash('sha256').update(nonce).digest('hex') !== hash) return refuses('nonce');
      confirmed = now;
      return confirmUnheard ? lost() : says({ state: state() });
    },
    undo() {
      undone = now;
      return says({ ended: 'rolled-back' });
    },
    mail: () => says((begun ? mail?.[1](now) : mail?.[0]) ?? {}),
    'mail-forget': () => says({ left: false }),
    status: () => says({ confirmed: null, pending: null, attempts: begun ? [{ id: ID, ...state() }] : [] }),
  };

  const ssh = (argv: readonly string[], input: string, onLine: (line: Foreign) => void): Ended => {
    const address = argv.at(-2) ?? '';
    const [, program = '', verb = '', rest = ''] = /-B (\S+) (\S+)(.*)$/.exec(argv.at(-1) ?? '') ?? [];
    asked.push(`${verb} ${address}`);
    if (!argv.includes('ControlPath=none')) shared.push(verb);
    go(isCut(address) ? CONNECT : 1);
    if (isCut(address)) return lost();
    const left = power && now > power[0] ? power[1] : undefined;
    if (left === 'silence') return { code: 0, stdout: new Foreign(''), stderr: '' };
    if (left === 'nothing') [staged, begun] = [false, false];
    if (program.includes('/staging/') ? !staged : program.includes('/releases/') && !begun)
      return { code: 2, stdout: new Foreign(''), stderr: `can't open file '${program}'` };
    return verbs[verb]?.(address, rest.trim().split(' '), input === '' ? {} : (JSON.parse(input) as object), onLine) ?? refuses('verb');
  };

  return {
    asked,
    shared,
    now: () => now,
    program(argv, { input = '', onLine = () => undefined } = {}) {
      if (argv[0] === 'ssh') return Promise.resolve(ssh(argv, input, onLine));
      const unseen = Object.keys(cut).length > 0 && Object.keys(cut).every(isCut);
      go(unseen ? CONNECT : 0);
      // Before it begins, all is well.
      const problem = begun && (unseen || now < problemUntil) ? 'no answer' : null;
      return Promise.resolve(says([{ ...SEEN, problem }]));
    },
    sleep(milliseconds) {
      go(Math.max(milliseconds, 0) / 1000);
      return Promise.resolve();
    },
  };
}
