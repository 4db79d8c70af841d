import { expect, test } from 'vitest';
import { parserFindings, silentFindings, toldOnce, type Finding } from '../src/verify/findings.ts';
import { checkJailSetting, parseJails } from '../src/services/fail2ban/setting-problems.ts';
import type { RootPlan } from '../src/verify/plan.ts';

const SSHD = '/etc/ssh/sshd_config.d/10-sitec.conf';
const origin = { service: 'ssh', paths: [] };
const PLAN: RootPlan = {
  host: 'mail1',
  root: 'host',
  packages: [],
  files: [],
  links: [],
  artifacts: [],
  settings: [],
  validators: [
    { kind: 'validator', root: 'host', name: 'ssh', script: '', files: [SSHD], origin },
    { kind: 'validator', root: 'host', name: 'ssh in force', script: '', files: [SSHD], inDrift: true, origin },
  ],
};
const saying = (ssh: readonly string[], inForce: readonly string[]) =>
  parserFindings(PLAN, [
    { validator: 'ssh', code: 0, lines: ssh },
    { validator: 'ssh in force', code: 0, lines: inForce },
  ]).map(({ by }) => by);

test('a setting that another file overrules is a finding', () => {
  expect(saying([], ['port is "22"'])).toEqual(['ssh in force']);
});

test('of a file that its daemon refuses, the daemon alone says why', () => {
  expect(saying(['unsupported log level'], ['unsupported log level'])).toEqual(['ssh']);
});

test('what comes from one line is told once, of every host that has it', () => {
  const at = { generated: 'g', line: 1, exact: true, source: { type: 'file', file: 'templates/x', line: 7 } } as const;
  const finding = (host: string, by: string): Finding => ({ host, by, code: 'daemon-refuses', message: 'bad', at });
  const { at: _, ...nowhere } = finding('mail1', 'postfix');
  expect(toldOnce([finding('mail1', 'postfix'), finding('mail1', 'silent'), finding('mail2', 'postfix'), nowhere])).toEqual([
    { ...finding('mail1', 'postfix'), message: 'bad (also on mail2)' },
    nowhere,
  ]);
});

test('a message that names its setting is not headed by it again', () => {
  const file = {
    path: '/etc/jails',
    content: 'maxretry = abc\nmaxretr = 5\n',
    generated: 'g',
    sitePath: [],
    owner: 'root',
    group: 'root',
    mode: 0o644,
  };
  const settings = [{ name: 'fail2ban', settings: { care: {}, files: { named: /jails/, parse: parseJails }, check: checkJailSetting } }];
  expect(
    silentFindings({ ...PLAN, files: [file], settings: settings as unknown as RootPlan['settings'] }).map(({ message }) => message),
  ).toEqual([
    'invalid maxretry "abc": use a number; fail2ban goes on without this one',
    'maxretr: fail2ban does not know it; did you mean "maxretry"?',
  ]);
});
