import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readWritten } from '../../src/base/written.ts';
import { demoIdentity } from '../lab/demo.ts';
import { openStore } from '../open-store.ts';
import { scratchDirectory, sitec, type Ended } from '../sites.ts';

let store: ReturnType<typeof openStore>;

beforeEach(() => {
  store = openStore();
});

function run(...args: readonly string[]): Ended {
  return sitec(['-C', store.directory, '--identity', store.identity, ...args]);
}

function file(path: string): string {
  return join(store.directory, path);
}

const EVA = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const POSTFIX = 'secrets/database/postfix.age';
const IDENTITY = 'secrets/hosts/mail1/age-identity.age';
const OTHER = 'is not the file that secrets/index.yaml names: restore both from the same commit of git, or give it a new value: ';

const damage: readonly (readonly [what: string, harm: () => void, says: string])[] = [
  [
    'a secret that is missing',
    () => rmSync(file(POSTFIX)),
    `${POSTFIX} is missing: restore it from git, or give it a new value: sitec secrets rotate database/postfix\n`,
  ],
  [
    "a host's identity that is missing",
    () => rmSync(file(IDENTITY)),
    `${IDENTITY} is missing: restore it from git, or give it a new value: sitec keys replace mail1 age\n`,
  ],
  ['a secret that is cut off', () => truncateSync(file(POSTFIX), 300), `${POSTFIX} ${OTHER}sitec secrets rotate database/postfix\n`],
  ['a secret with a byte more', () => appendFileSync(file(POSTFIX), 'x'), `${POSTFIX} ${OTHER}sitec secrets rotate database/postfix\n`],
  ['a secret that is empty', () => writeFileSync(file(POSTFIX), ''), `${POSTFIX} ${OTHER}`],
  [
    'a secret that is a directory',
    () => {
      rmSync(file(POSTFIX));
      mkdirSync(file(POSTFIX));
    },
    `${POSTFIX} is not a file: `,
  ],
  [
    'mailboxes, which cannot be made again',
    () => rmSync(file('secrets/mailboxes/testdomain.local.age')),
    'secrets/mailboxes/testdomain.local.age is missing: restore it from git\n',
  ],
  [
    'a secret that the index does not know',
    () => renameSync(file(POSTFIX), file('secrets/database/former.age')),
    'secrets/database/former.age is not in secrets/index.yaml: restore that file from git, or remove this one\n',
  ],
];

