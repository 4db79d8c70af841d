import { isIP } from 'node:net';
import { closest } from '../../base/closest.ts';
import type { Problem } from '../../formats/known-settings.ts';

/** What a jail can say (jail.conf(5)); any other name is a variable that something may use. */
const KNOWN = [
  'action',
  'backend',
  'banaction',
  'banaction_allports',
  'bantime',
  'bantime.factor',
  'bantime.formula',
  'bantime.increment',
  'bantime.maxtime',
  'bantime.multipliers',
  'bantime.overalljails',
  'bantime.rndtime',
  'chain',
  'destemail',
  'enabled',
  'failregex',
  'filter',
  'findtime',
  'ignorecache',
  'ignorecommand',
  'ignoreip',
  'ignoreregex',
  'ignoreself',
  'journalmatch',
  'logencoding',
  'logpath',
  'logtimezone',
  'maxlines',
  'maxmatches',
  'maxretry',
  'mode',
  'mta',
  'port',
  'prefregex',
  'protocol',
  'sender',
  'usedns',
];

interface Kind {
  readonly fits: (value: string) => boolean;
  readonly is: string;
}

const isNumber: Kind = { fits: (value) => /^[1-9][0-9]*$/.test(value), is: 'a number' };
const isDuration: Kind = { fits: fitsDuration, is: 'an amount of time, for example 10m' };

const VALUES: { readonly [setting: string]: Kind } = {
  maxretry: isNumber,
  maxmatches: isNumber,
  bantime: isDuration,
  'bantime.maxtime': isDuration,
  findtime: isDuration,
  enabled: { fits: (value) => /^(true|false|yes|no|on|off|1|0)$/i.test(value), is: 'true or false' },
  usedns: { fits: (value) => /^(yes|warn|no|raw)$/.test(value), is: 'yes, warn, no or raw' },
};

/** Seconds, or numbers with units as fail2ban's own str2seconds takes them; -1 is for ever. */
function fitsDuration(value: string): boolean {
  if (value === '-1') return true;
  const rest = value.replaceAll(/[0-9.]+ *(years?|yea?|yr?|months?|mo|weeks?|wk?|days?|d|hours?|h|minutes?|min?|m|seconds?|sec|s)?/g, '');
  return /[0-9]/.test(value) && /^[ +]*$/.test(rest);
}

/** What `fail2ban-client -t` accepts without a word: names that nothing reads, values that it replaces by none, addresses that match nobody. */
export function checkJailSetting(setting: string, value: string): readonly Problem[] {
  if (value.includes('%(')) return [];
  if (setting === 'ignoreip') return badAddresses(value);
  const allowed = VALUES[setting];
  if (allowed)
    return allowed.fits(value)
      ? []
      : [{ code: 'wrong-value', setting, message: `invalid ${setting} "${value}": use ${allowed.is}; fail2ban goes on without this one` }];
  const guess = KNOWN.includes(setting) ? undefined : closest(setting, KNOWN);
  return guess === undefined ? [] : [{ code: 'unknown-key', setting, message: `fail2ban does not know it; did you mean "${guess}"?` }];
}

function badAddresses(value: string): readonly Problem[] {
  return value
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !isAddress(word))
    .map((word) => ({
      code: 'wrong-value',
      setting: 'ignoreip',
      message: `invalid address "${word}": use an address or a network, for example 10.100.0.0/24; with this one, fail2ban spares nobody`,
    }));
}

function isAddress(word: string): boolean {
  const [address = '', length, ...rest] = word.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return length === undefined || (/^[0-9]+$/.test(length) && Number(length) <= (family === 4 ? 32 : 128));
}

/** The settings of a jail file, with the line of each; a line that begins with a blank goes on with the one before. */
export function parseJails(text: string): readonly { readonly setting: string; readonly value: string; readonly line: number }[] {
  return text.split('\n').flatMap((raw, index) => {
    const [, setting = '', value = ''] = /^([^\s#;[=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(raw) ?? [];
    return setting === '' ? [] : [{ setting, value: value.replace(/\s+[;#].*$/, '').trim(), line: index + 1 }];
  });
}
