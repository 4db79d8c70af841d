import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfSite, sitec } from '../sites.ts';

/** A copy of the smallest site with other services, built like any site; gives its directory. */
export function variantOfNative(certificates: string): string {
  const directory = copyOfSite('test/sites/native');
  const file = join(directory, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('services: {', `services: { certificates: ${certificates},`));
  for (const verb of [['secrets', 'create'], ['build']]) {
    const { code, stderr } = sitec(verb, { cwd: directory });
    if (code !== 0) throw new Error(stderr);
  }
  return directory;
}
