import { randomPassword } from '../../secrets/generate.ts';
import { formatMailboxes, hashPassword, parseMailboxes } from '../../secrets/mailboxes.ts';
import { readSecret, replaceSecret, type SecretStore } from '../../secrets/store.ts';
import type { Site } from '../../site/site.ts';
import type { Context } from '../../terminal/context.ts';

/** Gives every mailbox of a domain's secret a new random password, and prints each once. Who left the site keeps the hash: the site lets them in nowhere. */
export async function rotateMailboxes(context: Context, store: SecretStore, name: string, { domains }: Site): Promise<void> {
  const domain = name.split('/').at(-1) ?? name;
  const addresses = new Set(domains.flatMap(({ mailboxes }) => mailboxes.map(({ address }) => address)));
  const hashes = new Map(parseMailboxes(await readSecret(store, name)));
  const printed: string[] = [];
  const left = [...hashes.keys()].filter((local) => !addresses.has(`${local}@${domain}`));
  if (left.length > 0) context.tell(`left out in ${name}, because they left the site: ${left.join(', ')}\n`);
  for (const local of [...hashes.keys()].filter((one) => !left.includes(one))) {
    const password = randomPassword();
    hashes.set(local, await hashPassword(password));
    printed.push(`${local}@${domain} ${password}\n`);
  }
  await replaceSecret(store, name, formatMailboxes(hashes));
  for (const line of printed) context.print(line);
}
