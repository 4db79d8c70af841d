import { mkdtempSync, rmSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const cleanings = new Set<() => void>();

/** Calls `clean` if a signal ends the process before `done` is called; then the process ends by that signal. */
export function beforeEnd(clean: () => void): { readonly done: () => void } {
  if (cleanings.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  cleanings.add(clean);
  return {
    done: () => {
      cleanings.delete(clean);
      if (cleanings.size === 0) stopListening();
    },
  };
}

/** Without a listener a signal does again what it does to every process. */
function end(signal: NodeJS.Signals): void {
  stopListening();
  try {
    for (const clean of [...cleanings].toReversed()) clean();
  } finally {
    process.kill(process.pid, signal);
  }
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, end);
}

/** Does some work in a new directory, whose path begins with `prefix` and which is gone afterwards, however it ends but by SIGKILL. */
export async function inTemporary<Result>(prefix: string, work: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = mkdtempSync(prefix);
  // Programs that write there may take a moment to be gone.
  const remove = (): void => rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const { done } = beforeEnd(remove);
  try {
    return await work(directory);
  } finally {
    done();
    remove();
  }
}
