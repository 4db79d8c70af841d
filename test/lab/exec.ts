import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command may be given besides its arguments. */
export interface RunOptions {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Seconds until it is killed; 120 unless said otherwise. */
  readonly timeout?: number;
  /** Kills it when it is raised. */
  readonly signal?: AbortSignal;
}

const DEFAULT_TIMEOUT = 120;

/** Runs a command to its end, whatever that is. */
export function run(argv: readonly string[], { input = '', env, timeout = DEFAULT_TIMEOUT, signal }: RunOptions = {}): Promise<Result> {
  const [command = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: env ?? process.env,
      timeout: timeout * 1000,
      killSignal: 'SIGKILL',
      ...(signal ? { signal } : {}),
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 137, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs a command that must succeed and gives its output; throws with what it said otherwise. */
export async function must(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await run(argv, options);
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}

/** Runs a POSIX shell script that must succeed. */
export function shell(script: string, options: RunOptions = {}): Promise<string> {
  return must(['sh', '-euc', script], options);
}

/** Waits until a condition holds, asking four times a second; throws after so many seconds, naming what was awaited. */
export async function until(what: string, condition: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`after ${seconds} s still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
