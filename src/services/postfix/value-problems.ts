import { either } from '../../base/either.ts';
import { closest } from '../../base/closest.ts';
import type { Problem } from '../../formats/known-settings.ts';

const SERVER_LEVELS = ['none', 'may', 'encrypt'];
const CLIENT_LEVELS = [...SERVER_LEVELS, 'dane', 'dane-only', 'fingerprint', 'verify', 'secure'];
const POSTSCREEN_ACTIONS = ['ignore', 'enforce', 'drop'];

/** Settings with a few possible values (postconf(5)), by the end of their names: postconf takes any word, and the daemon ends when it is started with another. */
const WORDS: readonly { readonly named: RegExp; readonly words: readonly string[] }[] = [
  { named: /^(smtpd|postscreen|tlsproxy)_tls_security_level$/, words: SERVER_LEVELS },
  { named: /^(smtp|lmtp|tlsproxy_client|posttls_finger)_tls_security_level$/, words: CLIENT_LEVELS },
  { named: /^milter_default_action$/, words: ['accept', 'reject', 'tempfail', 'quarantine', 'shutdown'] },
  { named: /^postscreen_.+_action$/, words: POSTSCREEN_ACTIONS },
  { named: /^smtpd_forbid_bare_newline$/, words: ['no', 'yes', 'normalize', 'reject', 'note'] },
  { named: /^inet_protocols$/, words: ['all', 'ipv4', 'ipv6'] },
  { named: /_tls_(mandatory_)?ciphers$/, words: ['export', 'low', 'medium', 'high', 'null'] },
];

/** Settings that are a time: a number with a letter or none. */
const TIMES = /_(timeout|time|lifetime|interval|time_limit|greet_wait|ttl|delay|idle|period)$/;

/** What postconf and `postfix check` accept in any wording, although the daemon that reads it does not start. */
export function checkPostfixValue(setting: string, value: string): readonly Problem[] {
  if (value === '' || value.includes('$')) return [];
  return [...unknownWord(setting, value), ...noTime(setting, value)];
}

function unknownWord(setting: string, value: string): readonly Problem[] {
  const { words } = WORDS.find(({ named }) => named.test(setting)) ?? {};
  return (words ? value.split(/[\s,]+/).filter((word) => !words.includes(word)) : []).map((word) => {
    const guess = closest(word, words ?? []);
    return {
      code: 'wrong-value',
      setting,
      message: `invalid value "${word}": use ${either(words ?? [])}${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
    };
  });
}

function noTime(setting: string, value: string): readonly Problem[] {
  if (!TIMES.test(setting) || /^[0-9]+[smhdw]?$/.test(value)) return [];
  return [{ code: 'wrong-value', setting, message: `invalid time "${value}": use a number and one of s, m, h, d and w, for example 5m` }];
}
