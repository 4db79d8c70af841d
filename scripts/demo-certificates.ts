import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entriesOf } from '../src/base/read-input.ts';
import { issueCertificates } from '../src/commands/keys/issue.ts';
import { AUTHORITY_DAYS } from '../src/secrets/internal-authority.ts';
import { withDemoIdentity } from './demo-identity.ts';

/** Issues the internal certificates of a site with demo secrets for as long as their authority lasts: committed sites are built and deployed at any time. */
export async function issueDemoCertificates(directory: string, identity: string): Promise<void> {
  const folder = join(directory, 'keys', 'internal');
  for (const { name } of entriesOf(folder, folder)) if (name.endsWith('.crt')) rmSync(join(folder, name));
  await issueCertificates({ directory, file: join(directory, 'site.yaml') }, { directory, identity }, { days: AUTHORITY_DAYS });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = resolve(process.argv[2] ?? '.');
  await withDemoIdentity((identity) => issueDemoCertificates(directory, identity));
}
