import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { whoseItIs } from '../base/file-trouble.ts';
import { isAgeIdentity } from './age-key.ts';
import { whatItIs } from './what-it-is.ts';

/**
 * The private halves of an operator's age keys: from the file named, else from $SITEC_IDENTITY, else from
 * ~/.config/sitec/identity.txt, in the form that age-keygen writes. Throws ExpectedError when there is none, or something else, of which nothing is told.
 */
export function readIdentities(file: string | undefined): readonly string[] {
  const path = file ?? process.env['SITEC_IDENTITY'] ?? join(homedir(), '.config', 'sitec', 'identity.txt');
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
