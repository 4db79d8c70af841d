import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';

/** The secret word of an attempt; the host knows its hash alone, and whoever has it may confirm. */
export interface Nonce {
  readonly value: string;
  readonly hash: string;
}

/** Makes one. */
export function newNonce(): Nonce {
  const value = randomBytes(32).toString('hex');
  return { value, hash: createHash('sha256').update(value).digest('hex') };
}

/** Keeps it for `sitec confirm`, should the deploy be interrupted. */
export function keepNonce(id: string, { value }: Nonce): void {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder(), id), `${value}\n`, { mode: 0o600 });
}

/** The one of an attempt that was deployed from this machine. Throws ExpectedError for others. */
export function keptNonce(id: string): string {
  const file = join(folder(), id);
  if (!existsSync(file)) throw new ExpectedError(`the attempt ${id} was not deployed from here, and only who deployed it can confirm it`);
  return readFileSync(file, 'utf8').trim();
}

/** Forgets it. */
export function dropNonce(id: string): void {
  rmSync(join(folder(), id), { force: true });
}

function folder(): string {
  return join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'sitec', 'attempts');
}
