import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetRecovery } from './recipients.ts';

/** How the directories begin that a site is made in, beside its place. */
export const DRAFT = '.sitec-init-';

/** In a draft that is complete: what has to move, and what is said then. */
const READY = 'ready.json';

interface Ready {
  readonly names: readonly string[];
  readonly says: string;
}

/** Moves a complete draft to its place; one that is killed meanwhile is finished by the next `init`. Gives what is to be said. */
export function moveToPlace(draft: string, directory: string, ready: Ready): string {
  writeFileSync(join(draft, `${READY}.tmp`), JSON.stringify(ready));
  renameSync(join(draft, `${READY}.tmp`), join(draft, READY));
  return finish(draft, directory, ready);
}

/**
 * What a killed `init` left in a directory: a draft that was complete is moved to its place, and what is to be said then is given; any other is removed,
 * with the recovery key that was made for it and that nothing is encrypted to.
 */
export function finishInterrupted(directory: string): string | undefined {
  let said: string | undefined;
  for (const name of existsSync(directory) ? readdirSync(directory) : []) {
    const draft = join(directory, name);
    if (!name.startsWith(DRAFT)) continue;
    const file = join(draft, READY);
    if (existsSync(file)) said = finish(draft, directory, JSON.parse(readFileSync(file, 'utf8')) as Ready);
    else forgetRecovery(draft);
    rmSync(draft, { recursive: true, force: true });
  }
  return said;
}

/** May run again after any interruption: what has moved is no longer in the draft. */
function finish(draft: string, directory: string, { names, says }: Ready): string {
  for (const name of names) {
    if (!existsSync(join(draft, name))) continue;
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    renameSync(join(draft, name), join(directory, name));
  }
  return says;
}
