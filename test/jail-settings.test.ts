import { expect, test } from 'vitest';
import { checkJailSetting, parseJails } from '../src/services/fail2ban/setting-problems.ts';

function said(setting: string, value: string): readonly string[] {
  return checkJailSetting(setting, value).map(({ message }) => message);
}

test.each([
  ['maxretry', '5'],
  ['bantime', '-1'],
  ['bantime', '1h 30m'],
  ['findtime', '600'],
  ['ignoreip', '127.0.0.1/8 ::1, 10.100.0.0/24 2001:db8::/32'],
  ['ignoreip', '%(known/ignoreip)s'],
  ['enabled', 'true'],
  ['my_own_variable', 'x'],
  ['failregex', '^.* from <HOST>$'],
])('%s = %s is nothing to speak of', (setting, value) => {
  expect(said(setting, value)).toEqual([]);
});

test.each([
  ['maxretry', 'abc', 'invalid maxretry "abc": use a number'],
  ['bantime', 'forever', 'invalid bantime "forever": use an amount of time'],
  ['maxrety', '3', 'did you mean "maxretry"?'],
  ['ignoreip', '10.100.0.0/33', 'invalid address "10.100.0.0/33": use an address or a network'],
  ['ignoreip', '10.100.0.0/24 nonsense', 'invalid address "nonsense"'],
  ['enabled', 'treu', 'invalid enabled "treu": use true or false'],
])('%s = %s, which fail2ban takes without a word, is told', (setting, value, says) => {
  expect(said(setting, value).join()).toContain(says);
});

test('settings are found with their lines, past comments, sections and continued lines', () => {
  expect(parseJails('# maxretry = 1\n[sshd]\nmaxretry = 5 ; five\nlogpath = /var/log/a\n          /var/log/b\n')).toEqual([
    { setting: 'maxretry', value: '5', line: 3 },
    { setting: 'logpath', value: '/var/log/a', line: 4 },
  ]);
});
