import { readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { LineAnswer, LineRequest } from '../lines.ts';

/** A conversation in lines (POP3, ManageSieve) from standard input to standard output; a refusal is an answer. */
const request = JSON.parse(readFileSync(0, 'utf8')) as LineRequest;
process.stdout.write(JSON.stringify(await talk(request)));

async function talk({ host, port, name, anchor, tls, steps }: LineRequest): Promise<LineAnswer> {
  const options = { servername: name, ...(anchor === undefined ? {} : { ca: readFileSync(anchor, 'utf8') }) };
  let socket: Socket = tls === 'implicit' ? connectTls({ host, port, ...options }) : connectPlain({ host, port });
  const replies: string[] = [];
  try {
    for (const { send, until } of steps) {
      if (send === 'STARTTLS') {
        socket.write('STARTTLS\r\n');
        replies.push(await read(socket, until));
        socket = connectTls({ socket, ...options });
        continue;
      }
      if (send !== '') socket.write(`${send}\r\n`);
      replies.push(await read(socket, until));
    }
    return { replies, error: '' };
  } catch (error) {
    return { replies, error: (error as Error).message };
  } finally {
    socket.destroy();
  }
}

/** Reads until a line matches, or says what came instead after ten seconds. */
function read(socket: Socket, until: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`no ${until} in: ${text}`)), 10_000);
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      socket.removeAllListeners('data').removeAllListeners('error').removeAllListeners('close');
      finish();
    };
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (new RegExp(until, 'm').test(text)) end(() => resolve(text));
    });
    socket.on('error', (error) => end(() => reject(error)));
    socket.on('close', () => end(() => reject(new Error(`closed after: ${text}`))));
  });
}
