import { readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { connect as connectTls } from 'node:tls';
import type { Door, FlowRequest } from '../flow.ts';
import type { Attempt } from '../ledger.ts';
import { message } from '../mail.ts';

/** Offers numbered messages through one door, steadily, until standard input ends; every attempt becomes a line of standard output. */
const lines = createInterface({ input: process.stdin });
const request = JSON.parse(await new Promise<string>((resolve) => lines.once('line', resolve))) as FlowRequest;
const { door, run, perSecond, patience, atOnce } = request;

const waiting: number[] = [];
let [number, busy] = [0, 0];
const clock = setInterval(() => {
  tell({ id: idOf((number += 1)), outcome: 'offered' });
  waiting.push(number);
  next();
}, 1000 / perSecond);
lines.once('close', () => clearInterval(clock));

function idOf(of: number): string {
  return `${run}-${door.name}-${of}`;
}

function tell(attempt: Omit<Attempt, 'at'>): void {
  process.stdout.write(`${JSON.stringify({ at: Date.now(), ...attempt })}\n`);
}

/** As many sessions at once as a mail server would open. */
function next(): void {
  if (busy >= atOnce) return;
  const of = waiting.shift();
  if (of === undefined) return;
  busy += 1;
  void deliver(of).finally(() => {
    busy -= 1;
    next();
  });
}

/** Tries again whatever was not decided, as every mail server does. */
async function deliver(of: number): Promise<void> {
  for (const end = Date.now() + patience * 1000; ;) {
    const attempt = await offer(door, idOf(of));
    tell({ id: idOf(of), ...attempt });
    if (attempt.outcome !== 'deferred') return;
    if (Date.now() > end) return tell({ id: idOf(of), outcome: 'given up' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** One attempt; in doubt when the message was handed over whole and no answer came. */
async function offer(
  { host, port, certificate, anchor, user, password, from, to }: Door,
  id: string,
): Promise<Pick<Attempt, 'outcome' | 'reply' | 'doubt'>> {
  const plain = connectPlain({ host, port });
  let socket: Socket = plain;
  let handedOver = false;
  const ask = (line: string, expected: number): Promise<string> => {
    socket.write(`${line}\r\n`);
    return reply(socket, expected);
  };
  try {
    await reply(socket, 220);
    await ask('EHLO client.elsewhere.example', 250);
    await ask('STARTTLS', 220);
    socket = connectTls({ socket: plain, servername: certificate, ca: readFileSync(anchor, 'utf8') });
    await ask('EHLO client.elsewhere.example', 250);
    if (user !== undefined) await ask(`AUTH PLAIN ${Buffer.from(`\0${user}\0${password ?? ''}`).toString('base64')}`, 235);
    await ask(`MAIL FROM:<${from}>`, 250);
    await ask(`RCPT TO:<${to}>`, 250);
    await ask('DATA', 354);
    handedOver = true;
    const last = await ask(`${message(from, to, id)}.`, 250);
    socket.write('QUIT\r\n');
    return { outcome: 'accepted', reply: last };
  } catch (error) {
    const { message: text } = error as Error;
    if (text.startsWith('5')) return { outcome: 'refused', reply: text };
    return { outcome: 'deferred', reply: text, doubt: handedOver && !text.startsWith('4') };
  } finally {
    plain.destroy();
  }
}

/** The next whole reply; an error that says what came in its place. */
function reply(socket: Socket, expected: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      for (const event of ['data', 'error', 'close']) socket.removeAllListeners(event);
      socket.on('error', () => undefined);
      finish();
    };
    const timer = setTimeout(() => end(() => reject(new Error('no answer'))), 30_000);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (!/^\d{3}( .*)?\r\n$/m.test(text)) return;
      end(() => (text.startsWith(String(expected)) ? resolve(text.trim()) : reject(new Error(text.trim()))));
    });
    socket.on('error', (error) => end(() => reject(error)));
    socket.on('close', () => end(() => reject(new Error('connection closed'))));
  });
}
