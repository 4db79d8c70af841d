import { spawn } from 'node:child_process';

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; lines of its standard output are also given as they come. */
export function runProgram(argv: readonly string[], { input = '', onLine, seconds = 900, signal }: { input?: string; onLine?: (line: string) => void; seconds?: number; signal?: AbortSignal } = {}): Promise<Ended> {
  const [command = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: seconds * 1000, killSignal: 'SIGKILL', signal });
    let [stdout, stderr, seen] = ['', '', 0];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      for (let end = stdout.indexOf('\n', seen); end !== -1; end = stdout.indexOf('\n', seen)) {
        onLine?.(stdout.slice(seen, end));
        seen = end + 1;
      }
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 137, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** What a program said last, which is why it ended as it did. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
