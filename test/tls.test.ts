import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { outputOf } from '../src/tree/output.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite();
const original = readFileSync(join(directory, 'site.yaml'), 'utf8');

/** A setting of a file of the host, when services of the site are left out. */
function setting(path: string, name: string, ...without: readonly string[]): string | undefined {
  writeFileSync(
    join(directory, 'site.yaml'),
    without.reduce((text, service) => text.replace(`      ${service}: {}\n`, ''), original),
  );
  const text = [...outputOf(compileSite(directory).trees)].find(([file]) => file === `mail1/rootfs${path}`)?.[1].content ?? '';
  return new RegExp(`^${name} = (.*)$`, 'm').exec(text)?.[1];
}

const MAIN = '/etc/postfix/main.cf';
const DOVECOT = '/etc/dovecot/dovecot.conf';

test('every daemon has the same TLS: nothing older than 1.2, forward secrecy and authenticated encryption where a person logs in', () => {
  const ciphers = setting(MAIN, 'tls_high_cipherlist') ?? '';
  expect(setting(DOVECOT, 'ssl_cipher_list')).toBe(ciphers);
  expect(ciphers.split(':').filter((cipher) => !/^ECDHE-(ECDSA|RSA)-(AES\d+-GCM-SHA\d+|CHACHA20-POLY1305)$/.test(cipher))).toEqual([]);
  expect(setting(DOVECOT, 'ssl_min_protocol')).toBe('TLSv1.2');
  for (const name of ['smtp_tls_protocols', 'smtpd_tls_protocols', 'smtp_tls_mandatory_protocols', 'smtpd_tls_mandatory_protocols'])
    expect(setting(MAIN, name)).toBe('>=TLSv1.2');
});

test('DANE is asked before MTA-STS, and only with a resolver that checks', () => {
  expect(setting(MAIN, 'smtp_tls_policy_maps')).toBe('socketmap:inet:127.0.0.1:8462:dane, socketmap:inet:127.0.0.1:8461:postfix');
  expect([setting(MAIN, 'smtp_tls_security_level'), setting(MAIN, 'smtp_dns_support_level')]).toEqual(['dane', 'dnssec']);
  expect([setting(MAIN, 'smtp_tls_security_level', 'tls-policies'), setting(MAIN, 'smtp_tls_policy_maps', 'tls-policies')]).toEqual([
    'dane',
    undefined,
  ]);
  expect([
    setting(MAIN, 'smtp_tls_security_level', 'tls-policies', 'unbound'),
    setting(MAIN, 'smtp_dns_support_level', 'tls-policies', 'unbound'),
  ]).toEqual(['may', undefined]);
});
