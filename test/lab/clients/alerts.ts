import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import type { AlertRequest } from '../alerts.ts';

/** Takes alerts over HTTPS and over SMTP with TLS, and writes each as a line of JSON, until it is ended. */
const { key, chain, file, password } = JSON.parse(process.argv[2] ?? '{}') as AlertRequest;
const pair = { key: readFileSync(key), cert: readFileSync(chain) };
const keep = (alert: object): void => appendFileSync(file, `${JSON.stringify(alert)}\n`);

createServer(pair, (request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    keep({ by: 'webhook', url: request.url, authorization: request.headers.authorization, body });
    response.writeHead(204).end();
  });
}).listen(443, '::');

/** As much of RFC 5321 and 4954 as a submission needs. */
function converse(socket: TLSSocket): void {
  let [rest, data, to] = ['', undefined as string | undefined, ''];
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (data !== undefined) {
      if (line !== '.') data += `${line}\n`;
      else {
        keep({ by: 'relay', to, body: data });
        data = undefined;
        say('250 taken');
      }
    } else if (/^EHLO/i.test(line)) say('250-smtp\r\n250 AUTH PLAIN');
    else if (/^AUTH PLAIN /i.test(line))
      say(Buffer.from(line.slice(11), 'base64').toString().split('\0')[2] === password ? '235 welcome' : '535 wrong');
    else if (/^DATA/i.test(line)) {
      data = '';
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else {
      if (/^RCPT/i.test(line)) to = line.slice(8);
      say('250 ok');
    }
  };
  say('220 smtp');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  socket.on('error', () => undefined);
}

createTlsServer(pair, converse).listen(465, '::');
