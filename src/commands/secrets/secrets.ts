import { UsageError } from '../../base/diagnostics.ts';
import { whileLocked } from '../../base/site-lock.ts';
import { damageAsText, damageOf, findDamage } from '../../secrets/damage.ts';
import { loadIndex } from '../../secrets/index-file.ts';
import { parseMailboxes } from '../../secrets/mailboxes.ts';
import { nearNames } from '../../secrets/near-names.ts';
import { createSecret, readSecret, replaceSecret, type SecretStore } from '../../secrets/store.ts';
import type { NeededSecret } from '../../tree/missing-secrets.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { readValue } from './read-value.ts';
import { siteSecrets } from './site-secrets.ts';

/** `sitec secrets list`: what exists, who can decrypt it, and what the site does not need. */
export function list(context: Context): Outcome {
  const { needed } = siteSecrets(context);
  const names = new Set(needed.map(({ name }) => name));
  const rows = [...loadIndex(context.directory)].map(([name, entry]) => ({ name, ...entry, needed: names.has(name) }));
  context.answer({ secrets: rows });
  for (const { name, kind, revision, recipients, needed: used } of rows)
    context.print(
      `${name.padEnd(40)} ${kind.padEnd(13)} ${revision}  ${recipients.join(' ')}${used ? '' : '  (not needed by the site)'}\n`,
    );
  return 0;
}

/** `sitec secrets create [NAME…]`: makes what the site needs and does not have, or those named among it. What is nearly the name of a secret that nothing uses is made only when it is named. */
export async function create(context: Context, store: SecretStore, names: readonly string[]): Promise<Outcome> {
  const { needed } = siteSecrets(context);
  const existing = loadIndex(context.directory);
  for (const name of names) if (!needed.some((secret) => secret.name === name)) throw new UsageError(`the site needs no secret ${name}`);
  const missing = needed.filter(({ name }) => (names.length === 0 ? !existing.has(name) : names.includes(name)));
  const near = names.length > 0 ? new Map<string, string>() : nearNames(missing, new Set(needed.map(({ name }) => name)), existing);
  const identitiesFirst = [...missing].toSorted((a, b) => Number(b.kind === 'age-identity') - Number(a.kind === 'age-identity'));
  const [created, leftOut]: [string[], { readonly name: string; readonly why: string }[]] = [[], []];
  // Said beforehand: what was done by then counts also when one of them fails.
  context.answer({ created, leftOut });
  for (const secret of identitiesFirst) {
    if (secret.kind === 'given' && names.length === 0) {
      leftOut.push({ name: secret.name, why: `it comes from elsewhere; store it with: sitec secrets set ${secret.name}` });
      context.tell(`left out ${secret.name}, which comes from elsewhere; store it with: sitec secrets set ${secret.name}\n`);
      continue;
    }
    const other = near.get(secret.name);
    if (other !== undefined) {
      const why = `${other} exists and nothing uses it; if no name is misspelt: sitec secrets create ${secret.name}`;
      leftOut.push({ name: secret.name, why });
      context.tell(`left out ${secret.name}: ${why}\n`);
      continue;
    }
    await createSecret(store, secret);
    created.push(secret.name);
    context.print(`created ${secret.name}\n`);
  }
  if (missing.length === 0) context.print('every secret that the site needs exists\n');
  return near.size === 0 ? 0 : 1;
}

/** `sitec secrets set NAME`: gives a secret the value typed or read from standard input. */
export async function set(context: Context, store: SecretStore, name: string): Promise<Outcome> {
  const value = await readValue(context, name);
  requireMailboxes(context, name, value);
  const existing = loadIndex(context.directory);
  const publicHalf = await whileLocked(context.directory, () =>
    existing.has(name) ? replaceSecret(store, name, value) : createSecret(store, neededBy(context, name), value),
  );
  context.answer({ name, ...(publicHalf === undefined ? {} : { publicHalf }) });
  context.print(`set ${name}; its new revision shows in generated/ after: npm run build\n`);
  if (publicHalf === undefined) return 0;
  context.print(`wrote ${publicHalf}, its public half\n`);
  if (existing.get(name)?.kind === 'age-identity')
    context.tell('if this identity is a new one, the host decrypts nothing until you run: sitec secrets reencrypt\n');
  return 0;
}

/** A hash without a mailbox would become the password of a mailbox that is made with that name later. A name that a mailbox had before counts. */
function requireMailboxes(context: Context, name: string, value: string): void {
  const [folder, domain = ''] = name.split('/');
  if (folder !== 'mailboxes') return;
  const { site } = siteSecrets(context);
  const mailboxes = site.domains.flatMap((candidate) => (candidate.name === domain ? candidate.mailboxes : []));
  const known = new Set(mailboxes.flatMap(({ address, formerly }) => [address, formerly].map((whole) => whole?.split('@')[0])));
  const unknown = [...parseMailboxes(value.replaceAll('\r\n', '\n')).keys()].filter((local) => !known.has(local));
  if (unknown.length > 0)
    throw new UsageError(
      `nothing was changed: the site has no mailbox ${unknown.map((local) => `${local}@${domain}`).join(', ')}; remove its line, or add the mailbox to site.yaml`,
    );
}

function neededBy(context: Context, name: string): NeededSecret {
  const secret = siteSecrets(context).needed.find((candidate) => candidate.name === name);
  if (!secret) throw new UsageError(`the site needs no secret ${name}`);
  return secret;
}

/** `sitec secrets show NAME`: the value on standard output, and nothing else; a warning says when the file is not the one of the index. */
export async function show(context: Context, store: SecretStore, name: string): Promise<Outcome> {
  const value = await readSecret(store, name);
  context.print(value);
  const entry = loadIndex(context.directory).get(name);
  const damage = entry && damageOf(context.directory, name, entry);
  context.answer({ name, value, ...(damage ? { damage } : {}) });
  if (damage) context.tell(`${damageAsText(damage)}\n`);
  return 0;
}

/** `sitec secrets check`: every file is the one that the index speaks of. */
export function check(context: Context): Outcome {
  const secrets = findDamage(context.directory);
  context.answer({ secrets });
  context.print(
    secrets.length === 0
      ? 'every encrypted file is the one that the index names\n'
      : secrets.map((damage) => `${damageAsText(damage)}\n`).join(''),
  );
  return secrets.length === 0 ? 0 : 1;
}
