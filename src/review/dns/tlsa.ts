import { randomInt } from 'node:crypto';
import { connect } from 'node:net';

/** The type of TLSA records (RFC 6698, section 7.1), which Node's own resolver knows from version 22 on. */
const TLSA = 52;
const IN = 1;
const HEADER_BYTES = 12;
const ID_LIMIT = 0x10000;
const RECURSION_DESIRED = 0x0100;
const CODE_MASK = 0xf;
const POINTER = 0xc0;

/** What response codes are called elsewhere in Node (RFC 1035, section 4.1.1). */
const CODES: { readonly [code: number]: string } = { 1: 'EFORMERR', 2: 'ESERVFAIL', 3: 'ENOTFOUND', 4: 'ENOTIMP', 5: 'EREFUSED' };

/** The TLSA records at a name as a zone file has them, from the first of these resolvers that answers; rejects with a code as Node's resolver does. */
export async function resolveTlsa(servers: readonly string[], name: string, timeout: number): Promise<readonly string[]> {
  let failure: unknown = fault('ECONNREFUSED');
  for (const server of servers) {
    try {
      return readable(await exchange(server, queryFor(name), timeout));
    } catch (error) {
      if (['ENOTFOUND', 'ENODATA'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
      failure = error;
    }
  }
  throw failure;
}

function fault(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`queryTlsa ${code}`), { code });
}

function queryFor(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')]));
  return Buffer.concat([words(randomInt(ID_LIMIT), RECURSION_DESIRED, 1, 0, 0, 0), ...labels, Buffer.from([0]), words(TLSA, IN)]);
}

function words(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 0xff])));
}

/** Over TCP, which every resolver must answer (RFC 7766) and no answer is too long for. */
function exchange(server: string, query: Buffer, timeout: number): Promise<Buffer> {
  const [, bracketed, plain, port = '53'] = /^(?:\[(.+)\]|([^:]+|[^:]*:[^:]*:.*?))(?::(\d+))?$/.exec(server) ?? [];
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const socket = connect({ host: bracketed ?? plain ?? server, port: Number(port) });
    socket.setTimeout(timeout, () => socket.destroy(fault('ETIMEOUT')));
    socket.on('connect', () => socket.write(Buffer.concat([words(query.length), query])));
    socket.on('error', reject);
    socket.on('close', () => reject(fault('ETIMEOUT')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const answer = received.subarray(2);
      if (answer.length < HEADER_BYTES || answer.readUInt16BE(0) !== query.readUInt16BE(0)) reject(fault('EBADRESP'));
      else resolve(answer);
      socket.destroy();
    });
  });
}

/** An answer that ends in the middle is none. */
function readable(answer: Buffer): readonly string[] {
  try {
    return recordsOf(answer);
  } catch (error) {
    throw error instanceof RangeError ? fault('EBADRESP') : error;
  }
}

function recordsOf(answer: Buffer): readonly string[] {
  const code = answer.readUInt16BE(2) & CODE_MASK;
  if (code !== 0) throw fault(CODES[code] ?? 'EBADRESP');
  const [questions, count] = [answer.readUInt16BE(4), answer.readUInt16BE(6)];
  let at = HEADER_BYTES;
  for (let question = 0; question < questions; question += 1) at = afterName(answer, at) + 4;
  const found: string[] = [];
  for (let record = 0; record < count; record += 1) {
    at = afterName(answer, at);
    const [type, length] = [answer.readUInt16BE(at), answer.readUInt16BE(at + 8)];
    const data = answer.subarray(at + 10, at + 10 + length);
    if (data.length < length) throw fault('EBADRESP');
    if (type === TLSA) found.push(`${data[0]} ${data[1]} ${data[2]} ${data.subarray(3).toString('hex')}`);
    at += 10 + length;
  }
  if (found.length === 0) throw fault('ENODATA');
  return found;
}

/** Behind a name, which ends with an empty label or leads elsewhere. */
function afterName(answer: Buffer, start: number): number {
  let at = start;
  while (answer.readUInt8(at) !== 0) {
    if (answer.readUInt8(at) >= POINTER) return at + 2;
    at += answer.readUInt8(at) + 1;
  }
  return at + 1;
}
