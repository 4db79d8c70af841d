import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Listener } from '../target/manifest-data.ts';

/** What came of one probe. */
export interface Probe {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** Undefined when all is well. */
  readonly problem?: string;
}

const SECONDS = 10;

/** A conversation with a server: what it shall say, and what is said to it. */
interface Dialogue {
  readonly tls?: boolean;
  readonly steps: readonly { readonly expect: RegExp; readonly say?: string; readonly startTls?: boolean }[];
}

/** By the name of a listener; for others a connection is enough. */
const DIALOGUES: { readonly [listener: string]: Dialogue } = {
  ssh: { steps: [{ expect: /^SSH-2\.0-/ }] },
  smtp: { steps: [{ expect: /^220[ -]/, say: 'QUIT\r\n' }] },
  submission: {
    steps: [
      { expect: /^220 /m, say: 'EHLO sitec.invalid\r\n' },
      { expect: /^250[ -]STARTTLS[^]*^250 /m, say: 'STARTTLS\r\n' },
      { expect: /^220 /m, startTls: true, say: 'EHLO sitec.invalid\r\n' },
      { expect: /^250[ -]AUTH [^]*^250 /m, say: 'QUIT\r\n' },
    ],
  },
  submissions: { tls: true, steps: [{ expect: /^220 /m, say: 'EHLO sitec.invalid\r\n' }, { expect: /^250[ -]AUTH [^]*^250 /m, say: 'QUIT\r\n' }] },
  imap: { steps: [{ expect: /^\* OK /, say: 'a LOGOUT\r\n' }] },
  imaps: { tls: true, steps: [{ expect: /^\* OK /, say: 'a LOGOUT\r\n' }] },
  pop3s: { tls: true, steps: [{ expect: /^\+OK/, say: 'QUIT\r\n' }] },
  sieve: { steps: [{ expect: /^OK/m, say: 'LOGOUT\r\n' }] },
};

/** Talks to every listener of a host from here, at each of its addresses, all at the same time. */
export function probeAll(listeners: readonly Listener[]): Promise<readonly Probe[]> {
  const places = listeners.filter(({ protocol }) => protocol === 'tcp').flatMap(({ name, port, addresses }) => addresses.map((address) => ({ name, port, address })));
  return Promise.all(places.map(async (place) => ({ ...place, ...(await problemOf(place)) })));
}

/** Those that fail now and did not before. */
export function newFailures(before: readonly Probe[], now: readonly Probe[]): readonly Probe[] {
  const failed = new Set(before.filter(({ problem }) => problem !== undefined).map(keyOf));
  return now.filter((probe) => probe.problem !== undefined && !failed.has(keyOf(probe)));
}

function keyOf({ name, address }: Probe): string {
  return `${name} ${address}`;
}

async function problemOf({ name, port, address }: { name: string; port: number; address: string }): Promise<{ problem?: string }> {
  try {
    await converse(DIALOGUES[name] ?? { steps: [] }, address, port);
    return {};
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

async function converse({ tls = false, steps }: Dialogue, host: string, port: number): Promise<void> {
  const plain = connect({ host, port });
  try {
    let socket = await opened(plain, 'connect');
    if (tls) socket = await secured(socket);
    for (const { expect, say, startTls = false } of steps) {
      await said(socket, expect);
      if (startTls) socket = await secured(socket);
      if (say !== undefined) socket.write(say);
    }
  } finally {
    // Also one that was never opened, or that carries another: any that is left keeps the process alive.
    plain.destroy();
  }
}

/** Certificates are another question: this one is whether the daemon does its work. */
function secured(socket: Socket): Promise<Socket> {
  return opened(connectTls({ socket, rejectUnauthorized: false }), 'secureConnect');
}

function opened(socket: Socket, event: string): Promise<Socket> {
  return within(socket, (resolve) => socket.once(event, () => resolve(socket)));
}

/** Waits until the server has said something. */
function said(socket: Socket, wanted: RegExp): Promise<void> {
  let text = '';
  return within(socket, (resolve) => {
    const onData = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (!wanted.test(text)) return;
      socket.off('data', onData);
      resolve();
    };
    socket.on('data', onData);
  });
}

function within<T>(socket: Socket, start: (resolve: (value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (error?: Error): void => {
      clearTimeout(timer);
      reject(error ?? new Error('the connection was closed'));
    };
    const timer = setTimeout(() => fail(new Error(`no answer within ${SECONDS} s`)), SECONDS * 1000);
    const end = (): void => fail();
    socket.once('error', fail).once('close', end);
    start((value) => {
      clearTimeout(timer);
      socket.off('error', fail).off('close', end);
      socket.on('error', () => undefined);
      resolve(value);
    });
  });
}
