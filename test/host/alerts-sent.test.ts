import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';

const servers: Server[] = [];

afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** Starts a server on the loopback; gives its port. */
async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** A web server; gives its port, and the requests that came until then. */
async function web(answer: RequestListener): Promise<{ readonly port: number; readonly requests: readonly IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const port = await listening(
    createServer((request, response) => {
      requests.push(request);
      answer(request, response);
    }),
  );
  return { port, requests };
}

/** What could not be told when there is a finding. */
async function problems(settings: string): Promise<readonly string[]> {
  const root = scratchDirectory();
  mkdirSync(join(root, 'etc/sitec'), { recursive: true });
  mkdirSync(join(root, 'var/lib/sitec'), { recursive: true });
  writeFileSync(join(root, 'etc/sitec/alerts.conf'), `host = mail.example.org\n${settings}`);
  const { stdout } = await promisify(execFile)('python3', ['-I', '-B', resolve('test/host/alerts-sent.py'), resolve('host'), root]);
  return JSON.parse(stdout) as readonly string[];
}

test('a webhook whose address holds the secret is asked there, and no error repeats it', async () => {
  let status = 204;
  const { port, requests } = await web((_, response) => response.writeHead(status).end());
  const settings = `webhook = http://127.0.0.1:${port}/services/\nwebhook_path = T0/hush-hush\n`;
  expect(await problems(settings)).toEqual([]);
  expect(requests.map(({ url, method, headers }) => [method, url, headers['content-type'], headers.authorization])).toEqual([
    ['POST', '/services/T0/hush-hush', 'application/json', undefined],
  ]);
  status = 403;
  expect(await problems(settings)).toEqual([expect.stringMatching(/^webhook: (?!.*hush).*403/)]);
});

test('a redirect is refused: the secret goes to nobody else', async () => {
  const elsewhere = await web((_, response) => response.writeHead(204).end());
  const { port, requests } = await web((_, response) => response.writeHead(302, { location: `http://127.0.0.1:${elsewhere.port}/` }).end());
  expect(await problems(`webhook = http://127.0.0.1:${port}/\nwebhook_bearer = hush-hush\n`)).toEqual([expect.stringContaining('302')]);
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer hush-hush']);
  expect(elsewhere.requests).toEqual([]);
});

test('a relay that offers no TLS gets neither the password nor the message', async () => {
  const answers: { readonly [verb: string]: string } = { EHLO: '250-relay.example.net\r\n250 AUTH PLAIN\r\n', QUIT: '221 bye\r\n' };
  const said: string[] = [];
  const port = await listening(
    createSocketServer((socket) => {
      socket.write('220 relay.example.net ESMTP\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        const [verb = ''] = bytes.toString().toUpperCase().trim().split(' ');
        said.push(verb);
        socket.write(answers[verb] ?? '250 so be it\r\n');
      });
    }),
  );
  const settings = `relay = 127.0.0.1\nrelay_port = ${port}\nrelay_user = mail1\nrelay_password = hush-hush\nrelay_from = mail1@example.org\nrelay_to = ops@example.net\n`;
  expect(await problems(settings)).toEqual([expect.stringMatching(/^relay: STARTTLS/)]);
  expect(said).toEqual(['EHLO', 'QUIT']);
});
