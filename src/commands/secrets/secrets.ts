import { UsageError } from '../../base/diagnostics.ts';
import { whileLocked } from '../../base/site-lock.ts';
import { damageAsText, damageOf, findDamage } from '../../secrets/damage.ts';
import { loadIndex, type SecretKind } from '../../secrets/index-file.ts';
import { parseMailboxes } from '../../secrets/mailboxes.ts';
import { nearNames } from '../../secrets/near-names.ts';
import { createSecret, hostsOf, readSecret, reencryptAll, replaceSecret, type SecretStore } from '../../secrets/store.ts';
import { newValueCommand } from '../../secrets/new-value.ts';
import type { NeededSecret } from '../../tree/missing-secrets.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { readValue } from './read-value.ts';
import { rotateMailboxes } from './rotate-mailboxes.ts';
import { siteSecrets } from './site-secrets.ts';

/** `sitec secrets list`: what exists, for whom, and what the site does not ask for. */
export function list(context: Context): Outcome {
  const { needed } = siteSecrets(context);
  const names = new Set(needed.map(({ name }) => name));
  const rows = [...loadIndex(context.directory)].map(([name, entry]) => ({ name, ...entry, needed: names.has(name) }));
  if (context.json) context.print(`${JSON.stringify(rows, null, 1)}\n`);
  else
    for (const { name, kind, revision, recipients, needed: used } of rows) {
      context.print(
        `${name.padEnd(40)} ${kind.padEnd(13)} ${revision}  ${recipients.join(' ')}${used ? '' : '  (not needed by the site)'}\n`,
      );
    }
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
  for (const secret of identitiesFirst) {
    if (secret.kind === 'given' && names.length === 0) {
      context.tell(`left out ${secret.name}, which somebody else gives: sitec secrets set ${secret.name}\n`);
      continue;
    }
    const other = near.get(secret.name);
    if (other !== undefined) {
      context.tell(
        `left out ${secret.name}: ${other} exists and nothing uses it; if no name is misspelt: sitec secrets create ${secret.name}\n`,
      );
      continue;
    }
    await createSecret(store, secret);
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
  context.print(`set ${name}; its new revision shows in generated/ after: npm run build\n`);
  if (publicHalf === undefined) return 0;
  context.print(`wrote ${publicHalf}, its public half\n`);
  if (existing.get(name)?.kind === 'age-identity')
    context.tell('if it is another identity than before, the host opens nothing until: sitec secrets reencrypt\n');
  return 0;
}

/** A hash of somebody who has no mailbox would wait there for the day when one of that name is made. A name that a mailbox had before counts. */
function requireMailboxes(context: Context, name: string, value: string): void {
  const [folder, domain = ''] = name.split('/');
  if (folder !== 'mailboxes') return;
  const { site } = siteSecrets(context);
  const mailboxes = site.domains.flatMap((candidate) => (candidate.name === domain ? candidate.mailboxes : []));
  const known = new Set(mailboxes.flatMap(({ address, formerly }) => [address, formerly].map((whole) => whole?.split('@')[0])));
  const unknown = [...parseMailboxes(value.replaceAll('\r\n', '\n')).keys()].filter((local) => !known.has(local));
  if (unknown.length > 0)
    throw new UsageError(
      `nothing was changed: the site has no mailbox ${unknown.map((local) => `${local}@${domain}`).join(', ')}; a line for it must go, or site.yaml must name it`,
    );
}

function neededBy(context: Context, name: string): NeededSecret {
  const secret = siteSecrets(context).needed.find((candidate) => candidate.name === name);
  if (!secret) throw new UsageError(`the site needs no secret ${name}`);
  return secret;
}

/** `sitec secrets show NAME`: the value on standard output, and nothing else; where the file is another than it should be, that is told. */
export async function show(context: Context, store: SecretStore, name: string): Promise<Outcome> {
  context.print(await readSecret(store, name));
  const entry = loadIndex(context.directory).get(name);
  const damage = entry && damageOf(context.directory, name, entry);
  if (damage) context.tell(`${damageAsText(damage)}\n`);
  return 0;
}

/** What somebody else must learn, and when: until resolvers forget an old key, nobody verifies by the new one. */
const ROTATED: { readonly [kind: string]: string } = {
  dkim: ': publish the new key before the next deploy; without haste, a key is replaced through another selector (docs/dns.md)',
  tls: ': publish the new TLSA record before the next deploy; without haste, a key is replaced through another name (docs/dns.md)',
  wireguard: ': the next deploy prints what the hub has to be given, and waits for the hub to answer',
  tsig: ': the name server needs the new value as well (sitec secrets show)',
};

/** Why a secret is not given a new value with all others; undefined for one that is. */
function leftOut(name: string, kind: SecretKind | undefined, wanted: ReadonlySet<string>): string | undefined {
  if (kind === 'given') return `somebody else gives: sitec secrets set ${name}`;
  return ownStep(name, kind) ?? (wanted.has(name) ? undefined : 'the site does not ask for: whoever it was for has left');
}

/** How a key that a host is known by is replaced, in words behind its name: others have to learn of it, in an order. Undefined for all else. */
function ownStep(name: string, kind: SecretKind | undefined): string | undefined {
  const [, host = name] = name.split('/');
  if (kind === 'age-identity' || kind === 'ssh-host-key')
    return `is what ${host} is known by, and is replaced in steps: ${newValueCommand(name, kind)}`;
  return kind === 'wireguard' ? `the hub has to learn as well: ${newValueCommand(name, kind)}, and deploy ${host} by itself` : undefined;
}

/** `sitec secrets rotate NAME… | --all`: new random values. Mailbox passwords are printed once: nobody else knows them. */
export async function rotate(context: Context, store: SecretStore, names: readonly string[], all: boolean): Promise<Outcome> {
  if (all === names.length > 0) throw new UsageError('name the secrets to rotate, or say --all');
  const index = loadIndex(context.directory);
  const kindOf = (name: string): SecretKind | undefined => index.get(name)?.kind;
  const identity = names.find((name) => ownStep(name, kindOf(name)) !== undefined && kindOf(name) !== 'wireguard');
  if (identity !== undefined) throw new UsageError(`nothing was changed: ${identity} ${ownStep(identity, kindOf(identity)) ?? ''}`);
  // A site that has errors keeps nobody from a new value of one secret.
  const asked = all || names.some((name) => kindOf(name) === 'mailboxes') ? siteSecrets(context) : undefined;
  const wanted = new Set(asked?.needed.map(({ name }) => name));
  for (const name of all ? index.keys() : names) {
    const why = all ? leftOut(name, kindOf(name), wanted) : undefined;
    if (why !== undefined) {
      context.tell(`left out ${name}, which ${why}\n`);
      continue;
    }
    if (asked && kindOf(name) === 'mailboxes') await rotateMailboxes(context, store, name, asked.site);
    else await replaceSecret(store, name);
    context.tell(`rotated ${name}${ROTATED[kindOf(name) ?? ''] ?? ''}\n`);
  }
  return 0;
}

/** `sitec secrets reencrypt`: to the operators of today and to the hosts that need each secret; no revision changes. With `openable`, what this identity cannot open is left and named. */
export async function reencrypt(context: Context, store: SecretStore, openable: boolean): Promise<Outcome> {
  const { needed } = siteSecrets(context);
  const kinds = loadIndex(context.directory);
  const { done, left } = await reencryptAll(
    store,
    (name, { recipients }) => needed.find((secret) => secret.name === name)?.hosts ?? hostsOf(recipients),
    openable,
  );
  context.print(`re-encrypted ${done.length} secrets; their revisions are unchanged\n`);
  for (const { name, kind } of left.map((one) => ({ name: one, kind: kinds.get(one)?.kind ?? 'given' })))
    context.tell(
      `left ${name}, which this identity cannot open: sitec secrets set ${name}, or give it a new value: ${newValueCommand(name, kind)}\n`,
    );
  return left.length === 0 ? 0 : 1;
}

/** `sitec secrets check`: every file is the one that the index speaks of. */
export function check(context: Context): Outcome {
  const secrets = findDamage(context.directory);
  if (context.json) context.print(`${JSON.stringify({ secrets }, null, 1)}\n`);
  else
    context.print(
      secrets.length === 0
        ? 'every secret is the file that the index speaks of\n'
        : secrets.map((damage) => `${damageAsText(damage)}\n`).join(''),
    );
  return secrets.length === 0 ? 0 : 1;
}
