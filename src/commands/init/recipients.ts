import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../../base/diagnostics.ts';
import { identityPath, readIdentities } from '../../secrets/identity.ts';
import { writeWhole } from '../../secrets/index-file.ts';

/** A key that can decrypt the site's secrets; `file` is where its private half was written, if it was made now. */
export interface NewRecipient {
  readonly name: string;
  readonly recipient: string;
  readonly file?: string;
}

/** The operator's own key, made unless there is one, and a second one for the day the first is lost. */
export async function makeRecipients(
  { operator, domain, identity }: { readonly operator: string; readonly domain: string; readonly identity: string | undefined },
  draft: string,
): Promise<readonly NewRecipient[]> {
  const own = identityPath(identity);
  const { identityToRecipient } = await import('age-encryption');
  const [first = ''] = existsSync(own) ? readIdentities(own) : [];
  const note = (name: string, recipient: string): void => writeWhole(draft, `keys/operators/${name}.pub`, `${recipient}\n`);
  if (first !== '') note(operator, await identityToRecipient(first));
  const mine =
    first === '' ? await makeIdentity(own, (recipient) => note(operator, recipient)) : { recipient: await identityToRecipient(first) };
  const file = join(dirname(own), `recovery-${domain}.txt`);
  const recovery = await makeIdentity(file, (recipient) => {
    writeWhole(draft, RECOVERY_FILE, `${file}\n`);
    note('recovery', recipient);
  });
  return [
    { name: operator, ...mine },
    { name: 'recovery', ...recovery },
  ];
}

/** Where a draft notes which file the recovery key is about to be written to. */
const RECOVERY_FILE = 'recovery-file';

/** Removes the recovery key that was made for a draft, whose init was killed: nothing is encrypted to it. */
export function forgetRecovery(draft: string): void {
  const [noted, half] = [join(draft, RECOVERY_FILE), join(draft, 'keys/operators/recovery.pub')];
  if (!existsSync(half)) return;
  const recipient = readFileSync(half, 'utf8').trim();
  const file = existsSync(noted) ? readFileSync(noted, 'utf8').trim() : '';
  if (recipient !== '' && existsSync(file) && readFileSync(file, 'utf8').includes(recipient)) rmSync(file);
}

/** X25519, because Debian 13's age knows no other kind; an existing file is never overwritten. */
async function makeIdentity(
  file: string,
  note: (recipient: string) => void,
): Promise<{ readonly recipient: string; readonly file: string }> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  note(recipient);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ExpectedError(
      `${file} is there already, perhaps from an earlier attempt; move it away, or remove it if nothing is encrypted to it`,
    );
  }
  return { recipient, file };
}
