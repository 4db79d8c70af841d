import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { makeRelease } from '../src/deploy/release.ts';
import { indexText, loadIndex } from '../src/secrets/index-file.ts';
import { demoIdentity } from './lab/demo.ts';
import { driftWith, PENDING, statusWith } from './deploy/malicious/honest.ts';
import { openStore } from './open-store.ts';
import { writePrograms } from './programs.ts';
import { commitAll, git, gitEnvironment } from './review/repository.ts';
import { scratchDirectory, sitec, type Ended } from './sites.ts';

/** Where a verb runs: a copy of the site, and what its host says when it is asked for something; nobody answers where nothing is said. */
export interface Place {
  readonly site: string;
  readonly identity: string;
  readonly answers: { [asked: string]: string };
}

/** A call of a verb, behind --json. */
export interface Call {
  readonly args: readonly string[];
  /** What stands in the document. */
  readonly says: object;
  readonly code?: number;
  readonly input?: string;
  readonly before?: (place: Place) => void;
  /** The directory below the site's that it is called for. */
  readonly below?: string;
}

export const ANY = expect.anything() as unknown;
const DIAGNOSTICS = { diagnostics: [{ code: 'unknown-key' }] };
const REFUSED = { error: { kind: 'refused', message: ANY } };
export const USAGE = { error: { kind: 'usage', message: ANY } };
const UNREACHED = { hosts: [{ host: 'mail1', end: 'failed', message: expect.stringContaining('cannot be reached') as string }] };
const STATE = scratchDirectory();
const BOB = 'bob@testdomain.local';
const OTHER = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';

function spoil({ site }: Place): void {
  writeFileSync(join(site, 'site.yaml'), `${readFileSync(join(site, 'site.yaml'), 'utf8')}nosuch: true\n`);
}

/** The secret is not there yet. */
function without(...names: readonly string[]): (place: Place) => void {
  return ({ site }) => {
    const index = new Map([...loadIndex(site)].filter(([name]) => !names.includes(name)));
    writeFileSync(join(site, 'secrets/index.yaml'), indexText(index));
    for (const name of names) rmSync(join(site, `secrets/${name}.age`));
  };
}

function withoutIdentity({ identity }: Place): void {
  rmSync(identity);
}

/** An attempt waits on the host, which was deployed from here; the host listens at its loopback alone, which is not probed from elsewhere. */
function waiting({ site, answers }: Place): void {
  const file = join(site, 'generated/mail1/manifest.json');
  const exposure = [
    { protocol: 'tcp', port: 22, service: 'ssh', name: 'ssh', addresses: ['127.0.0.1'], from: ['any'], who: ['everybody'] },
  ];
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), exposure, probes: undefined }));
  mkdirSync(join(STATE, 'sitec/attempts'), { recursive: true });
  writeFileSync(join(STATE, 'sitec/attempts', PENDING), `${'b'.repeat(64)} mail1\n`);
  const state = { state: 'waiting', remaining: 60 };
  Object.assign(answers, {
    ' status': JSON.stringify(statusWith(PENDING)),
    ' confirm ': JSON.stringify({ state: { state: 'confirmed' } }),
    ' extend ': JSON.stringify({ state }),
    ' undo ': JSON.stringify({ ended: 'rolled-back' }),
  });
}

/** The host has exactly what is committed. */
function inPlace({ site, answers }: Place): void {
  const { info } = makeRelease({ directory: site, host: 'mail1', commit: 'c0ffee0', by: 'ana' });
  answers[' look '] = JSON.stringify({ confirmed: PENDING, content: info.content });
}

function replaced({ site, identity, answers }: Place): void {
  expect(sitec(['-C', site, '--identity', identity, 'keys', 'replace', 'mail1', 'age'])).toMatchObject({ code: 0 });
  answers[' status'] = JSON.stringify(statusWith(null));
  answers['age-keygen'] = readFileSync(join(site, 'keys/hosts/mail1.age.pub'), 'utf8').trim();
}

/** Stands in a call for a resolver that knows no name. */
const RESOLVER = '<resolver>';
/** An operator's public key. */
const [KEY = ''] = /ssh-ed25519 [A-Za-z0-9+/]+/.exec(readFileSync('site.yaml', 'utf8')) ?? [];

