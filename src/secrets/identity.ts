import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError, UsageError } from '../base/diagnostics.ts';
import { whoseItIs } from '../base/file-trouble.ts';
import { isAgeIdentity } from './age-key.ts';
import { isPrivate, whatItIs } from './what-it-is.ts';

/**
 * The private halves of an operator's age keys: from the file named, else from $SITEC_IDENTITY, else from
 * ~/.config/sitec/identity.txt, in the form that age-keygen writes. Throws ExpectedError when there is none, or something else, of which the message shows nothing.
 */
export function readIdentities(file: string | undefined): readonly string[] {
  const path = identityPath(file);
  const text = readText(path);
  if (/^age-encryption\.org\/|^-----BEGIN AGE ENCRYPTED FILE-----/.test(text)) {
    throw new ExpectedError(`${path} is encrypted itself; decrypt it first: age --decrypt ${path}, which gives a line AGE-SECRET-KEY-1…`);
  }
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const wrong = lines.find(({ line }) => !isAgeIdentity(line));
  if (wrong)
    throw new ExpectedError(
      `${path}:${wrong.number} is no valid age identity: ${problemOf(wrong.line)}; age-keygen writes it as one line AGE-SECRET-KEY-1…`,
    );
  if (lines.length === 0) throw new ExpectedError(`${path} holds no age identity`);
  return lines.map(({ line }) => line);
}

/**
 * Where an operator's identity lies: the file named, else $SITEC_IDENTITY, else ~/.config/sitec/identity.txt. Throws UsageError for a private key in the place
 * of a file's name, which no message repeats.
 */
export function identityPath(file: string | undefined): string {
  const named = file ?? process.env['SITEC_IDENTITY'];
  if (named === undefined) return join(homedir(), '.config', 'sitec', 'identity.txt');
  if (!isPrivate(named)) return named;
  const [where, how] =
    file === undefined ? ['$SITEC_IDENTITY', 'export SITEC_IDENTITY=~/identity.txt'] : ['--identity', '--identity ~/identity.txt'];
  throw new UsageError(
    `${where} holds ${whatItIs(named) ?? 'a private key'} itself, where the name of a file belongs: put the key into a file for you alone, and say ${how}; it may stand in your shell's history now`,
  );
}

/** It may come through a pipe, from a password manager. */
function readText(path: string): string {
  try {
    if (statSync(path).isDirectory()) throw new ExpectedError(`${path} is a directory, and no file that age-keygen has written`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new ExpectedError(`no identity to decrypt with: ${path} does not exist; name one with --identity or $SITEC_IDENTITY`);
    throw new ExpectedError(`${path} cannot be read: ${code ?? String(error)}${whoseItIs(path, code)}`);
  }
}

function problemOf(line: string): string {
  if (line.startsWith('AGE-SECRET-KEY-1')) return 'a character of it is wrong or missing';
  const what = whatItIs(line);
  return what === undefined ? 'it is something else' : `it looks like ${what}`;
}
