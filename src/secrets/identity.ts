import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../diagnostics.ts';

/**
 * The private halves of an operator's age keys: from the file named, else from $SITEC_IDENTITY, else from
 * ~/.config/sitec/identity.txt, in the form that age-keygen writes. Throws ExpectedError when there is none.
 */
export function readIdentities(file: string | undefined): readonly string[] {
  const path = file ?? process.env['SITEC_IDENTITY'] ?? join(homedir(), '.config', 'sitec', 'identity.txt');
  if (!existsSync(path)) {
    throw new ExpectedError(`no identity to decrypt with: ${path} does not exist; name one with --identity or $SITEC_IDENTITY`);
  }
  const keys = readFileSync(path, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (keys.length === 0) throw new ExpectedError(`${path} holds no age identity`);
  return keys;
}
