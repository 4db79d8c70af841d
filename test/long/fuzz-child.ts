import { changedSite, committedSites, problemWith } from './one-site.ts';

/** What the child says to its parent: which site it begins with, or what it found. */
export type Message = { readonly begins: number } | { readonly number: number; readonly problem: string; readonly text: string };

/** Compiles changed sites one after the other until its parent ends it. */
function main(seed: number, first: number): void {
  const committed = committedSites();
  const end = (): void => {
    committed.remove();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  // Its parent was killed.
  process.on('disconnect', end);
  const say = (message: Message): void => void process.send?.(message);
  const step = (number: number): void => {
    say({ begins: number });
    const site = changedSite(committed, seed, number);
    const problem = problemWith(site);
    if (problem !== undefined) say({ number, problem, text: site.text });
    setImmediate(step, number + 1);
  };
  step(first);
}

main(Number(process.argv[2]), Number(process.argv[3]));
