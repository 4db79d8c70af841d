import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfSite, sitec } from '../sites.ts';
import { replaced } from './site-edits.ts';

/** A copy of a site whose site.yaml says something else in some places, with its output; removed after the tests of the file. */
export function variant(site: string, replacements: readonly (readonly [from: string, to: string])[]): string {
  const directory = copyOfSite(site);
  const file = join(directory, 'site.yaml');
  writeFileSync(file, replaced(readFileSync(file, 'utf8'), replacements));
  build(directory);
  return directory;
}

/** Makes what secrets a site lacks, and its output. */
export function build(directory: string): void {
  for (const verb of [['secrets', 'create'], ['build']]) {
    const { code, stderr } = sitec(verb, { cwd: directory });
    if (code !== 0) throw new Error(stderr);
  }
}

/** A copy of the smallest site with other certificates. */
export function variantOfNative(certificates: string): string {
  return variant('test/sites/native', [['services: {', `services: { certificates: ${certificates},`]]);
}
