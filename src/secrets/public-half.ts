import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { readInput } from '../base/read-input.ts';
import type { Generated } from './generate.ts';
import { keyLine } from './key-lines.ts';

/**
 * A value that was given, with its public half only where none is committed yet. Throws ExpectedError where the committed one is another:
 * the DNS and the peers would go on speaking of a key that nobody has.
 */
export function onlyNewHalf(directory: string, name: string, given: Generated): Generated {
  const { value, publicKey } = given;
  if (!publicKey) return given;
  const path = `keys/${publicKey.path}`;
  const file = join(directory, path);
  if (!existsSync(file)) return given;
  if (withoutComment(keyLine(readInput(file, path).toString('utf8'))) === withoutComment(publicKey.text)) return { value };
  throw new ExpectedError(
    `nothing was changed: ${path} is not the public half of this ${name}; if you want this one all the same, remove that file first, and give the new one to everybody who has the former one`,
  );
}

/** What stands after the key in an ssh key is a free comment. */
function withoutComment(line: string): string {
  return /^ssh-\S+ \S+/.exec(line)?.[0] ?? line;
}
