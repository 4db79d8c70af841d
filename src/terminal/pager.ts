import { execFileSync, spawn } from 'node:child_process';

/** What git gives a pager that has no settings of its own: show colours, and leave the screen and the program alone where the text fits. */
const SETTINGS = { LESS: 'FRX', LV: '-c' };

/** What a shell ends with when it cannot run a program. */
const NOT_RUN: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * Shows a text at the terminal of standard output through the pager that git uses in a directory: GIT_PAGER, core.pager, PAGER, or git's own.
 * Gives false where there is none, or it cannot be run: then nothing was shown.
 */
export async function shownByPager(text: string, directory: string): Promise<boolean> {
  const pager = pagerIn(directory);
  if (pager === '' || pager === 'cat') return false;
  process.on('SIGINT', leaveToPager);
  try {
    return await runPager(pager, text);
  } finally {
    process.off('SIGINT', leaveToPager);
  }
}

/** An interrupt reaches the pager as well, which decides what it means: without it, nobody would give the terminal back. */
function leaveToPager(): void {
  return undefined;
}

function pagerIn(directory: string): string {
  try {
    return execFileSync('git', ['var', 'GIT_PAGER'], { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

function runPager(pager: string, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', pager], { stdio: ['pipe', 'inherit', 'inherit'], env: { ...SETTINGS, ...process.env } });
    child.on('error', reject);
    child.on('close', (code) => resolve(!NOT_RUN.has(code)));
    // Many leave before the end of the text.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}
