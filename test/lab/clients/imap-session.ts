import { readFileSync } from 'node:fs';
import { connect, type TLSSocket } from 'node:tls';
import type { SessionEnd } from '../imap-session.ts';
import type { ImapRequest } from '../imap.ts';

const PATIENCE = 50_000;

/** One IMAP session that stays in IDLE (RFC 2177), from standard input (an ImapRequest) to standard output (a SessionEnd). */
const request = JSON.parse(readFileSync(0, 'utf8')) as ImapRequest;
process.stdout.write(JSON.stringify(await wait(request)), () => process.exit());

function wait({ host, port, name, anchor, user, password }: ImapRequest): Promise<SessionEnd> {
  const socket: TLSSocket = connect({
    host,
    port,
    servername: name,
    ...(anchor === undefined ? {} : { ca: readFileSync(anchor, 'utf8') }),
  });
  const quoted = `"${password.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const commands = [`a LOGIN ${user} ${quoted}\r\n`, 'b SELECT INBOX\r\n', 'c IDLE\r\n'];
  let [said, loggedIn] = ['', false];
  return new Promise((resolve) => {
    const finish = (ended: boolean): void => resolve({ loggedIn, ended, lastWords: said.trim().split('\r\n').at(-1) ?? '' });
    setTimeout(() => finish(false), PATIENCE).unref();
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      loggedIn ||= /^a OK /m.test(said);
      if (/^(\* OK|[ab] OK) .*\r\n$/m.test(text)) socket.write(commands.shift() ?? '');
    });
    socket.on('close', () => finish(true)).on('error', () => undefined);
  });
}
