import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import type { ImapRequest } from '../imap.ts';

/** A client for what is asked for, not yet connected. */
export function imapClient({ host, port, secure, name, anchor, user, password }: ImapRequest): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure,
    logger: false,
    servername: name,
    auth: { user, pass: password },
    tls: anchor === undefined ? {} : { ca: readFileSync(anchor, 'utf8') },
  });
}
