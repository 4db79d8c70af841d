import { readFileSync } from 'node:fs';
import type { ImapRequest } from '../imap.ts';
import type { Found } from '../ledger.ts';
import { imapClient } from './imap-client.ts';

/** Everything in every folder of a mailbox, from an ImapRequest on standard input to a list of Found on standard output. */
const client = imapClient(JSON.parse(readFileSync(0, 'utf8')) as ImapRequest);
await client.connect();
const found: Found[] = [];
for (const { path } of await client.list()) {
  const { exists } = await client.mailboxOpen(path, { readOnly: true });
  if (exists === 0) continue;
  for await (const { envelope, internalDate, source } of client.fetch('1:*', { envelope: true, internalDate: true, source: true })) {
    const sender = envelope?.from?.[0]?.address ?? '';
    const subject = envelope?.subject ?? '';
    found.push({
      folder: path,
      subject,
      sender,
      arrived: new Date(internalDate ?? 0).getTime(),
      text: /^mailer-daemon@/i.test(sender) ? (source?.toString('utf8') ?? '') : '',
    });
  }
}
await client.logout();
process.stdout.write(JSON.stringify(found));
