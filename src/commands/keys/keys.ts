import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { loadIndex, type SecretKind } from '../../secrets/index-file.ts';
import { createSecret, type SecretStore } from '../../secrets/store.ts';
import { newValueCommand } from '../../secrets/new-value.ts';
import { isPrivate } from '../../secrets/what-it-is.ts';
import { loadSite } from '../../site/load.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { requireHost } from './known-host.ts';
import { siteSecrets } from '../secrets/site-secrets.ts';

/** `sitec keys list`: the public halves that the site's directory holds. */
export function list(context: Context): Outcome {
  const publicKeys = [...loadSite(context.directory, context.file).publicKeys].map(
    ([path, key]) => [path, isPrivate(key) ? '(not shown: it looks like a private key)' : key] as const,
  );
  context.answer({ publicKeys: Object.fromEntries(publicKeys) });
  for (const [path, key] of publicKeys) context.print(`${path.padEnd(44)} ${key}\n`);
  return 0;
}

/** `sitec keys host NAME`: the host's age identity and SSH host key, made on the operator's side so that a rebuilt host is the same host. */
export async function host(context: Context, store: SecretStore, name: string): Promise<Outcome> {
  requireHost(context, name);
  const kinds: readonly (readonly [string, SecretKind])[] = [
    ['age-identity', 'age-identity'],
    ['ssh_host_ed25519_key', 'ssh-host-key'],
  ];
  for (const [file, kind] of kinds) await make(context, store, `hosts/${name}/${file}`, kind, []);
  context.answer({ created: kinds.map(([file]) => `hosts/${name}/${file}`) });
  return 0;
}

/** `sitec keys wireguard HOST`: the key pair of a host in its private networks. */
export async function wireguard(context: Context, store: SecretStore, name: string): Promise<Outcome> {
  requireHost(context, name);
  await make(context, store, `wireguard/${name}`, 'wireguard', [name]);
  context.answer({ created: [`wireguard/${name}`] });
  return 0;
}

/** `sitec keys dkim DOMAIN`: a key to sign the domain's mail with, the one that the site names or another one; its public half is compiled into the DNS. */
export async function dkim(context: Context, store: SecretStore, name: string, wanted: string | undefined): Promise<Outcome> {
  const { site } = siteSecrets(context);
  const domain = site.domains.find((candidate) => candidate.name === name);
  if (!domain)
    throw new UsageError(`the site has no mail domain "${name}"; it has: ${site.domains.map((other) => other.name).join(', ') || 'none'}`);
  const selector = wanted ?? domain.dkim.selector;
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(selector))
    throw new UsageError(`invalid selector "${selector}": use lower-case letters, digits and dashes`);
  await make(context, store, `dkim/${name}/${selector}`, 'dkim', domain.host === undefined ? [] : [domain.host]);
  context.answer({ created: [`dkim/${name}/${selector}`] });
  const named = [domain.dkim.selector, ...domain.dkim.published].includes(selector);
  if (!named) context.tell(`the site does not name it yet; to publish it: domains: { ${name}: { dkim: { published: [${selector}] } } }\n`);
  return 0;
}

async function make(context: Context, store: SecretStore, name: string, kind: SecretKind, hosts: readonly string[]): Promise<void> {
  if (loadIndex(context.directory).has(name))
    throw new ExpectedError(`${name} exists already; another one: ${newValueCommand(name, kind)}`);
  await createSecret(store, { name, kind, hosts });
  context.print(`created ${name}\n`);
}
