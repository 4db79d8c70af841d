import type { Answers } from '../../../src/deploy/answers/answers.generated.ts';
import { A_PLAN } from '../a-plan.ts';

/** Of the host's releases: the confirmed one, the one before it, and one that waits for its confirmation. */
const CONFIRMED = '20261129T120000Z-c0ffee0-0000';
export const EARLIER = '20261128T120000Z-c0ffee0-aaaa';
export const PENDING = '20261130T110000Z-c0ffee0-bbbb';
export const COMMIT = 'c0ffee0123c0ffee0123c0ffee0123c0ffee0123';

/** Where the host listens, by its manifest. */
export const EXPOSURE: Answers['again']['exposure'] = [
  {
    protocol: 'tcp',
    port: 22,
    service: 'ssh',
    name: 'ssh',
    addresses: ['192.0.2.25', '2001:db8::25'],
    from: ['any'],
    who: ['everybody'],
  },
  { protocol: 'tcp', port: 25, service: 'postfix', name: 'smtp', addresses: ['192.0.2.25'], from: ['any'], who: ['everybody'] },
];

/** What an answer is made of before it is known what it is about: both become what they stand for when it is sent. */
export const SOME_ID = '20261130T120000Z-c0ffee0-5a5a';
export const SOME_CONTENT = '5a'.repeat(32);

const HASH = 'a'.repeat(64);
const FINGERPRINT = { type: 'file' as const, owner: 'root', group: 'root', mode: '0644', hash: HASH };

/** A plan with a row of everything. */
export function planFor(release: Answers['plan']['plan']['release']): Answers['plan']['plan'] {
  return {
    ...A_PLAN,
    release,
    base: CONFIRMED,
    paths: [
      { path: '/etc/motd', class: 'pending', action: 'write', before: FINGERPRINT, after: FINGERPRINT, service: 'host', diff: '-a\n+b' },
      {
        path: '/etc/link',
        class: 'orphan',
        action: 'remove',
        before: { type: 'symlink', target: '/x' },
        after: null,
        service: null,
        detail: 'x',
        decided: true,
      },
    ],
    packages: [{ package: 'postfix', class: 'pending', action: 'install' }],
    users: [
      { user: 'ana', class: 'orphan', action: 'lock', detail: 'x' },
      { group: 'mail', class: 'pending', action: 'add' },
    ],
    units: [
      {
        unit: 'postfix.service',
        class: 'pending',
        action: ['enable', 'start'],
        state: 'enabled',
        before: { enabled: 'disabled', active: 'inactive' },
        decided: false,
      },
    ],
    derive: [{ name: 'aliases', because: ['/etc/aliases'] }],
    seed: { class: 'pending', action: 'run', accounts: 3, disables: ['zoe@example.org'] },
    moves: [{ directory: '/srv/a', to: '/srv/b', class: 'pending', action: 'rename', decided: false }],
    database: [
      {
        kind: 'mailbox',
        name: 'zoe@example.org',
        class: 'pending',
        action: 'seed',
        before: { quota: 1 },
        after: { quota: 2 },
        detail: 'x',
      },
      { kind: 'schema', name: 'view x', class: 'missing', action: 'seed', diff: '-a' },
    ],
    undecided: [],
    verbs: [{ daemon: 'postfix', verb: 'reload', argv: ['postfix', 'reload'], because: ['/etc/postfix/main.cf'] }],
  };
}

/** An attempt with all that a host may say of one. */
const TOLD: Answers['status']['attempts'][number] = {
  id: EARLIER,
  commit: COMMIT,
  by: 'ana',
  again: null,
  before: null,
  state: 'refused',
  remaining: null,
  kind: 'invalid',
  message: 'the daemons refuse it',
  detail: { findings: [{ validator: 'postfix', code: 1, lines: ['bad'] }], names: ['/etc/x'], changed: ['/etc/y'] },
  why: 'nobody confirmed it in time',
  problems: ['x'],
};

export function statusWith(pending: string | null): Answers['status'] {
  const waits = pending === null ? null : { ...TOLD, id: pending, state: 'waiting' as const, remaining: 60 };
  return {
    confirmed: { ...TOLD, id: CONFIRMED, state: 'confirmed', before: EARLIER, again: EARLIER },
    pending: waits,
    attempts: [
      ...(waits ? [{ id: waits.id, state: waits.state, remaining: 60, commit: COMMIT, by: 'ana' }] : []),
      { id: EARLIER, commit: COMMIT, by: 'ana', state: 'confirmed' as const },
    ],
  };
}

/** The journal of an attempt that goes well, with every detail that is shown. */
export const JOURNAL: readonly Answers['step'][] = [
  { n: 1, at: 'now', step: 'install', packages: ['postfix'] },
  { n: 2, at: 'now', step: 'armed', seconds: 720 },
  { n: 3, at: 'now', step: 'path', path: '/etc/motd', action: 'write' },
  { n: 4, at: 'now', step: 'move', path: '/srv/a', to: '/srv/b' },
  { n: 5, at: 'now', step: 'units', verb: 'start', units: ['postfix.service'] },
  { n: 6, at: 'now', step: 'verb', verb: 'reload', daemon: 'postfix' },
  { n: 7, at: 'now', step: 'user', user: 'ana', action: 'lock' },
  { n: 8, at: 'now', step: 'seed', report: 'foreign|x\nforeign|y' },
  { n: 9, at: 'now', step: 'seed-back', kept: ['mailbox|zoe'] },
  { n: 10, at: 'now', step: 'problem', message: 'x' },
  { n: 11, at: 'now', step: 'waiting', seconds: 120 },
];

export const REFUSAL: Answers['refusal'] = { error: { kind: 'held', message: 'the attempt is waiting' } };

export function driftWith(texts: readonly string[]): object {
  return {
    plan: planFor(A_PLAN.release),
    failed: ['broken.service'],
    findings: [
      { kind: 'path', name: '/etc/motd', class: 'hand-edited', detail: 'x' },
      { kind: 'directory', name: '/srv/a', class: 'pending', detail: 'x' },
      { kind: 'derived', name: '/etc/x', class: 'missing' },
    ],
    texts: texts.map((path) => ({ path, text: 'hello\n', owner: 'ana', group: 'mail', mode: '0600' })),
  };
}
