import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import type { ImapRequest } from '../imap.ts';
import type { Found } from '../ledger.ts';

/** Everything in every folder of a mailbox, from an ImapRequest on standard input to a list of Found on standard output. */
const { host, port, secure, name, anchor, user, password } = JSON.parse(readFileSync(0, 'utf8')) as ImapRequest;
const client = new ImapFlow({
  host,
  port,
  secure,
  logger: false,
  servername: name,
  auth: { user, pass: password },
  tls: anchor === undefined ? {} : { ca: readFileSync(anchor, 'utf8') },
});
await client.connect();
const found: Found[] = [];
for (const { path } of await client.list()) {
  const { exists } = await client.mailboxOpen(path, { readOnly: true });
  if (exists === 0) continue;
  for await (const { envelope, internalDate, source } of client.fetch('1:*', { envelope: true, internalDate: true, source: true })) {
    const sender = envelope?.from?.[0]?.address ?? '';
    const subject = envelope?.subject ?? '';
    found.push({ folder: path, subject, sender, arrived: new Date(internalDate ?? 0).getTime(), text: /^mailer-daemon@/i.test(sender) ? (source?.toString('utf8') ?? '') : '' });
  }
}
await client.logout();
process.stdout.write(JSON.stringify(found));
