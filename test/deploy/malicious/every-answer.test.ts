import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { confirm, extend } from '../../../src/commands/deploy/confirm.ts';
import type { Context, Outcome } from '../../../src/terminal/context.ts';
import { deploy } from '../../../src/commands/deploy/deploy.ts';
import { drift } from '../../../src/commands/deploy/drift.ts';
import { rollback } from '../../../src/commands/deploy/rollback.ts';
import { status } from '../../../src/commands/deploy/status.ts';
import { keepNonce } from '../../../src/deploy/nonce.ts';
import type { Running } from '../../../src/deploy/process.ts';
import { COMMIT, EARLIER, PENDING, REFUSAL, SOME_ID } from './honest.ts';
import { complaints, expectUntouched, type End } from './judge.ts';
import { mutationsOf } from './mutations.ts';
import { honest, makeWorld, programs, type Answering, type Seen, type Spoilt, type World } from './world.ts';

const stage = vi.hoisted(
  (): {
    program?: (argv: readonly string[], running?: object) => Promise<unknown>;
    touch?: (what: string) => void;
    packageRoot: string;
  } => ({
    packageRoot: '',
  }),
);
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => {
    vi.setSystemTime(Date.now() + Math.max(milliseconds, 0));
    return Promise.resolve();
  },
  setImmediate: () => Promise.resolve(),
}));
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<Record<string, unknown>>();
  const noting =
    (verb: string, name: string) =>
    (...args: readonly unknown[]): unknown => {
      stage.touch?.(`${verb} ${resolve(String(args[0]))}`);
      return (real[name] as (...all: readonly unknown[]) => unknown)(...args);
    };
  return {
    ...real,
    readFileSync: noting('read', 'readFileSync'),
    writeFileSync: noting('write', 'writeFileSync'),
    mkdirSync: noting('make', 'mkdirSync'),
    rmSync: noting('remove', 'rmSync'),
  };
});
vi.mock('../../../src/deploy/process.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  runProgram: (argv: readonly string[], running?: Running) => stage.program?.(argv, running),
}));
vi.mock('../../../src/base/package-root.ts', () => ({
  get packageRoot() {
    return stage.packageRoot;
  },
}));
vi.mock('../../../src/base/git.ts', () => ({
  commitAt: () => Promise.resolve({ hash: COMMIT, git: { raw: () => Promise.resolve(''), show: () => Promise.resolve('') } }),
}));
vi.mock('../../../src/deploy/committed.ts', () => ({
  committedOutput: () => Promise.resolve(COMMIT),
  uncommitted: () => Promise.resolve([]),
}));
vi.mock('../../../src/commands/site/compile-or-tell.ts', () => ({ compileOrTell: () => Promise.resolve({ trees: [], hosts: [] }) }));

let world: World;
let tried = 0;
const fields = new Set<string>();

beforeAll(() => {
  world = makeWorld();
  stage.packageRoot = world.packageRoot;
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubEnv('XDG_STATE_HOME', `${world.home}/state`);
  vi.stubEnv('HOME', world.home);
  vi.stubEnv('TMPDIR', world.temporary);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  expectUntouched(world);
});
afterAll(() => {
  process.stdout.write(`malicious host: ${fields.size} fields, ${tried} spoilt answers tried\n`);
});

/** What an operator does, what the host has for it, and which of its answers are spoilt. */
interface Play {
  readonly name: string;
  readonly does: (context: Context) => Promise<Outcome>;
  /** Those of its answers that are spoilt; where another play spoils all of one, the fields that this one goes by. */
  readonly verbs: { readonly [verb: string]: RegExp };
  readonly pending?: string;
  readonly adopt?: readonly string[];
  readonly answers?: Answering;
  /** How it ends with an honest host. */
  readonly ends: number;
}

const ALL = /^/;
/** What becomes a part of a path, of a command, of a wait or of an end. */
const USED =
  /(?:^|\/)(?:id|host|commit|content|before|state|remaining|ended|digest|base|staged|attempt|port|address|addresses\/\d+)$|texts\/\d+\/\w+$|^$/;

/** What an attacker would write into those. */
const DANGEROUS: ReadonlySet<string> = new Set([
  'missing',
  'a huge number',
  'traversal',
  'a whole path',
  'an option',
  'another address',
  'another attempt',
  'a terminal’s commands',
  'NUL',
  'a line of ours',
  'prototype',
  'twice, the bad one last',
]);

/** Of all other mutations one in so many is played; read.test.ts reads all of them. */
const SHARE = 43;

const STORE = { directory: '', identity: undefined };
const WINDOW = { window: '60s' };
const DEPLOY = {
  ...WINDOW,
  allowDisable: '9',
  diff: true,
  hubWindow: '60s',
  parallel: '1',
  rollbackAll: false,
  dryRun: false,
  confirm: true,
};
const MOTD = '/etc/motd';

