import { expect, test } from 'vitest';
import { isPasswordHash } from '../../src/secrets/password-hash.ts';
import { hashPassword } from '../../src/secrets/mailboxes.ts';
import { openStore } from '../open-store.ts';
import { sitec, type Ended } from '../sites.ts';

/** What `doveadm pw` 2.4.1 prints for one password in each scheme that `doveadm auth test` then accepts. */
const ACCEPTED = [
  '{SHA512-CRYPT}$6$FWC0UIORECX7o4c2$6KxqF05DJFPO4aFGGmKCURfXOS3Yy0UoJkfd3cwSjSx/ItJ7Dr1PxHosRXW9zRSsXKfx452cFDFaUbsR8N9of/',
  '{SHA256-CRYPT}$5$v8/pWG9RiB0t8nN7$Zz.iS4c.ATE.7k4P3O3ziVg7MkWrAMTBis5jG3uGHK5',
  '{BLF-CRYPT}$2y$05$kpPJb8GiwB1dcxWuDzX4fOagXlHv9khkFmzWzy5TJlChQFVHVT9Bi',
  '{CRYPT}$2y$05$TAxXebwXwCqIrzKquELdr.fL/9VoW/QRl00WfdiVNVmLP.TzeupQW',
  '{CRYPT}$y$j9T$F5Jx5fExrKuPp53xLKQ..1$Nuj8n8Or2/GmzEOlKSSlXaprjlgyI1KbvWNLnA/wMa6',
  '{ARGON2I}$argon2i$v=19$m=32768,t=4,p=1$cqAGc4vfHeHqtlx0qye5Ig$cB6vqnPq8BE0lUSwgxqdKLIZUM9jkctJF00q9YKyP9M',
  '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$1JtAG6iUWbxMTkk9b4XiNg$705Jip6444gXbTwt/+s6QSK16qzXujdFgrkQOIEO9yI',
  '{PBKDF2}$1$YP1UuQBuon4UowNL$5000$e46a20ebbcbdc9988439ba508899a5baa4f3367a',
  '{SSHA512}9iL+jsjW2t1D5LzmlDXzPuSGnahigH6TkbRoqDJHkL7GDVZjraPMDjwm4nQVu9efEtAKEgsm+hozHnOLKmMkGwwRSJU=',
  '{SSHA256}LEh9w+USiKUoc9k0MxPaCgXUpIxmuG9Ze4SwRLdVgI2RJDOw',
  '{SSHA}ErBHXXhFw/+P+3TRTWSPjXeCYHZ+7z7U',
  '{SHA512}9qzDyUoLqTPV0jIXYAAeMSvkfYYE8agb4L5ncpMRA5962a6duuZmh655aI0wL5HemrDff/viB5I4JdoAB7KYuw==',
  '{SHA256}G/280n/K7z1ax19Uc/bXZNTP6DFg3AZ6kqGdVXR+iLk=',
  '{SHA1}ChHxBKBagTKi2jrrJGozhHhX1lc=',
  '{SCRAM-SHA-1}4096,ngEuY8iBalWJHhjZjnMo2Q==,0dOlkWLE6d5O2L2hwfk0nb9tejE=,loDZNAxVdc1YZf8jcQaSNeezEgo=',
  '{SCRAM-SHA-256}4096,MLXHsb7Q91bh3pAHsrl/Hw==,N+712ZL2Y7YH13fSQLUi5D2oRyPRAi+XdpI9HFyBSWo=,ECQ0P73iQ4Eujhb2euK7igN60e31elfXuPxIHNRe8Xo=',
];

/** What the same server refuses: "Weak password scheme", "Unknown scheme", or a hash that nothing can be compared with. */
const REFUSED = [
  '{MD5-CRYPT}$1$gW/XVLOj$wGthoyTJ4o0MNrxRiXpG6/',
  '{MD5}$1$OHJ3y3bW$FCkuYGDhjUUcjG3Zh/2wI1',
  '{CRYPT}$1$gW/XVLOj$wGthoyTJ4o0MNrxRiXpG6/',
  '{DES-CRYPT}Vht0Z8P93eB/I',
  '{LDAP-MD5}hALJr1HNR95XrOJ6BgYUiA==',
  '{SMD5}CaJglijW4IzQIpDbSV7TqYdMP0k=',
  '{PLAIN-MD5}8402c9af51cd47de57ace27a06061488',
  '{HMAC-MD5}dc035523b037f67a26ee3b3743ded7f130f78291fdc838d753955b501fc87b85',
  '{PLAIN}password',
  '{NONSENSE}abc',
  '{constructor}abc',
  '{SHA512-CRYPT}$6$FWC0UIORECX7o4c2$6KxqF05DJFPO4a',
  '{SHA512-CRYPT}!',
  '{SHA256-CRYPT}$6$FWC0UIORECX7o4c2$6KxqF05DJFPO4aFGGmKCURfXOS3Yy0UoJkfd3cwSjSx/ItJ7Dr1PxHosRXW9zRSsXKfx452cFDFaUbsR8N9of/',
  '{SSHA512}AAAA',
  '$6$FWC0UIORECX7o4c2$6KxqF05DJFPO4aFGGmKCURfXOS3Yy0UoJkfd3cwSjSx/ItJ7Dr1PxHosRXW9zRSsXKfx452cFDFaUbsR8N9of/',
];

test.each(ACCEPTED)('Dovecot takes %s', (hash) => {
  expect(isPasswordHash(hash)).toBe(true);
});

test.each(REFUSED)('nobody could log in with %s', (hash) => {
  expect(isPasswordHash(hash)).toBe(false);
});

test('what sitec makes itself is one', async () => {
  expect(isPasswordHash(await hashPassword('a password'))).toBe(true);
});

test('secrets set takes hashes for mailboxes of the site, and for nobody else', () => {
  const { directory, identity } = openStore();
  const set = (input: string): Ended =>
    sitec(['-C', directory, '--identity', identity, 'secrets', 'set', 'mailboxes/testdomain.local'], { input });
  const [hash = ''] = ACCEPTED;
  expect(set(`alice:${hash}\nbob:${hash}\n`)).toMatchObject({ code: 0 });
  const stranger = set(`alice:${hash}\nalcie:${hash}\n`);
  expect(stranger.code).toBe(2);
  expect(stranger.stderr).toContain('nothing was changed: the site has no mailbox alcie@testdomain.local');
  expect(set('alice:{MD5-CRYPT}$1$gW/XVLOj$wGthoyTJ4o0MNrxRiXpG6/\n')).toMatchObject({ code: 3 });
  expect(sitec(['-C', directory, '--identity', identity, 'secrets', 'show', 'mailboxes/testdomain.local']).stdout).toBe(
    `alice:${hash}\nbob:${hash}\n`,
  );
});