/** Each verb: how it answers, how it fails, and how it is called the wrong way besides an option that no verb has. */
export const VERBS: { readonly [verb: string]: { readonly answers?: Call; readonly fails?: Call; readonly misused: Call } } = {
  init: {
    answers: {
      args: [
        'init',
        '--fqdn',
        'mail.example.org',
        '--address',
        '203.0.113.25',
        '--operator',
        'ana',
        '--key',
        KEY,
        '--sitec',
        'git+https://example.org/s.git',
      ],
      says: {
        directory: ANY,
        made: expect.arrayContaining(['site.yaml']) as string[],
        recipients: [{ name: 'ana' }, { name: 'recovery' }],
        says: ANY,
      },
      below: 'new',
    },
    fails: { args: ['init', '--fqdn', 'mail.example.org'], code: 3, says: REFUSED },
    misused: { args: ['init', '--fqdn'], code: 2, says: USAGE },
  },
  build: {
    answers: { args: ['build'], says: { written: [], added: [], removed: [], surplus: [] } },
    fails: { args: ['build'], code: 1, says: DIAGNOSTICS, before: spoil },
    misused: { args: ['build', 'mail1'], code: 2, says: USAGE },
  },
  check: {
    answers: { args: ['check'], says: { differences: [], secrets: [] } },
    fails: { args: ['check'], code: 1, says: DIAGNOSTICS, before: spoil },
    misused: { args: ['check', 'mail1'], code: 2, says: USAGE },
  },
  diff: {
    answers: { args: ['diff'], says: { ref: 'HEAD', hosts: [] } },
    fails: { args: ['diff'], code: 1, says: DIAGNOSTICS, before: spoil },
    misused: { args: ['diff', '--format', 'html'], code: 2, says: USAGE },
  },
  explain: {
    answers: {
      args: ['explain', '/etc/postfix/main.cf'],
      says: { files: [{ path: 'generated/mail1/rootfs/etc/postfix/main.cf', service: 'postfix' }] },
    },
    fails: { args: ['explain', '/etc/postfix/main.cf'], code: 1, says: DIAGNOSTICS, before: spoil },
    misused: { args: ['explain', 'alias-lop'], code: 2, says: USAGE },
  },
  // It answers in a test of its own, because it needs a Debian root.
  verify: {
    fails: { args: ['verify'], code: 1, says: DIAGNOSTICS, before: spoil },
    misused: { args: ['verify', 'mail1', 'mail2'], code: 2, says: USAGE },
  },
  deploy: {
    answers: { args: ['deploy'], says: { hosts: [{ host: 'mail1', end: 'unchanged', content: ANY, events: [] }] }, before: inPlace },
    fails: { args: ['deploy'], code: 3, says: UNREACHED },
    misused: { args: ['deploy', '--window', 'x'], code: 2, says: USAGE },
  },
  drift: {
    answers: {
      args: ['drift'],
      code: 1,
      says: { hosts: [{ host: 'mail1', findings: [ANY, ANY, ANY] }] },
      before: ({ answers }) => void (answers[' drift '] = JSON.stringify(driftWith([]))),
    },
    fails: { args: ['drift'], code: 3, says: { hosts: [{ host: 'mail1', error: ANY }] } },
    misused: { args: ['drift', '--adopt', 'etc/motd'], code: 2, says: USAGE },
  },
  confirm: {
    answers: { args: ['confirm'], says: { hosts: [{ host: 'mail1', attempt: PENDING, end: 'confirmed' }] }, before: waiting },
    fails: { args: ['confirm'], code: 3, says: UNREACHED },
    misused: { args: ['confirm', 'mail9'], code: 2, says: USAGE },
  },
  extend: {
    answers: { args: ['extend'], says: { hosts: [{ host: 'mail1', attempt: PENDING, end: 'waiting', seconds: 120 }] }, before: waiting },
    fails: { args: ['extend'], code: 3, says: UNREACHED },
    misused: { args: ['extend', '--window', 'x'], code: 2, says: USAGE },
  },
  rollback: {
    answers: { args: ['rollback'], says: { hosts: [{ host: 'mail1', attempt: PENDING, end: 'rolled-back' }] }, before: waiting },
    fails: { args: ['rollback'], code: 3, says: UNREACHED },
    misused: { args: ['rollback', 'mail1', '../x'], code: 2, says: USAGE },
  },
  status: {
    answers: { args: ['status'], code: 1, says: { hosts: [{ host: 'mail1', pending: { id: PENDING } }] }, before: waiting },
    fails: { args: ['status'], code: 3, says: { hosts: [{ host: 'mail1', failed: ANY }] } },
    misused: { args: ['status', 'mail9'], code: 2, says: USAGE },
  },
  dns: {
    answers: {
      args: ['dns', '--resolver', RESOLVER],
      code: 1,
      says: { resolver: ANY, records: expect.arrayContaining([ANY]) as object[] },
    },
    fails: { args: ['dns', '--resolver', '127.0.0.1:1'], code: 3, says: { ...REFUSED, records: ANY } },
    misused: { args: ['dns', '--resolver', 'localhost'], code: 2, says: USAGE },
  },
  passwd: {
    answers: { args: ['passwd', BOB, '--random'], says: { mailbox: BOB, password: ANY } },
    fails: { args: ['passwd', BOB, '--random'], code: 3, says: REFUSED, before: spoil },
    misused: { args: ['passwd', 'nobody@testdomain.local', '--random'], code: 2, says: USAGE },
  },
  'secrets list': {
    answers: { args: ['secrets', 'list'], says: { secrets: expect.arrayContaining([ANY]) as object[] } },
    fails: { args: ['secrets', 'list'], code: 3, says: REFUSED, before: spoil },
    misused: { args: ['secrets', 'list', 'x'], code: 2, says: USAGE },
  },
  'secrets create': {
    answers: { args: ['secrets', 'create'], says: { created: ['database/postfix'], leftOut: [] }, before: without('database/postfix') },
    fails: { args: ['secrets', 'create'], code: 3, says: REFUSED, before: spoil },
    misused: { args: ['secrets', 'create', 'nosuch'], code: 2, says: USAGE },
  },
  'secrets set': {
    answers: { args: ['secrets', 'set', 'database/postfix'], input: 'a-long-enough-password', says: { name: 'database/postfix' } },
    fails: {
      args: ['secrets', 'set', 'database/postfix'],
      input: 'a-long-enough-password',
      code: 3,
      says: REFUSED,
      before: (place) => {
        without('database/postfix')(place);
        spoil(place);
      },
    },
    misused: { args: ['secrets', 'set', 'database/postfix'], code: 2, says: USAGE },
  },
  'secrets show': {
    answers: { args: ['secrets', 'show', 'database/postfix'], says: { name: 'database/postfix', value: ANY } },
    fails: { args: ['secrets', 'show', 'database/postfix'], code: 3, says: REFUSED, before: withoutIdentity },
    misused: { args: ['secrets', 'show'], code: 2, says: USAGE },
  },
  'secrets rotate': {
    answers: {
      args: ['secrets', 'rotate', 'database/postfix', 'mailboxes/testdomain.local'],
      says: { rotated: ['database/postfix', 'mailboxes/testdomain.local'], leftOut: [], passwords: { [BOB]: ANY } },
    },
    fails: { args: ['secrets', 'rotate', '--all'], code: 3, says: REFUSED, before: spoil },
    misused: { args: ['secrets', 'rotate'], code: 2, says: USAGE },
  },
  'secrets reencrypt': {
    answers: { args: ['secrets', 'reencrypt'], says: { reencrypted: expect.arrayContaining(['database/postfix']) as string[], left: [] } },
    fails: { args: ['secrets', 'reencrypt'], code: 3, says: REFUSED, before: withoutIdentity },
    misused: { args: ['secrets', 'reencrypt', 'x'], code: 2, says: USAGE },
  },
  'secrets check': {
    answers: { args: ['secrets', 'check'], says: { secrets: [] } },
    fails: {
      args: ['secrets', 'check'],
      code: 1,
      says: { secrets: [{ path: 'secrets/database/postfix.age' }] },
      before: ({ site }) => rmSync(join(site, 'secrets/database/postfix.age')),
    },
    misused: { args: ['secrets', 'check', 'x'], code: 2, says: USAGE },
  },
  'keys list': {
    answers: { args: ['keys', 'list'], says: { publicKeys: ANY } },
    fails: {
      args: ['keys', 'list'],
      code: 3,
      says: REFUSED,
      before: ({ site }) => {
        rmSync(join(site, 'keys'), { recursive: true });
        writeFileSync(join(site, 'keys'), '');
      },
    },
    misused: { args: ['keys', 'list', 'x'], code: 2, says: USAGE },
  },
  'keys host': {
    answers: {
      args: ['keys', 'host', 'mail1'],
      says: { created: ['hosts/mail1/age-identity', 'hosts/mail1/ssh_host_ed25519_key'] },
      before: without('hosts/mail1/age-identity', 'hosts/mail1/ssh_host_ed25519_key'),
    },
    fails: { args: ['keys', 'host', 'mail1'], code: 3, says: REFUSED },
    misused: { args: ['keys', 'host', 'mail9'], code: 2, says: USAGE },
  },
  'keys wireguard': {
    answers: { args: ['keys', 'wireguard', 'mail1'], says: { created: ['wireguard/mail1'] }, before: without('wireguard/mail1') },
    fails: { args: ['keys', 'wireguard', 'mail1'], code: 3, says: REFUSED },
    misused: { args: ['keys', 'wireguard'], code: 2, says: USAGE },
  },
  'keys dkim': {
    answers: { args: ['keys', 'dkim', 'testdomain.local', '--selector', 'other'], says: { created: ['dkim/testdomain.local/other'] } },
    fails: { args: ['keys', 'dkim', 'testdomain.local'], code: 3, says: REFUSED, before: spoil },
    misused: { args: ['keys', 'dkim', 'nosuch.example'], code: 2, says: USAGE },
  },
  'keys replace': {
    answers: { args: ['keys', 'replace', 'mail1', 'age'], says: { host: 'mail1', replaced: 'age' } },
    fails: { args: ['keys', 'replace', 'mail1', 'age'], code: 3, says: REFUSED, before: withoutIdentity },
    misused: { args: ['keys', 'replace', 'mail1', 'gpg'], code: 2, says: USAGE },
  },
  'keys retire': {
    answers: { args: ['keys', 'retire', 'mail1'], says: { host: 'mail1', dropped: ['age'] }, before: replaced },
    fails: {
      args: ['keys', 'retire', 'mail1'],
      code: 3,
      says: REFUSED,
      before: (place) => {
        replaced(place);
        delete place.answers['age-keygen'];
      },
    },
    misused: { args: ['keys', 'retire', 'mail1'], code: 2, says: USAGE },
  },
  'keys operator': {
    answers: {
      args: ['keys', 'operator', 'zoe', OTHER],
      says: { operator: 'zoe', reencrypted: expect.arrayContaining(['database/postfix']) as string[] },
    },
    fails: { args: ['keys', 'operator', 'zoe', OTHER], code: 3, says: REFUSED, before: withoutIdentity },
    misused: { args: ['keys', 'operator', 'zoe', 'ssh-ed25519 AAAA'], code: 2, says: USAGE },
  },
  // Nothing that it needs can be missing.
  completion: {
    answers: { args: ['completion', 'bash'], says: { shell: 'bash', script: ANY } },
    misused: { args: ['completion', 'tcsh'], code: 2, says: USAGE },
  },
};

