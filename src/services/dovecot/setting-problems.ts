import { closest } from '../../base/closest.ts';
import type { Problem } from '../../formats/known-settings.ts';

/** Letters that Dovecot 2.3 expanded after `%`, and what 2.4 has in their place; in 2.4 they are plain text. */
const OLD_VARIABLES: { readonly [letter: string]: string } = {
  a: '%{local_port}',
  b: '%{remote_port}',
  c: '%{secured}',
  d: '%{user | domain}',
  h: '%{home}',
  k: '%{ssl_security}',
  l: '%{local_ip}',
  m: '%{mechanism}',
  n: '%{user | username}',
  p: '%{client_pid}',
  r: '%{remote_ip}',
  s: '%{protocol}',
  u: '%{user}',
  w: '%{password}',
};

/** Variables of paths, queries and fields (Dovecot 2.4, "Settings Variables"). */
const VARIABLES = [
  'user',
  'home',
  'uid',
  'gid',
  'service',
  'protocol',
  'session',
  'auth_user',
  'master_user',
  'login_user',
  'original_user',
  'owner_user',
  'owner_home',
  'local_ip',
  'remote_ip',
  'local_port',
  'remote_port',
  'real_local_ip',
  'real_remote_ip',
  'real_local_port',
  'real_remote_port',
  'local_name',
  'mechanism',
  'mech',
  'secured',
  'ssl_security',
  'ssl_ja3',
  'ssl_ja3_hash',
  'ssl_cipher',
  'ssl_cipher_bits',
  'ssl_protocol',
  'ssl_pfs',
  'ssl_client_cert_fp',
  'ssl_client_cert_pubkey_fp',
  'certificate',
  'cert',
  'client_id',
  'client_pid',
  'password',
  'id',
  'mailbox',
  'hostname',
  'pid',
  'now',
  'hash',
  'value',
  'type',
  'title',
  'rcpt_user',
  'auth_username',
  'auth_domain',
  'forward',
  'message',
  'subject',
  'from',
  'to',
  'bytes',
  'reason',
  'name',
];

/** Variables that Dovecot has in one setting alone: here the reason why there is no room (quota-status.c). */
const OF_SETTING: { readonly [setting: string]: readonly string[] } = { quota_status_overquota: ['error'] };

/** Providers whose keys are free (`%{env:HOME}`). */
const PROVIDERS = [
  'auth',
  'dict',
  'env',
  'event',
  'generator',
  'ldap',
  'ldap_dn',
  'ldap_multi',
  'literal',
  'oauth2',
  'owner',
  'passdb',
  'passwd',
  'process',
  'system',
  'user',
  'userdb',
];

/** Log lines and LDAP filters have variables of their own. */
const OTHER_LANGUAGES = /(^|_)(log|logout)_|_(filter|pattern)$/;

/** What doveconf accepts without a word although it does nothing: variables of Dovecot 2.3, and misspelt ones, which come out empty. */
export function checkDovecotSetting(setting: string, value: string): readonly Problem[] {
  if (OTHER_LANGUAGES.test(setting)) return [];
  return [...oldVariables(setting, value), ...unknownVariables(setting, value)];
}

function oldVariables(setting: string, value: string): readonly Problem[] {
  return [...value.matchAll(/(?<!%)%[0-9.]*[A-Z]*([a-z])(?![A-Za-z])/g)].flatMap(([whole, letter = '']) => {
    const now = OLD_VARIABLES[letter];
    return now === undefined
      ? []
      : [{ code: 'old-variable', setting, message: `"${whole}" is plain text in Dovecot 2.4, no variable`, help: [`write ${now}`] }];
  });
}

function unknownVariables(setting: string, value: string): readonly Problem[] {
  return [...value.matchAll(/(?<!%)%\{\s*([^}|\s]*)/g)].flatMap(([, name = '']) => {
    const [provider = '', ...rest] = name.split(':');
    const variables = [...VARIABLES, ...(OF_SETTING[setting] ?? [])];
    if (rest.length > 0 ? PROVIDERS.includes(provider) : variables.includes(name)) return [];
    const guess = closest(name, rest.length > 0 ? PROVIDERS.map((other) => `${other}:${rest.join(':')}`) : variables);
    return [
      {
        code: 'unknown-variable',
        setting,
        message: `Dovecot has no variable "%{${name}}", which would be empty${guess === undefined ? '' : `; did you mean "%{${guess}}"?`}`,
      },
    ];
  });
}

/** The settings of a dovecot.conf, with the line of each; without a distinction of sections, and without comments. */
export function parseDovecotConf(text: string): readonly { readonly setting: string; readonly value: string; readonly line: number }[] {
  return text.split('\n').flatMap((raw, index) => {
    const [, setting = '', value = ''] = /^\s*([a-z][a-z0-9_]*)\s*=\s*(.*)$/.exec(raw) ?? [];
    return setting === '' ? [] : [{ setting, value: value.replace(/^"(.*)"$/, '$1'), line: index + 1 }];
  });
}
