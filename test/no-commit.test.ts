import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../src/secrets/index-file.ts';
import { writePrograms } from './programs.ts';
import { git } from './review/repository.ts';
import { copyOfSite, scratchDirectory, sitec } from './sites.ts';

/** Where ssh, rsync and others reach nobody. */
function nobodyAnswers(): NodeJS.ProcessEnv {
  const bin = scratchDirectory();
  writePrograms(bin, { ssh: 'echo "ssh: connect to host: No route to host" >&2\nexit 255', rsync: 'exit 255' });
  return { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: bin, XDG_STATE_HOME: bin, GIT_CEILING_DIRECTORIES: '/tmp' };
}

test.each([
  ['status'],
  ['drift'],
  ['deploy'],
  ['rollback', 'mail1'],
  ['confirm'],
  ['extend'],
  ['diff'],
  ['dns', '--resolver', '127.0.0.1:9'],
  ['deploy', '--dry-run'],
])('without a commit, and without a repository, what cannot be done is said in words: %s', (...verb) => {
  for (const repository of [true, false]) {
    const directory = copyOfSite();
    if (repository) git(directory, 'init', '--quiet');
    const { stderr, code } = sitec(['-C', directory, ...verb], { env: nobodyAnswers() });
    expect(stderr).not.toMatch(/this is a bug|^\s+at /m);
    expect(code === 1 || code === 3).toBe(true);
  }
});

test('status tells that a host cannot be reached, whether anything was committed or not', () => {
  for (const repository of [true, false]) {
    const directory = copyOfSite();
    if (repository) git(directory, 'init', '--quiet');
    const { code, stderr } = sitec(['-C', directory, 'status'], { env: nobodyAnswers() });
    expect({ code, stderr }).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/mail1 cannot be reached: .*No route to host/) as string,
    });
  }
});

test("git's remedy for a repository of another user is told whole", () => {
  const directory = copyOfSite();
  git(directory, 'init', '--quiet');
  const bin = scratchDirectory();
  writePrograms(bin, {
    git: `printf "fatal: detected dubious ownership in repository at '%s'\\nTo add an exception for this directory, call:\\n\\n\\tgit config --global --add safe.directory %s\\n" "$PWD" "$PWD" >&2\nexit 128`,
  });
  const { code, stderr } = sitec(['-C', directory, 'diff'], { env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } });
  expect(code).toBe(3);
  expect(stderr).toBe(
    `sitec: git reads nothing in ${directory}, because it belongs to another user; if you trust what lies there: git config --global --add safe.directory ${directory}\n`,
  );
});

test('a file that cannot be written whole leaves nothing beside it', () => {
  const directory = scratchDirectory();
  mkdirSync(join(directory, 'secrets/x.age/in-the-way'), { recursive: true });
  expect(() => writeWhole(directory, 'secrets/x.age', 'text')).toThrow('EISDIR');
  expect(readdirSync(join(directory, 'secrets'))).toEqual(['x.age']);
  rmSync(join(directory, 'secrets/x.age'), { recursive: true });
  writeFileSync(join(directory, 'secrets/x.age'), 'before');
  writeWhole(directory, 'secrets/x.age', 'after');
  expect(readdirSync(join(directory, 'secrets'))).toEqual(['x.age']);
});

test('one key under two names is one key', () => {
  const directory = copyOfSite();
  const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  writeFileSync(join(directory, 'keys/operators/ana.pub'), `# Ana's\n${key}\n`);
  expect(sitec(['-C', directory, 'keys', 'operator', 'eva', key])).toMatchObject({
    code: 2,
    stderr: 'sitec: nothing was changed: this is the key of ana already, and each operator needs a key of their own\n',
  });
  expect(readdirSync(join(directory, 'keys/operators'))).not.toContain('eva.pub');
  for (const name of ['phalkonadmin', 'recovery']) writeFileSync(join(directory, `keys/operators/${name}.pub`), `${key}\n`);
  expect(sitec(['-C', directory, 'check']).stderr).toContain('hold the same key, so that only one key could decrypt');
});
