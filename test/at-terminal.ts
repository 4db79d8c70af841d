import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a person sees at a terminal, lines as the terminal gets them, and how the program ended. */
export interface Seen {
  readonly code: number | null;
  readonly seen: string;
}

/** How a command is run at a terminal. */
interface AtTerminal {
  readonly columns: number;
  readonly env?: NodeJS.ProcessEnv;
  /** What is typed, each once its text has appeared. */
  readonly answers?: readonly (readonly [after: string, line: string])[];
}

/** The program waits for an answer, and none comes. */
const MOST_MILLISECONDS = 60_000;

/** Runs the compiled command at a terminal of its own. */
export function sitecAtTerminal(args: readonly string[], { columns, env = {}, answers = [] }: AtTerminal): Seen {
  const words = ['test/at-terminal.py', String(columns), JSON.stringify(answers), process.execPath, resolve('dist/src/cli.js'), ...args];
  const { status, stdout, stderr } = spawnSync('python3', words, {
    encoding: 'utf8',
    env: { ...process.env, SITEC_IDENTITY: '/nonexistent', GITHUB_ACTIONS: '', TERM: 'xterm', NO_COLOR: '', ...env },
    timeout: MOST_MILLISECONDS,
  });
  if (stderr !== '') throw new Error(stderr);
  return { code: status, seen: stdout.replaceAll('\r\n', '\n') };
}