const PLAYS: readonly Play[] = [
  { name: 'status', does: (context) => status(context, [], {}), verbs: { status: ALL }, pending: PENDING, ends: 1 },
  {
    name: 'confirm',
    does: (context) => confirm(context, STORE, [], {}),
    verbs: { status: USED, confirm: ALL, probe: ALL },
    pending: PENDING,
    ends: 0,
  },
  { name: 'extend', does: (context) => extend(context, [], '60s', {}), verbs: { status: USED, extend: USED }, pending: PENDING, ends: 0 },
  {
    name: 'rollback of what waits',
    does: (context) => rollback(context, STORE, undefined, undefined, WINDOW),
    verbs: { status: USED, undo: ALL },
    pending: PENDING,
    ends: 0,
  },
  {
    name: 'rollback to a release',
    does: (context) => rollback(context, STORE, 'mail1', EARLIER, WINDOW),
    verbs: { status: USED, again: ALL, plan: USED },
    ends: 0,
  },
  {
    name: 'deploy',
    does: (context) => deploy(context, STORE, [], DEPLOY),
    verbs: { look: ALL, plan: ALL, begin: ALL, follow: ALL, confirm: USED },
    ends: 0,
  },
  {
    name: 'deploy --dry-run',
    does: (context) => deploy(context, STORE, [], { ...DEPLOY, dryRun: true }),
    verbs: { plan: /diff|detail|findings/ },
    ends: 1,
  },
  { name: 'drift', does: (context) => drift(context, [], {}), verbs: { drift: ALL, compare: ALL }, ends: 1 },
  { name: 'drift --adopt', does: (context) => drift(context, [], { adopt: [MOTD] }), verbs: { compare: /texts/ }, adopt: [MOTD], ends: 0 },
];

/** Plays one; gives what it touched and how it ended. */
async function play({ does, pending, answers }: Play, spoilt: Spoilt | undefined, json: boolean): Promise<{ seen: Seen; end: End }> {
  const seen: Seen = { argvs: [], inputs: [], files: [], shown: '', spoilt: false };
  const show = (text: string): void => {
    seen.shown += text;
  };
  const context: Context = {
    directory: world.site,
    file: `${world.site}/site.yaml`,
    json,
    appearance: { colour: false, columns: undefined },
    workspace: undefined,
    colour: false,
    print: (text) => json || show(text),
    answer: (data) => json && show(JSON.stringify(data)),
    tell: show,
  };
  if (pending !== undefined) keepNonce('mail1', pending, { value: 'b'.repeat(64), hash: '' });
  stage.program = programs({ ...honest(pending ?? null), ...answers }, spoilt, seen);
  stage.touch = (what) => seen.files.push(what.replace(/^(?:read|make) /, ''));
  try {
    return { seen, end: { outcome: await does(context) } };
  } catch (thrown) {
    return { seen, end: { thrown } };
  } finally {
    delete stage.touch;
  }
}

describe.each(PLAYS)('$name', (one) => {
  test('with an honest host it does its work', async () => {
    for (const json of [false, true]) {
      const { seen, end } = await play(one, undefined, json);
      expect(end).toEqual({ outcome: one.ends });
      expect(complaints(world, seen, end, one.adopt ?? [])).toEqual([]);
    }
  });

  test.each(Object.entries(one.verbs))(
    'no answer to %s does anything else',
    async (verb, which) => {
      const asked = { rest: [`/var/lib/sitec/staging/${SOME_ID}`], input: SAMPLE, made: undefined };
      const lines = honest(one.pending ?? null)[verb]?.(asked) ?? [];
      const found: string[] = [];
      for (const [line, answer] of lines.entries()) {
        // The lines of a journal differ in what they show, which the reader's test spoils.
        if (line > 1 && line < lines.length - 2) continue;
        const refusing =
          line === 0 && which === ALL
            ? mutationsOf(REFUSAL)
                .filter((_, index) => index % 2 === 0)
                .map((mutation) => ({ ...mutation, code: 3 }))
            : [];
        const own = mutationsOf(answer).filter(
          ({ field, name }, index) => which.test(field) && (index % SHARE === 0 || (USED.test(field) && DANGEROUS.has(name))),
        );
        for (const { field, name, text, code } of [...own.map((mutation) => ({ ...mutation, code: 0 })), ...refusing]) {
          fields.add(`${verb} ${line} ${field}`);
          tried += 1;
          const { seen, end } = await play(one, { verb, line, text, code }, tried % 2 === 0);
          if (!seen.spoilt) found.push(`${verb} was never asked`);
          found.push(...complaints(world, seen, end, one.adopt ?? [], verb !== 'status').map((wrong) => `${field} is ${name}: ${wrong}`));
        }
      }
      expect(found.slice(0, 20)).toEqual([]);
    },
    300_000,
  );
});

/** An input from which every honest answer can be made. */
const SAMPLE = `${JSON.stringify({ id: SOME_ID, texts: [MOTD] })}\n{"listeners": [{"name": "ssh", "address": "192.0.2.25", "port": 22}]}`;
