import type { JailContribution } from '../../contract/protection.ts';

/** The log of OpenSSH 10.0 with LogLevel VERBOSE, from a booted host. */
export const ATTEMPTS: JailContribution['attempts'] = [
  {
    from: '10.100.0.50',
    line: '2026-11-21T08:42:44+00:00 mail sshd-session[743]: Connection closed by authenticating user phalkonadmin 10.100.0.50 port 46980 [preauth]',
  },
  {
    from: '10.100.0.50',
    line: '2026-11-21T08:42:44+00:00 mail sshd-session[763]: User root from 10.100.0.50 not allowed because not listed in AllowUsers',
  },
  { from: '2001:db8::50', line: '2026-11-21T08:42:45+00:00 mail sshd-session[765]: Invalid user admin from 2001:db8::50 port 59384' },
  {
    from: '10.100.0.50',
    line: '2026-11-21T08:42:46+00:00 mail sshd-session[769]: Invalid user a from 198.51.100.10 port 22 from 10.100.0.50 port 59390',
  },
];

/** Lines that must not count. */
export const HARMLESS = [
  '2026-11-21T08:42:45+00:00 mail sshd-session[767]: Connection from 10.100.0.50 port 59394 on 10.100.0.25 port 2288 rdomain ""',
  '2026-11-21T08:42:45+00:00 mail sshd-session[767]: Failed publickey for phalkonadmin from 10.100.0.50 port 59394 ssh2: ED25519 SHA256:4yM9mgbx+Er+xJHlHLvOSVKCh//JAmiqiPCztR9wWQM',
  '2026-11-21T08:42:45+00:00 mail sshd-session[767]: Accepted publickey for phalkonadmin from 10.100.0.50 port 59394 ssh2: ED25519 SHA256:Jt5l99xTc3MxJwt2wRL/O7tZtr+Ja2Rw074kl3cHAfM',
  '2026-11-21T08:42:45+00:00 mail sshd-session[774]: Received disconnect from 10.100.0.50 port 59394:11: disconnected by user',
  '2026-11-21T08:42:45+00:00 mail sshd-session[774]: Disconnected from user phalkonadmin 10.100.0.50 port 59394',
  '2026-11-21T08:42:45+00:00 mail sshd-session[765]: Connection closed by invalid user admin 10.100.0.50 port 59384 [preauth]',
];
