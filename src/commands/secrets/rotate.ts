import { UsageError } from '../../base/diagnostics.ts';
import { randomPassword } from '../../secrets/generate.ts';
import { loadIndex, type SecretKind } from '../../secrets/index-file.ts';
import { formatMailboxes, hashPassword, parseMailboxes } from '../../secrets/mailboxes.ts';
import { newValueCommand } from '../../secrets/new-value.ts';
import { readSecret, replaceSecret, type SecretStore } from '../../secrets/store.ts';
import type { Site } from '../../site/site.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { siteSecrets } from './site-secrets.ts';

/** What others must learn, and when: until resolvers forget an old key, no receiver verifies with the new one. */
const ROTATED: { readonly [kind: string]: string } = {
  dkim: ': publish the new key before the next deploy; to replace a key without haste, use a second selector (docs/dns.md)',
  tls: ': publish the new TLSA record before the next deploy; to replace a key without haste, use a second name (docs/dns.md)',
  wireguard: ': the next deploy prints the block for the hub, and waits for the hub to answer',
  tsig: ': the name server needs the new value as well (sitec secrets show)',
};

/** Why a secret is not given a new value with all others; undefined for one that is. */
function whyLeftOut(name: string, kind: SecretKind | undefined, wanted: ReadonlySet<string>): string | undefined {
  if (kind === 'given') return `comes from elsewhere; store it with: sitec secrets set ${name}`;
  return ownStep(name, kind) ?? (wanted.has(name) ? undefined : 'the site does not need any more');
}

/** How a key that a host is known by is replaced, in words behind its name: others have to learn of it, in an order. Undefined for all else. */
function ownStep(name: string, kind: SecretKind | undefined): string | undefined {
  const [, host = name] = name.split('/');
  if (kind === 'age-identity' || kind === 'ssh-host-key')
    return `identifies ${host}, and is replaced in steps: ${newValueCommand(name, kind)}`;
  return kind === 'wireguard' ? `the hub must get as well: ${newValueCommand(name, kind)}, and deploy ${host} alone` : undefined;
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
  const [rotated, leftOut, passwords]: [string[], { readonly name: string; readonly why: string }[], { [address: string]: string }] = [
    [],
    [],
    {},
  ];
  // Said beforehand: what was done by then counts also when one of them fails.
  context.answer({ rotated, leftOut, passwords });
  for (const name of all ? index.keys() : names) {
    const why = all ? whyLeftOut(name, kindOf(name), wanted) : undefined;
    if (why !== undefined) {
      leftOut.push({ name, why });
      context.tell(`left out ${name}, which ${why}\n`);
      continue;
    }
    if (asked && kindOf(name) === 'mailboxes') Object.assign(passwords, await rotateMailboxes(context, store, name, asked.site));
    else await replaceSecret(store, name);
    rotated.push(name);
    context.tell(`rotated ${name}${ROTATED[kindOf(name) ?? ''] ?? ''}\n`);
  }
  return 0;
}

/**
 * Gives every mailbox of a domain's secret a new random password, and prints each once; gives them by address. A mailbox that left the site keeps its hash:
 * the site lets it in nowhere.
 */
async function rotateMailboxes(
  context: Context,
  store: SecretStore,
  name: string,
  { domains }: Site,
): Promise<{ readonly [address: string]: string }> {
  const domain = name.split('/').at(-1) ?? name;
  const addresses = new Set(domains.flatMap(({ mailboxes }) => mailboxes.map(({ address }) => address)));
  const hashes = new Map(parseMailboxes(await readSecret(store, name)));
  const passwords = new Map<string, string>();
  const left = [...hashes.keys()].filter((local) => !addresses.has(`${local}@${domain}`));
  if (left.length > 0) context.tell(`left out in ${name}, because they left the site: ${left.join(', ')}\n`);
  for (const local of [...hashes.keys()].filter((one) => !left.includes(one))) {
    const password = randomPassword();
    hashes.set(local, await hashPassword(password));
    passwords.set(`${local}@${domain}`, password);
  }
  await replaceSecret(store, name, formatMailboxes(hashes));
  for (const [address, password] of passwords) context.print(`${address} ${password}\n`);
  return Object.fromEntries(passwords);
}
