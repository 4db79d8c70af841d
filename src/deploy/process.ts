import { spawn } from 'node:child_process';
import { ExpectedError } from '../base/diagnostics.ts';

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; lines of its standard output are also given as they come. Throws ExpectedError when there is no such program. */
export function runProgram(
  argv: readonly string[],
  {
    input = '',
    onLine,
    seconds = 900,
    signal,
  }: { input?: string; onLine?: (line: string) => void; seconds?: number; signal?: AbortSignal } = {},
): Promise<Ended> {
  const [command = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], killSignal: 'SIGKILL', signal });
    // Not spawn's own timeout: when nothing was started, that goes on, and the process with it.
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    let [stdout, stderr, seen] = ['', '', 0];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      for (let end = stdout.indexOf('\n', seen); end !== -1; end = stdout.indexOf('\n', seen)) {
        onLine?.(stdout.slice(seen, end));
        seen = end + 1;
      }
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(couldNotRun(command, error));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 137, stdout, stderr });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function couldNotRun(command: string, error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT') return new ExpectedError(`${command} cannot be run; is it installed?`);
  return error.code === 'EACCES' ? new ExpectedError(`${command} cannot be run: ${error.code}`) : error;
}

/** What a program said last, which is why it ended as it did. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
