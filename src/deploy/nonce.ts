import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../base/caught.ts';
import { ExpectedError } from '../base/diagnostics.ts';
import { pathPart } from './attempt-id.ts';

/** The secret word of an attempt; the host knows only its hash, and a client that has the word may confirm. */
export interface Nonce {
  readonly value: string;
  readonly hash: string;
}

/** Makes one. */
export function newNonce(): Nonce {
  const value = randomBytes(32).toString('hex');
  return { value, hash: createHash('sha256').update(value).digest('hex') };
}

/** Keeps it for `sitec confirm`, should the deploy be interrupted; it is meant for this host alone. */
export function keepNonce(host: string, id: string, { value }: Nonce): void {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(id), `${value} ${host}\n`, { mode: 0o600 });
}

/** The one of an attempt that was deployed from this machine to this host. Throws ExpectedError for others. */
export function keptNonce(host: string, id: string): string {
  const [, value, kept = host] = /^([0-9a-f]{64})(?: (\S+))?\s*$/.exec(textOf(fileOf(id))) ?? [];
  if (value === undefined)
    throw new ExpectedError(`${host}: the attempt ${id} was not deployed from here: only the machine that deployed it can confirm it`);
  if (kept !== host) throw new ExpectedError(`${host}: the attempt ${id} was deployed from here to ${kept}, and not to ${host}`);
  return value;
}

/** Forgets it. */
export function dropNonce(id: string): void {
  rmSync(fileOf(id), { force: true });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function fileOf(id: string): string {
  return join(folder(), pathPart(id));
}

function folder(): string {
  return join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'sitec', 'attempts');
}
