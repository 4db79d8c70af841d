import { afterAll, beforeAll, expect, test } from 'vitest';
import { troubles } from '../journal.ts';
import { converse, type LineAnswer } from '../lines.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const ALICE = 'alice@testdomain.local';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

/** Says these lines to port 25 of the site, without TLS, as somebody on the internet. */
function say(steps: readonly { readonly send: string; readonly until: string }[]): Promise<LineAnswer> {
  return converse(world.outside, {
    host: world.declared.publicAddresses[0] ?? '',
    port: 25,
    name: world.declared.fqdn,
    tls: 'none',
    steps,
  });
}

const ENVELOPE = [
  { send: '', until: '^220 ' },
  { send: 'EHLO mx.elsewhere.example', until: '^250 ' },
  { send: 'MAIL FROM:<a@elsewhere.example>', until: '^250 ' },
  { send: `RCPT TO:<${ALICE}>`, until: '^250 ' },
  { send: 'DATA', until: '^354 ' },
] as const;

test('who talks before the greeting is noticed and gets nowhere', async () => {
  const { replies } = await say([
    { send: `EHLO early.example\r\nMAIL FROM:<a@elsewhere.example>\r\nRCPT TO:<${ALICE}>`, until: '^(250 2\\.1\\.5|5\\d\\d) ' },
  ]);
  expect(replies.join('')).not.toMatch(/^250 2\.1\.5/m);
  expect(await world.host.must(['journalctl', '--boot', '--identifier=postfix/postscreen', '--output=cat'])).toMatch(
    /^PREGREET \d+ after .* from \[192\.0\.2\.66\]/m,
  );
});

test.each([
  ['LF . LF', '\n.\n'],
  ['LF . CRLF', '\n.\r\n'],
  ['CRLF . LF', '\r\n.\n'],
  ['CR . CR', '\r.\r'],
])('a second message behind %s is not smuggled in', async (name, end) => {
  const inner = `MAIL FROM:<admin@testdomain.local>\r\nRCPT TO:<${ALICE}>\r\nDATA\r\nSubject: smuggled ${name}\r\n\r\nsmuggled`;
  const { replies, error } = await say([
    ...ENVELOPE,
    { send: `Subject: outer ${name}\r\n\r\nouter${end}${inner}\r\n.`, until: '^[25]\\d\\d ' },
    { send: 'QUIT', until: '^\\d' },
  ]);
  expect(replies.length, `${error} after ${replies.join('')}`).toBeGreaterThan(ENVELOPE.length);
  expect(
    await world.host.must([
      'journalctl',
      '--boot',
      '--identifier=postfix/smtpd',
      '--identifier=postfix/qmgr',
      '--identifier=postfix/cleanup',
      '--output=cat',
    ]),
  ).not.toContain('from=<admin@testdomain.local>');
});

test('nobody finds out who is here', async () => {
  const { replies } = await say([
    { send: '', until: '^220 ' },
    { send: 'EHLO mx.elsewhere.example', until: '^250 ' },
    { send: `VRFY ${ALICE}`, until: '^\\d' },
    { send: 'EXPN sales', until: '^\\d' },
  ]);
  expect(replies.slice(2)).toEqual([expect.stringMatching(/^502 /), expect.stringMatching(/^50[02] /)]);
});

test('the journal holds no error and no warning', async () => {
  expect(await troubles(world.host)).toEqual([]);
});
