import type { JailContribution } from '../../contract/protection.ts';

/** The log of SOGo 5.12.1 in a journal, from a booted host. */
export const ATTEMPTS: JailContribution['attempts'] = [
  {
    from: '10.100.0.7',
    line: "2026-11-30T18:42:24+00:00 mail sogod[1611]: Nov 30 18:42:24 sogod [1611]: SOGoRootPage Login from '10.100.0.7' for user 'alice@testdomain.local' might not have worked - password policy: 65535  grace: -1  expire: -1  bound: 0",
  },
  {
    from: '10.100.0.7',
    line: '2026-11-30T18:42:25+00:00 mail sogod[518]: Nov 30 18:42:25 sogod [518]: 10.100.0.7 "PROPFIND /SOGo/dav/alice@testdomain.local/ HTTP/1.1" 401 12/0 0.001 - - 0 - 13',
  },
];

/** Lines that must not count. */
export const HARMLESS = [
  "2026-11-30T18:42:24+00:00 mail sogod[1611]: Nov 30 18:42:24 sogod [1611]: SOGoRootPage Login from '10.100.0.7' for user 'alice@testdomain.local' might not have worked - password policy: 1  grace: -1  expire: -1  bound: 0",
  "2026-11-30T18:42:24+00:00 mail sogod[518]: Nov 30 18:42:24 sogod [518]: <0x0x556c7d2c1ae0[SOGoDAVAuthenticator]> tried wrong password for user 'alice@testdomain.local'!",
  '2026-11-30T18:42:25+00:00 mail sogod[518]: Nov 30 18:42:25 sogod [518]: 10.100.0.7 "PROPFIND /SOGo/dav/alice@testdomain.local/ HTTP/1.1" 207 12/0 0.001 - - 0 - 13',
];
