import { UsageError } from '../../base/diagnostics.ts';
import { whileLocked } from '../../base/site-lock.ts';
import { loadIndex } from '../../secrets/index-file.ts';
import { randomPassword } from '../../secrets/generate.ts';
import { formatMailboxes, hashPassword, parseMailboxes } from '../../secrets/mailboxes.ts';
import { createSecret, readSecret, replaceSecret, type SecretStore } from '../../secrets/store.ts';
import { closest } from '../../base/closest.ts';
import { SHORTEST_PASSWORD } from '../../site/bounds.ts';
import { passwordSecret } from '../../site/password-secret.ts';
import type { Site } from '../../site/site.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { readValue } from './read-value.ts';
import { PROBE_SECRET } from '../../contract/probe.ts';
import type { NeededSecret } from '../../tree/missing-secrets.ts';
import { siteSecrets } from './site-secrets.ts';

/** `sitec passwd ADDRESS`: sets a mailbox's password, typed, from standard input, or random and then printed once. */
export async function passwd(context: Context, store: SecretStore, address: string, random: boolean): Promise<Outcome> {
  const { site, needed } = siteSecrets(context);
  const { local, domain } = requireMailbox(site, address);
  refuseGenerated(site, address);
  const name = `mailboxes/${domain}`;
  const password = random ? randomPassword() : await readValue(context, `password of ${address}`);
  if (/\p{Cc}/u.test(password)) throw new UsageError('a password is one line, without control characters; nothing was changed');
  if (Array.from(password).length < SHORTEST_PASSWORD) {
    throw new UsageError(`a password has at least ${SHORTEST_PASSWORD} characters; nothing was changed`);
  }
  await whileLocked(context.directory, () => keepHash(store, { needed, name, local, password }));
  const login = needed.find(({ name: other }) => other === PROBE_SECRET);
  if (login && site.probes.mailbox === address) await keep(store, login, password);
  context.answer({ mailbox: address, ...(random ? { password } : {}) });
  if (random) context.print(`${password}\n`);
  context.tell(`${address} has a new password; it reaches the host with the next deploy, after: npm run build\n`);
  return 0;
}

/** Others may set passwords of the same domain, which lie in the same secret. */
async function keepHash(
  store: SecretStore,
  {
    needed,
    name,
    local,
    password,
  }: { readonly needed: readonly NeededSecret[]; readonly name: string; readonly local: string; readonly password: string },
): Promise<void> {
  const exists = loadIndex(store.directory).has(name);
  const hashes = new Map(exists ? parseMailboxes(await readSecret(store, name)) : []);
  hashes.set(local, await hashPassword(password));
  const secret = needed.find((candidate) => candidate.name === name);
  if (exists) await replaceSecret(store, name, formatMailboxes(hashes));
  else if (secret) await createSecret(store, secret, formatMailboxes(hashes));
  else throw new UsageError(`no host receives mail for ${name.replace(/^mailboxes\//, '')}`);
}

/** Deploys log in to this mailbox: operators keep its password as well. */
async function keep(store: SecretStore, secret: NeededSecret, password: string): Promise<void> {
  if (loadIndex(store.directory).has(secret.name)) await replaceSecret(store, secret.name, password);
  else await createSecret(store, secret, password);
}

/** Its password is a secret of the site's, and a hash beside it would never be used. */
function refuseGenerated(site: Site, address: string): void {
  const mailbox = site.domains.flatMap(({ mailboxes }) => mailboxes).find((one) => one.address === address);
  if (!mailbox?.generatedPassword) return;
  const name = passwordSecret(address);
  throw new UsageError(
    `${address} has generatedPassword; print it with: sitec secrets show ${name}, replace it with: sitec secrets rotate ${name}`,
  );
}

function requireMailbox(site: Site, address: string): { local: string; domain: string } {
  const addresses = site.domains.flatMap(({ mailboxes }) => mailboxes.map((mailbox) => mailbox.address));
  const [local = '', domain = ''] = address.split('@');
  if (addresses.includes(address)) return { local, domain };
  const guess = closest(address, addresses);
  throw new UsageError(`the site has no mailbox ${address}${guess === undefined ? '' : `; did you mean ${guess}?`}`);
}