describe('check names, without a private key,', () => {
  test.each(damage)('%s', (_, harm, says) => {
    harm();
    for (const command of [['check'], ['secrets', 'check']]) {
      const { code, stdout } = sitec(['-C', store.directory, ...command]);
      expect(code).toBe(1);
      expect(stdout).toContain(says);
    }
  });

  test.each(damage)('%s, and build writes nothing', (_, harm, says) => {
    writeFileSync(file('site.yaml'), readFileSync(file('site.yaml'), 'utf8').replace('bob: {}', 'bob: { quota: 3GiB }'));
    const before = readWritten(file('generated'));
    harm();
    const { code, stdout, stderr } = sitec(['-C', store.directory, 'build']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toMatch(/ cannot be used · nothing was written\n$/);
    expect(readWritten(file('generated'))).toEqual(before);
  });

  test('nothing where all is well', () => {
    expect(run('check')).toEqual({ code: 0, stdout: 'generated/ is what the site says\n', stderr: '' });
    expect(run('secrets', 'check')).toEqual({ code: 0, stdout: 'every encrypted file is the one that the index names\n', stderr: '' });
  });

  test('all of it as data, if that is wanted', () => {
    expect(JSON.parse(run('--json', 'secrets', 'check').stdout)).toEqual({ secrets: [] });
    rmSync(file(POSTFIX));
    const found = {
      secrets: [
        {
          path: POSTFIX,
          problem: 'is missing',
          help: 'restore it from git, or give it a new value: sitec secrets rotate database/postfix',
        },
      ],
    };
    const listed = run('--json', 'secrets', 'check');
    expect({ code: listed.code, data: JSON.parse(listed.stdout) as unknown }).toEqual({ code: 1, data: found });
    const checked = run('--json', 'check');
    expect({ code: checked.code, data: JSON.parse(checked.stdout) as unknown }).toEqual({ code: 1, data: { differences: [], ...found } });
  });

  test('secrets also where the site itself has errors', () => {
    rmSync(file(POSTFIX));
    rmSync(file('keys/hosts/mail1.age.pub'));
    const { code, stdout, stderr } = run('check');
    expect(code).toBe(1);
    expect(stdout).toContain(`${POSTFIX} is missing`);
    expect(stderr).toContain('[missing-public-key]');
  });
});

const GARBAGE = 'hello-world-garbage';
const keys: readonly (readonly [path: string, content: string | undefined, says: string, code: string])[] = [
  [
    'keys/operators/recovery.pub',
    `${GARBAGE}\n`,
    'keys/operators/recovery.pub holds no age recipient (age1…) as age-keygen prints it',
    'broken-key',
  ],
  ['keys/operators/recovery.pub', '', 'keys/operators/recovery.pub holds no age recipient', 'broken-key'],
  [
    'keys/operators/recovery.pub',
    'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q\n',
    'keys/operators/recovery.pub holds no age recipient',
    'broken-key',
  ],
  [
    'keys/operators/recovery.pub',
    `# public key: age1…\n${demoIdentity('recovery')}\n`,
    'keys/operators/recovery.pub looks like an age identity, and it is in git unencrypted',
    'secret-in-clear',
  ],
  [
    'keys/hosts/mail1.age.pub',
    undefined,
    'keys/hosts/mail1.age.pub is missing, the public half of the secret hosts/mail1/age-identity',
    'missing-public-key',
  ],
  ['keys/hosts/mail1.age.pub', `${GARBAGE}\n`, 'keys/hosts/mail1.age.pub holds no age recipient', 'broken-key'],
  ['keys/hosts/mail1.ssh_host_ed25519_key.pub', undefined, 'keys/hosts/mail1.ssh_host_ed25519_key.pub is missing', 'missing-public-key'],
  [
    'keys/hosts/mail1.ssh_host_ed25519_key.pub',
    `ssh-ed25519 AAAA${GARBAGE}\n`,
    'keys/hosts/mail1.ssh_host_ed25519_key.pub holds no public half of an Ed25519 key of ssh',
    'broken-key',
  ],
  ['keys/wireguard/mail1.pub', `${GARBAGE}\n`, 'keys/wireguard/mail1.pub holds no public half of a WireGuard key', 'broken-key'],
];

describe('a file of keys/ that cannot be used is named, and what to do:', () => {
  test.each(keys.map(([path, content, says, code]) => [says, { path, content, code }] as const))('%s', (says, { path, content, code }) => {
    if (content === undefined) rmSync(file(path));
    else writeFileSync(file(path), content);
    const ended = run('check');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.stderr).toContain(`[${code}]`);
    expect(ended.stderr).toMatch(/= restore the file from git|= make another key pair/);
    for (const shown of [ended, run('secrets', 'create'), run('keys', 'list'), run('--json', 'keys', 'list')]) {
      expect(`${shown.stdout}${shown.stderr}`).not.toContain(demoIdentity('recovery').slice(16, 40));
      expect(shown.stderr).not.toContain('bug in sitec');
    }
  });

  test('secrets create does not say that all is well', () => {
    rmSync(file('keys/hosts'), { recursive: true });
    expect(run('secrets', 'create')).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('sitec check') as string });
  });

  test('and so does whatever encrypts', () => {
    writeFileSync(file('keys/operators/recovery.pub'), 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q\n');
    expect(run('secrets', 'rotate', 'database/postfix')).toMatchObject({
      code: 3,
      stderr: 'sitec: keys/operators/recovery.pub holds no age recipient (age1…) as age-keygen prints it; restore it from git\n',
    });
  });
});

