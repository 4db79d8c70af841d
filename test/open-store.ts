import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretStore } from '../src/secrets/store.ts';
import { demoIdentity } from './lab/demo.ts';
import { copyOfSite } from './sites.ts';

/** A copy of the site with an operator's identity beside it, removed after the tests of the file. */
export function openStore(): SecretStore & { readonly identity: string } {
  const directory = copyOfSite();
  const identity = join(directory, '../identity');
  writeFileSync(identity, `# an operator\n${demoIdentity('phalkonadmin')}\n`);
  return { directory, identity };
}
