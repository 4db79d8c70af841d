import type { JailContribution } from '../../contract/protection.ts';

/** The log of Dovecot 2.4.1 with auth_verbose, from a booted host; two of them from an attacker who tried to get another address banned. */
export const ATTEMPTS: JailContribution['attempts'] = [
  {
    from: '10.100.0.50',
    line: '2026-11-21T08:42:24+00:00 mail dovecot[573]: auth(alice@testdomain.local,10.100.0.50,sasl:plain)<cT36VsVgGMoKZAAy>: sql: Password mismatch',
  },
  {
    from: '2001:db8:ffff::66',
    line: '2026-11-21T08:42:31+00:00 mail dovecot[573]: auth(nobody@testdomain.local,2001:db8:ffff::66,sasl:login)<NCgmV8VgJsoKZAAy>: sql: unknown user',
  },
  {
    from: '10.100.0.50',
    line: '2026-11-21T08:44:11+00:00 mail dovecot[573]: auth(?,10.100.0.50,sasl:plain)<A9MeXcVg9OQKZAAy>: plain: Username character disallowed by auth_username_chars: 0x2c (username: a,198.51.100.10,sasl:plain)<x>: sql: Password mismatch)',
  },
];

/** Lines that must not count. */
export const HARMLESS = [
  '2026-11-21T08:44:05+00:00 mail dovecot[573]: imap-login: Login aborted: Connection closed (auth failed, 1 attempts in 2 secs) (auth_failed): user=<x>, method=PLAIN, rip=198.51.100.10, lip=10.100.0.25, TLS, session=<abc>>, method=PLAIN, rip=10.100.0.50, lip=10.100.0.25, TLS: Connection closed, session=<rfPiXMVgDpAKZAAy>',
  '2026-11-21T08:45:34+00:00 mail dovecot[573]: auth(alice@testdomain.local,10.100.0.50,sasl:plain)<sqpvYcVg1sgKZAAy>: Error: sql: Password query failed: FATAL:  terminating connection due to administrator command',
  '2026-11-21T08:42:33+00:00 mail dovecot[573]: auth(alice@testdomain.local,192.0.2.66,sasl:plain): sql: Password mismatch',
];
