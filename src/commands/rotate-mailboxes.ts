import { randomPassword } from '../secrets/generate.ts';
import { formatMailboxes, hashPassword, parseMailboxes } from '../secrets/mailboxes.ts';
import { readSecret, replaceSecret, type SecretStore } from '../secrets/store.ts';
import type { Context } from './context.ts';

/** Gives every mailbox of a domain's secret a new random password, and prints each once. */
export async function rotateMailboxes(context: Context, store: SecretStore, name: string): Promise<void> {
  const domain = name.split('/').at(-1) ?? name;
  const hashes = new Map<string, string>();
  const printed: string[] = [];
  for (const local of parseMailboxes(await readSecret(store, name)).keys()) {
    const password = randomPassword();
    hashes.set(local, await hashPassword(password));
    printed.push(`${local}@${domain} ${password}\n`);
  }
  await replaceSecret(store, name, formatMailboxes(hashes));
  for (const line of printed) context.print(line);
}
