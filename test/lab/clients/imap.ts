import { readFileSync } from 'node:fs';
import type { ImapAnswer, ImapRequest } from '../imap.ts';
import { imapClient } from './imap-client.ts';

/** One IMAP session from standard input (an ImapRequest) to standard output (an ImapAnswer); a refusal is an answer. */
const request = JSON.parse(readFileSync(0, 'utf8')) as ImapRequest;
process.stdout.write(JSON.stringify(await read(request)));

async function read(asked: ImapRequest): Promise<ImapAnswer> {
  const { mailbox, moveTo, search } = asked;
  const client = imapClient(asked);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const folders = (await client.list()).map(({ path }) => path);
    const { exists } = await client.mailboxOpen(mailbox, { readOnly: moveTo === undefined });
    const found = search === undefined ? undefined : await client.search({ body: search });
    const wanted = found === undefined ? (exists > 0 ? '1:*' : '') : (found || []).join(',');
    const messages: string[] = [];
    if (wanted !== '') for await (const { source } of client.fetch(wanted, { source: true })) messages.push(source?.toString('utf8') ?? '');
    if (moveTo !== undefined && exists > 0) await client.messageMove('1:*', moveTo);
    await client.logout();
    return { loggedIn: true, folders, messages, refusal: '' };
  } catch (error) {
    const { responseText, message } = error as Error & { responseText?: string };
    return { loggedIn: false, folders: [], messages: [], refusal: responseText ?? message };
  } finally {
    client.close();
  }
}