describe('show says what is true of', () => {
  test('a file that is missing', () => {
    rmSync(file(POSTFIX));
    expect(run('secrets', 'show', 'database/postfix')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: `sitec: ${POSTFIX} is missing: restore it from git, or give it a new value: sitec secrets rotate database/postfix\n`,
    });
  });

  test.each([
    ['cut off', (): void => truncateSync(file(POSTFIX), 300)],
    ['altered', (): void => appendFileSync(file(POSTFIX), 'x')],
  ])('a file that is %s', (_, harm) => {
    harm();
    expect(run('secrets', 'show', 'database/postfix')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: `sitec: ${POSTFIX} ${OTHER}sitec secrets rotate database/postfix\n`,
    });
  });

  test('an older file: its value, and that it is another', () => {
    const old = readFileSync(file(POSTFIX));
    const value = run('secrets', 'show', 'database/postfix').stdout;
    expect(run('secrets', 'rotate', 'database/postfix').code).toBe(0);
    writeFileSync(file(POSTFIX), old);
    expect(run('secrets', 'show', 'database/postfix')).toMatchObject({
      code: 0,
      stdout: value,
      stderr: `${POSTFIX} ${OTHER}sitec secrets rotate database/postfix\n`,
    });
  });

  test('a file that was committed in pieces', () => {
    truncateSync(file(POSTFIX), 500);
    const cut = createHash('sha256')
      .update(readFileSync(file(POSTFIX)))
      .digest('hex');
    writeFileSync(
      file('secrets/index.yaml'),
      readFileSync(file('secrets/index.yaml'), 'utf8').replace(/(database\/postfix:[^]*?sha256: )\S+/, `$1${cut}`),
    );
    expect(run('secrets', 'show', 'database/postfix')).toMatchObject({
      code: 3,
      stderr: `sitec: ${POSTFIX} is damaged, and secrets/index.yaml names the damaged file: restore both from an earlier commit of git\n`,
    });
  });

  test("another's file: who can open it", () => {
    const stranger = join(scratchDirectory(), 'stranger');
    writeFileSync(stranger, demoIdentity('nobody'));
    expect(sitec(['-C', store.directory, '--identity', stranger, 'secrets', 'show', 'database/postfix'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('these can: operator:phalkonadmin') as string,
    });
  });
});

test('an index that is missing while secrets are there is named: another one would make each of them anew', () => {
  rmSync(file('secrets/index.yaml'));
  for (const command of [['check'], ['secrets', 'create'], ['secrets', 'check']]) {
    expect(run(...command)).toMatchObject({
      code: 3,
      stdout: '',
      stderr:
        'sitec: secrets/index.yaml is missing, though there are encrypted files beside it: restore it from git, or remove secrets/ if nothing of it is in use\n',
    });
  }
});

test.each([
  ['of no kind', (text: string) => text.replace('kind: password', 'kind: pasword')],
  ['for nobody that is known', (text: string) => text.replace('- operator:phalkonadmin', '- 7')],
])('an entry of the index %s is named', (_, change) => {
  writeFileSync(file('secrets/index.yaml'), change(readFileSync(file('secrets/index.yaml'), 'utf8')));
  expect(run('secrets', 'rotate', '--all')).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^sitec: secrets\/index\.yaml: the entry "\S+" is not complete; sitec writes this file\n$/) as string,
  });
});

test('a place that cannot be written is named', () => {
  mkdirSync(file('keys/operators/eva.pub.tmp'));
  const { code, stderr } = run('keys', 'operator', 'eva', EVA);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^sitec: \S+keys\/operators\/eva\.pub\.tmp cannot be opened: EISDIR\n$/);
});

test('a key that is no recipient is refused before anything is written, and a private half is not shown', () => {
  const cases = [
    [
      'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q',
      'sitec: age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q is not an age recipient as age-keygen prints it (age1…)\n',
    ],
    [demoIdentity('eva'), 'sitec: this looks like an age identity, and is not an age recipient as age-keygen prints it (age1…)\n'],
  ] as const;
  for (const [key, says] of cases) expect(run('keys', 'operator', 'eva', key)).toMatchObject({ code: 2, stderr: says });
  expect(run('keys', 'operator', 'ops/eva', EVA)).toMatchObject({
    code: 2,
    stderr: 'sitec: invalid operator name "ops/eva": use lower-case letters, digits and ._-\n',
  });
  expect(run('check').code).toBe(0);
});
