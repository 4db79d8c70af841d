import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { ExpectedError } from './diagnostics.ts';
import { whoseItIs } from './file-trouble.ts';

/** More than any file that a person or sitec writes: a hundred thousand mailboxes are half of it. */
const MOST_MIB = 8;

/**
 * What a file holds that a person may have put there, links followed. Throws ExpectedError, with the name to show, where there is no
 * such file or something else: reading a pipe would wait for ever, reading a disk fill the memory.
 */
export function readInput(file: string, shown: string, mostMib = MOST_MIB): Buffer {
  return expecting(shown, () => {
    const found = statSync(file);
    if (!found.isFile()) throw new ExpectedError(`${shown} is not a file`);
    if (found.size > mostMib * 2 ** 20)
      throw new ExpectedError(`${shown} is larger than ${mostMib} MiB, so it cannot be what it should be`);
    return readFileSync(file);
  });
}

/** What a directory holds, by name; nothing where there is no such directory. Throws ExpectedError where there is something else. */
export function entriesOf(directory: string, shown: string): readonly Dirent[] {
  if (!existsSync(directory)) return [];
  return expecting(shown, () => readdirSync(directory, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}

function expecting<T>(shown: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ExpectedError(`${shown} does not exist`);
    if (code === 'ENOTDIR') throw new ExpectedError(`${shown} is not a directory`);
    throw new ExpectedError(`${shown} cannot be read: ${code ?? String(error)}${whoseItIs(path, code)}`);
  }
}
