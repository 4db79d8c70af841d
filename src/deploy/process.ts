import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { ExpectedError } from '../base/diagnostics.ts';
import { Foreign } from '../base/foreign.ts';
import { visibleLines } from '../base/visible.ts';

/** How a program ended. */
export interface Ended {
  /** 137 when it took too long. */
  readonly code: number;
  readonly stdout: Foreign;
  /** The end of it, visible. */
  readonly stderr: string;
}

/** More than any answer of a host; a program that writes more is ended. */
export const MOST_BYTES = 8 * 2 ** 20;

/** So much is kept of what a program says on its standard error, in characters: the reason for its end is what it says last. */
const KEPT = 16_384;

/** How a program is run. */
export interface Running {
  readonly input?: string | Uint8Array;
  readonly onLine?: (line: Foreign) => void;
  /** After so many it is killed. */
  readonly seconds?: number;
  /** After so many bytes on either of its streams it is killed. */
  readonly most?: number;
  readonly signal?: AbortSignal;
}

/** A program wrote more than sitec reads. */
export class TooMuch extends ExpectedError {}

/**
 * Runs a program to its end; lines of its standard output are also given as they come. Throws ExpectedError when there is no such program, and
 * TooMuch when it writes too much: nothing of that is kept.
 */
export function runProgram(
  argv: readonly string[],
  { input = '', onLine, seconds = 900, most = MOST_BYTES, signal }: Running = {},
): Promise<Ended> {
  const [command = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], killSignal: 'SIGKILL', signal });
    let flooded = false;
    // A process that has inherited its streams does not keep them open for us.
    const kill = (): void => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.stderr.destroy();
    };
    // Not spawn's own timeout: when nothing was started, that goes on, and the process with it.
    const timer = setTimeout(kill, seconds * 1000);
    const flood = (): void => {
      flooded = true;
      kill();
    };
    const out = reading(most, flood, onLine);
    const err = lastOf(most, flood);
    child.stdout.on('data', out.take);
    child.stderr.on('data', err.take);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(couldNotRun(command, error));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (flooded) reject(new TooMuch(`${command} was ended because it wrote more than ${Math.ceil(most / 2 ** 20)} MiB`));
      else resolve({ code: code ?? 137, stdout: out.text(), stderr: visibleLines(err.text()) });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Takes a stream in as text, up to so many bytes, and gives its lines; the bytes are counted before anything is kept. */
function reading(
  most: number,
  flood: () => void,
  onLine: ((line: Foreign) => void) | undefined,
): { readonly take: (chunk: Buffer) => void; readonly text: () => Foreign } {
  const decoder = new StringDecoder('utf8');
  let [bytes, text, line] = [0, '', ''];
  const take = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > most) return flood();
    const piece = decoder.write(chunk);
    text += piece;
    if (!onLine) return undefined;
    const [first = '', ...more] = piece.split('\n');
    line += first;
    for (const next of more) {
      onLine(new Foreign(line));
      line = next;
    }
    return undefined;
  };
  return { take, text: () => new Foreign(text + decoder.end()) };
}

/** The same, of which the end is kept. */
function lastOf(most: number, flood: () => void): { readonly take: (chunk: Buffer) => void; readonly text: () => string } {
  const decoder = new StringDecoder('utf8');
  let [bytes, text] = [0, ''];
  const take = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > most) flood();
    else text = (text + decoder.write(chunk)).slice(-KEPT);
  };
  return { take, text: () => text };
}

function couldNotRun(command: string, error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT') return new ExpectedError(`${command} cannot be run; is it installed?`);
  return error.code === 'EACCES' ? new ExpectedError(`${command} cannot be run: ${error.code}`) : error;
}

/** What a program said last, which is why it ended as it did. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
