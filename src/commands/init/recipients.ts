import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../../base/diagnostics.ts';
import { readIdentities } from '../../secrets/identity.ts';

/** A key that can decrypt the site's secrets; `file` is where its private half was written, if it was made now. */
export interface NewRecipient {
  readonly name: string;
  readonly recipient: string;
  readonly file?: string;
}

/** The operator's own key, made unless there is one, and a second one for the day the first is lost. */
export async function makeRecipients(operator: string, domain: string, identity: string | undefined): Promise<readonly NewRecipient[]> {
  const own = identity ?? process.env['SITEC_IDENTITY'] ?? join(homedir(), '.config', 'sitec', 'identity.txt');
  const { identityToRecipient } = await import('age-encryption');
  const [first = ''] = existsSync(own) ? readIdentities(own) : [];
  const mine = first === '' ? await makeIdentity(own) : { recipient: await identityToRecipient(first) };
  const recovery = await makeIdentity(join(dirname(own), `recovery-${domain}.txt`));
  return [
    { name: operator, ...mine },
    { name: 'recovery', ...recovery },
  ];
}

/** X25519, because Debian 13's age knows no other kind; an existing file is never overwritten. */
async function makeIdentity(file: string): Promise<{ readonly recipient: string; readonly file: string }> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
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
