import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSite, type Compiled } from '../../src/compile.ts';
import { copyOfSite } from '../sites.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';

/** A site file of hosts and domains, everything else as short as it can be. */
export function siteText(hosts: string, domains: string): string {
  return `operators: { ana: { keys: [${KEY}] } }\nhosts:\n${hosts}domains:\n${domains}`;
}

/** What a site file compiles to, in a copy of this repository's own site: secrets that it needs may be missing. */
export function compileText(text: string): Compiled {
  const directory = copyOfSite();
  writeFileSync(join(directory, 'site.yaml'), text);
  return compileSite(directory);
}

/** The zone files of each host without their headings, by path below `generated/_dns/`. */
export function zonesOf({ hosts }: Compiled): readonly { readonly [path: string]: string }[] {
  return hosts.map(({ contributions }) =>
    Object.fromEntries(
      contributions.flatMap((contribution) =>
        contribution.kind === 'zone' && 'text' in contribution
          ? [
              [
                contribution.path,
                contribution.text
                  .split('\n')
                  .filter((line) => !line.startsWith(';'))
                  .join('\n')
                  .trim(),
              ],
            ]
          : [],
      ),
    ),
  );
}