/** A copy of the site as it is committed, with the identity of its operator; ssh leads to what the place answers. */
export function makePlace(): Place {
  const { directory: site, identity } = openStore();
  commitAll(site);
  return { site, identity, answers: {} };
}

/** Makes it what it was before a call. */
export function restore({ site, identity, answers }: Place): void {
  git(site, 'reset', '--quiet', '--hard');
  git(site, 'clean', '--quiet', '--force', '-d');
  writeFileSync(
    identity,
    `${demoIdentity('phalkonadmin')}
`,
  );
  for (const asked of Object.keys(answers)) delete answers[asked];
}

/** Runs a verb there; a DNS question goes to `resolver`. */
export function run(place: Place, { args, input = '', below = '' }: Call, resolver: string, ...options: readonly string[]): Promise<Ended> {
  const { site, identity, answers } = place;
  const programs = join(site, '../programs');
  const cases = Object.entries(answers).map(([asked, text]) => `*'${asked}'*) cat <<'END'\n${text}\nEND\nexit ;;`);
  writePrograms(programs, { ssh: `case "$* " in\n${cases.join('\n')}\nesac\necho 'ssh: Connection refused' >&2; exit 255` });
  const env = { ...process.env, ...gitEnvironment, PATH: `${programs}:${process.env['PATH'] ?? ''}`, XDG_STATE_HOME: STATE, SITEC_AS: '' };
  const own = {
    ...env,
    NO_COLOR: '1',
    SITEC_IDENTITY: '/nonexistent',
    GITHUB_ACTIONS: '',
    SITEC_AS: undefined,
    SITEC_SSH_CONFIG: undefined,
  };
  const words = args.map((word) => (word === RESOLVER ? resolver : word));
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [resolve('dist/src/cli.js'), '-C', join(site, below), '--identity', identity, ...options, ...words],
      { env: own, maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => done({ code: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}
