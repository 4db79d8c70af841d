import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { copyOfSite, sitec } from './sites.ts';

const directory = copyOfSite('.', 'mail, site');
const github = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: dirname(directory) };

beforeEach(() => cpSync('test/err/two-independent-errors.yaml', join(directory, 'site.yaml')));

test.each(['build', 'check'])(
  'sitec %s under GitHub Actions marks the lines of a pull request, and says the same as anywhere',
  (command) => {
    const { code, stdout, stderr } = sitec([command], { cwd: directory, env: github });
    expect(code).toBe(1);
    expect(stdout).toBe(`\
::error file=mail%2C site/site.yaml,line=15,col=31,endColumn=35,title=wrong-value::invalid size "50MB": use KiB, MiB, GiB or TiB, for example 50MiB
::error file=mail%2C site/site.yaml,line=16,col=7,endColumn=11,title=unknown-key::unknown key "sshd"; did you mean "ssh"?
`);
    expect(stderr).toBe(sitec([command], { cwd: directory }).stderr);
  },
);

test('a warning is one, and a percent sign or a line end of the site cannot end the command', () => {
  writeFileSync(join(directory, 'site.yaml'), `${readFileSync('test/err/warning-unknown-domain.yaml', 'utf8')}\n`);
  expect(sitec(['check'], { cwd: directory, env: github }).stdout).toMatch(
    /^::warning file=mail%2C site\/site\.yaml,line=21,col=38,endColumn=57,title=unknown-domain::"/,
  );
  writeFileSync(join(directory, 'site.yaml'), '"100%\\r\\n::error::": 1\n');
  expect(sitec(['check'], { cwd: directory, env: github }).stdout.split('\n')).toContainEqual(
    expect.stringMatching(/^::error .*title=unknown-key::unknown key "100%25%0D%0A::error::"/),
  );
});

test('with --json, elsewhere, and from other commands there are none', () => {
  const json = sitec(['build', '--json'], { cwd: directory, env: github }).stdout;
  expect(JSON.parse(json)).toMatchObject({
    diagnostics: [
      { code: 'wrong-value', keyword: 'pattern' },
      { code: 'unknown-key', keyword: 'additionalProperties' },
    ],
  });
  for (const [command, env] of [
    [['build'], {}],
    [['explain', '/etc/postfix/main.cf'], github],
  ] as const) {
    expect(sitec(command, { cwd: directory, env }).stdout).toBe('');
  }
});
