import { readFileSync } from 'node:fs';
import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import type { Context } from '../../terminal/context.ts';

/** A value that must not be seen: typed twice at a terminal without echo, or the whole of standard input without its last line end. */
export async function readValue(context: Context, prompt: string): Promise<string> {
  if (!process.stdin.isTTY) return requireValue(readText().replace(/\r?\n$/, ''));
  const first = await readHidden(context, `${prompt}: `);
  const second = await readHidden(context, `${prompt}, again: `);
  if (first !== second) throw new UsageError('the two inputs differ; nothing was changed');
  return requireValue(first);
}

/** Bytes that are no text would be kept as others. */
function readText(): string {
  const bytes = readAll();
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new UsageError('the value is not text in UTF-8; nothing was changed');
  return text;
}

function readAll(): Buffer {
  try {
    return readFileSync(0);
  } catch (error) {
    throw new ExpectedError(`standard input cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

function requireValue(value: string): string {
  if (value === '') throw new UsageError('the value is empty; nothing was changed');
  return value;
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const INTERRUPT = '\u0003';
const ERASE = new Set(['\b', '\u007F']);

function readHidden({ tell }: Context, prompt: string): Promise<string> {
  const { stdin } = process;
  tell(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve, reject) => {
    let value = '';
    const finish = (end: () => void): void => {
      stdin.off('data', onData);
      stdin.setRawMode(false);
      stdin.pause();
      tell('\n');
      end();
    };
    const onData = (chunk: string): void => {
      for (const character of chunk) {
        if (ENTER.has(character)) return finish(() => resolve(value));
        if (character === INTERRUPT) return finish(() => reject(new UsageError('interrupted; nothing was changed')));
        value = ERASE.has(character) ? value.slice(0, -1) : value + character;
      }
    };
    stdin.on('data', onData);
  });
}
