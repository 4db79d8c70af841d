import type { JailContribution } from '../../contract/protection.ts';

/** The logs of Postfix 3.10 and of Dovecot 2.4.1, which it asks about passwords, from a booted host. */
export const ATTEMPTS: JailContribution['attempts'] = [
  {
    from: '192.0.2.66',
    line: '2026-11-21T08:42:33+00:00 mail dovecot[573]: auth(alice@testdomain.local,192.0.2.66,sasl:plain): sql: Password mismatch',
  },
  {
    from: '192.0.2.66',
    line: '2026-11-21T08:42:39+00:00 mail dovecot[573]: auth(nobody@testdomain.local,192.0.2.66,sasl:plain): sql: unknown user',
  },
  {
    from: '2001:db8:ffff::66',
    line: '2026-11-21T08:42:41+00:00 mail dovecot[573]: auth(alice@testdomain.local,2001:db8:ffff::66,sasl:plain): sql: Password mismatch',
  },
  {
    from: '192.0.2.66',
    line: '2026-11-21T08:44:17+00:00 mail dovecot[573]: auth(?,192.0.2.66,sasl:plain): plain: Username character disallowed by auth_username_chars: 0x2c (username: a,198.51.100.10,sasl:plain)<x>: sql: Password mismatch)',
  },
];

/** Lines that must not count. */
export const HARMLESS = [
  // The servers of a large provider, to a domain whose MX is here already, or still.
  '2026-11-21T08:42:43+00:00 mail postfix/smtpd[738]: NOQUEUE: reject: RCPT from mx.elsewhere.example[198.51.100.10]: 554 5.7.1 <x@early.example>: Relay access denied; from=<a@elsewhere.example> to=<x@early.example> proto=ESMTP helo=<mx.elsewhere.example>',
  '2026-11-30T20:23:43+00:00 mail postfix/smtpd[234]: NOQUEUE: reject: RCPT from mx.elsewhere.example[198.51.100.10]: 554 5.7.1 <sales%north@testdomain.local>: Relay access denied; from=<a@elsewhere.example> to=<sales%north@testdomain.local> proto=ESMTP helo=<mx.elsewhere.example>',
  '2026-11-30T20:23:43+00:00 mail postfix/smtpd[234]: NOQUEUE: reject: RCPT from mx.elsewhere.example[198.51.100.10]: 550 5.1.2 <x@closed.example>: Recipient address rejected: this domain takes no mail; from=<a@elsewhere.example> to=<x@closed.example> proto=ESMTP helo=<mx.elsewhere.example>',
  '2026-11-21T08:42:44+00:00 mail postfix/smtpd[738]: NOQUEUE: reject: RCPT from mx.elsewhere.example[198.51.100.10]: 550 5.1.1 <nobody@testdomain.local>: Recipient address rejected: User unknown in virtual mailbox table; from=<friend@elsewhere.example> to=<nobody@testdomain.local> proto=ESMTP helo=<mx.elsewhere.example>',
  '2026-11-21T08:42:44+00:00 mail postfix/smtpd[738]: NOQUEUE: reject: RCPT from mx.elsewhere.example[198.51.100.10]: 450 4.1.8 <friend@elsewhere.example>: Sender address rejected: Domain not found; from=<friend@elsewhere.example> to=<alice@testdomain.local> proto=ESMTP helo=<mx.elsewhere.example>',
  '2026-11-21T09:23:18+00:00 mail dovecot[602]: auth(alice@testdomain.local,192.0.2.66,sasl:plain): Error: sql: Not connected to database',
  '2026-11-21T09:23:18+00:00 mail postfix/submission/smtpd[738]: warning: unknown[192.0.2.66]: SASL PLAIN authentication failed: (reason unavailable), sasl_username=alice@testdomain.local',
  '2026-11-21T08:45:47+00:00 mail postfix/submission/smtpd[715]: warning: unknown[192.0.2.66]: SASL PLAIN authentication failed: Connection lost to authentication server, sasl_username=(unavailable)',
  '2026-11-21T08:42:35+00:00 mail postfix/submission/smtpd[715]: NOQUEUE: lost connection after AUTH from unknown[192.0.2.66]',
  '2026-11-21T08:42:43+00:00 mail postfix/smtpd[738]: disconnect from unknown[192.0.2.66] ehlo=2 starttls=1 mail=1 rcpt=0/1 data=0/1 commands=4/6',
  '2026-11-21T08:42:24+00:00 mail dovecot[573]: auth(alice@testdomain.local,10.100.0.50,sasl:plain)<cT36VsVgGMoKZAAy>: sql: Password mismatch',
];
