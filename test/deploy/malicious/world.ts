import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Foreign } from '../../../src/base/foreign.ts';
import type { Ended, Running } from '../../../src/deploy/process.ts';
import { publicKeyPath } from '../../../src/secrets/public-key-path.ts';
import type { ReleaseInfo } from '../../../src/deploy/release.ts';
import { scratchDirectory } from '../../sites.ts';
import { COMMIT, driftWith, EXPOSURE, JOURNAL, planFor, SOME_CONTENT, SOME_ID, statusWith } from './honest.ts';

/** What every verb may be asked by, and what it is answered with: a document a line. */
export type Answering = { readonly [verb: string]: (asked: Question) => readonly object[] };

/** One call of a host. */
interface Question {
  readonly rest: readonly string[];
  readonly input: string;
  readonly made: ReleaseInfo | undefined;
}

/** Which line of which answer a host spoils, and what it sends instead. */
export interface Spoilt {
  readonly verb: string;
  readonly line: number;
  readonly text: string;
  /** What the activator ends with: 3 when it refuses. */
  readonly code: number;
}

/** Everything that a run has touched or shown. */
export interface Seen {
  readonly argvs: (readonly string[])[];
  readonly inputs: string[];
  readonly files: string[];
  shown: string;
  /** Whether the spoilt answer was sent at all. */
  spoilt: boolean;
}

/** Where all of it plays: a small site, a home with an age identity in it, and nothing else. */
export interface World {
  readonly site: string;
  readonly home: string;
  readonly temporary: string;
  readonly packageRoot: string;
}

export const SECRET = 'AGE-SECRET-KEY-1CANARY';

/** Makes one. */
export function makeWorld(): World {
  const root = scratchDirectory();
  const [site, home, temporary, packageRoot] = ['site', 'home', 'tmp', 'package'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ];
  const write = (file: string, text: string): void => {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const manifest = {
    format: 2,
    host: 'mail1',
    entries: [{ path: '/etc/motd', service: 'files', type: 'file', owner: 'root', group: 'root', mode: '0644', sha256: 'x' }],
    artifacts: [],
    exposure: EXPOSURE,
    users: [{ name: 'ana', login: true }],
    probes: { logins: [], vantages: [{ name: 'outside', ssh: 'monitor@192.0.2.66', port: 22 }] },
  };
  write(join(site, 'generated/mail1/manifest.json'), JSON.stringify(manifest));
  write(join(site, 'keys', publicKeyPath('hosts/mail1', 'ssh-host-key') ?? ''), 'ssh-ed25519 AAAA x\n');
  write(join(site, 'secrets/index.yaml'), '{}\n');
  write(join(site, 'package.json'), '{}\n');
  write(join(home, '.config/sitec/identity.txt'), SECRET);
  write(join(home, '.bashrc'), 'true\n');
  write(join(packageRoot, 'host/sent/probe.py'), 'main()\n');
  write(join(packageRoot, 'templates/usr/local/lib/sitec/health/conversation.py'), '\n');
  write(join(packageRoot, 'host/sent/who-talks.sh'), 'true\n');
  mkdirSync(temporary, { recursive: true });
  return { site, home, temporary, packageRoot };
}

/** What an honest host answers. */
export function honest(pending: string | null): Answering {
  const plan = ({ made, rest }: Question): readonly object[] => {
    const id = rest[0]?.split('/').at(-1) ?? '';
    return [{ plan: planFor(made ?? { id, host: 'mail1', commit: COMMIT, by: 'ana', content: SOME_CONTENT }), empty: false }];
  };
  const waiting = { state: 'waiting', remaining: 60 };
  return {
    look: () => [{ confirmed: null, content: null }],
    plan,
    begin: ({ rest }) => [{ attempt: rest[0]?.split('/').at(-1) }],
    follow: () => [...JOURNAL, { state: waiting }],
    confirm: () => [{ state: { state: 'confirmed' } }],
    extend: () => [{ state: waiting }],
    undo: () => [{ ended: 'rolled-back' }],
    status: () => [statusWith(pending)],
    again: ({ input }) => [
      { staged: `/var/lib/sitec/staging/${(JSON.parse(input.split('\n')[0] ?? '') as { readonly id: string }).id}`, exposure: EXPOSURE },
    ],
    drift: () => [{ other: true }],
    compare: ({ input }) => [driftWith((JSON.parse(input.split('\n')[0] ?? '') as { readonly texts: readonly string[] }).texts)],
    probe: ({ input }) => {
      const { listeners } = JSON.parse(input.split('\n')[1] ?? '{}') as { readonly listeners: readonly object[] };
      return [listeners.map((listener) => ({ ...listener, problem: null }))];
    },
  };
}

/** The attempt that a call is about: the last part of what it names, or what it is told. */
function idIn(rest: readonly string[], input: string): string {
  return (/"id":"([^"]+)"/.exec(input)?.[1] ?? rest.at(-1)?.split('/').at(-1)) || SOME_ID;
}

/** The programs of a machine whose host is not honest, and nothing else: none of them is started. */
export function programs(
  answers: Answering,
  spoilt: Spoilt | undefined,
  seen: Seen,
): (argv: readonly string[], running?: Running) => Promise<Ended> {
  let made: ReleaseInfo | undefined;
  const says = (verb: string, rest: readonly string[], input: string, onLine: Running['onLine']): Ended => {
    const lines = (answers[verb]?.({ rest, input, made }) ?? []).map((line) => JSON.stringify(line));
    if (spoilt?.verb === verb) {
      seen.spoilt = true;
      lines.splice(
        spoilt.line,
        1,
        spoilt.text.replaceAll(SOME_ID, idIn(rest, input)).replaceAll(SOME_CONTENT, made?.content ?? SOME_CONTENT),
      );
    }
    for (const line of lines) onLine?.(new Foreign(line));
    return { code: spoilt?.verb === verb ? spoilt.code : 0, stdout: new Foreign(`${lines.join('\n')}\n`), stderr: '' };
  };
  return (argv, { input = '', onLine } = {}) => {
    seen.argvs.push(argv);
    const text = typeof input === 'string' ? input : '';
    seen.inputs.push(text);
    if (argv[0] === 'rsync') {
      made = JSON.parse(readFileSync(join(argv.at(-2) ?? '', 'release.json'), 'utf8')) as ReleaseInfo;
      writeFileSync((argv.find((word) => word.startsWith('--only-write-batch=')) ?? '').split('=')[1] ?? '', 'batch');
      return Promise.resolve({ code: 0, stdout: new Foreign(''), stderr: '' });
    }
    if (argv[0] === 'python3' || argv.at(-1)?.startsWith('python3 ') === true) return Promise.resolve(says('probe', [], text, onLine));
    const [, verb = '', rest = ''] = /-B \S+ (\S+)(.*)$/.exec(argv.at(-1) ?? '') ?? [];
    return Promise.resolve(says(verb, rest.trim().split(' '), text, onLine));
  };
}
