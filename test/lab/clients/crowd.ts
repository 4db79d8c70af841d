import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { CrowdAnswer, CrowdRequest, Delivery, Login } from '../crowd.ts';

/** Many sessions, some at a time, from standard input (a CrowdRequest) to standard output (CrowdAnswer[], in order): they share a process, whose start is not measured. */
const request = JSON.parse(readFileSync(0, 'utf8')) as CrowdRequest;
const answers: CrowdAnswer[] = [];
const waiting = [...request.sessions.entries()];
await Promise.all(Array.from({ length: request.atOnce }, worker));
process.stdout.write(JSON.stringify(answers));

async function worker(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [index, session] = next;
    const started = Date.now();
    const refusal = await ('user' in session ? logIn(session) : deliver(session)).then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    answers[index] = { started, ended: Date.now(), refusal };
  }
}

function tls(): { servername: string; ca: string } {
  return { servername: request.name, ca: readFileSync(request.anchor, 'utf8') };
}

async function deliver({ source, from, to, message }: Delivery): Promise<void> {
  const connection = new SMTPConnection({
    host: request.host,
    port: 25,
    requireTLS: true,
    localAddress: source,
    name: 'client.elsewhere.example',
    tls: tls(),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) =>
        error ? reject(error) : connection.send({ from, to: [to] }, message, (failure) => (failure ? reject(failure) : resolve())),
      );
    });
  } finally {
    connection.close();
  }
}

async function logIn({ user, password }: Login): Promise<void> {
  const client = new ImapFlow({ host: request.host, port: 993, secure: true, logger: false, auth: { user, pass: password }, tls: tls() });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    client.close();
  }
}
