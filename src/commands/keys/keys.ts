import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { whileLocked } from '../../base/site-lock.ts';
import { join } from 'node:path';
import { entriesOf, readInput } from '../../base/read-input.ts';
import { keyLine } from '../../secrets/key-lines.ts';
import { isAgeRecipient } from '../../secrets/age-key.ts';
import { isSecretName, loadIndex, writeWhole, type SecretKind } from '../../secrets/index-file.ts';
import { operatorRecipients } from '../../secrets/recipients.ts';
import { createSecret, hostsOf, reencryptAll, type SecretStore } from '../../secrets/store.ts';
import { newValueCommand } from '../../secrets/new-value.ts';
import { isPrivate, whatItIs } from '../../secrets/what-it-is.ts';
import { loadSite } from '../../site/load.ts';
import { dropFormerKeys, replaceHostKey } from '../../secrets/replace-host-key.ts';
import { hostKey, replacedKeys, type HostKey } from '../../secrets/former-keys.ts';
import { requireNewKeys } from '../../deploy/require-new-keys.ts';
import { committedHosts, only, routesAs, type HostOptions } from '../deploy/hosts.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { siteSecrets } from '../secrets/site-secrets.ts';

/** `sitec keys list`: the public halves that the site's directory holds. */
export function list(context: Context): Outcome {
  const publicKeys = [...loadSite(context.directory, context.file).publicKeys].map(
    ([path, key]) => [path, isPrivate(key) ? '(not shown: it looks like a private key)' : key] as const,
  );
  if (context.json) context.print(`${JSON.stringify(Object.fromEntries(publicKeys), null, 1)}\n`);
  else for (const [path, key] of publicKeys) context.print(`${path.padEnd(44)} ${key}\n`);
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
  return 0;
}

/** `sitec keys wireguard HOST`: the key pair of a host in its private networks. */
export async function wireguard(context: Context, store: SecretStore, name: string): Promise<Outcome> {
  requireHost(context, name);
  await make(context, store, `wireguard/${name}`, 'wireguard', [name]);
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
    throw new UsageError(`"${selector}" cannot be a selector: letters in lower case, digits and dashes`);
  await make(context, store, `dkim/${name}/${selector}`, 'dkim', domain.host === undefined ? [] : [domain.host]);
  const named = [domain.dkim.selector, ...domain.dkim.published].includes(selector);
  if (!named) context.tell(`the site does not name it yet; to publish it: domains: { ${name}: { dkim: { published: [${selector}] } } }\n`);
  return 0;
}

/** `sitec keys operator NAME age1…`: somebody else who can decrypt, now and for all secrets that exist. */
export async function operator(context: Context, store: SecretStore, name: string, key: string): Promise<Outcome> {
  if (!isAgeRecipient(key))
    throw new UsageError(
      `${key.startsWith('age1') ? key : `this looks like ${whatItIs(key) ?? 'something else'}, and`} is not an age recipient as age-keygen prints it (age1…)`,
    );
  if (!isSecretName(name) || name.includes('/')) throw new UsageError(`"${name}" cannot be the name of an operator`);
  refuseSecondName(context.directory, name, key);
  writeWhole(context.directory, `keys/operators/${name}.pub`, `${key}\n`);
  if (loadIndex(context.directory).size === 0) return 0;
  const { done } = await reencryptAll(store, (_, { recipients }) => hostsOf(recipients));
  context.print(`${operatorRecipients(context.directory).length} operators can decrypt ${done.length} secrets now\n`);
  return 0;
}

/** `sitec keys replace HOST age|ssh`: another key beside the one that the host has, for the next deploy to bring. */
export async function replace(context: Context, store: SecretStore, name: string, key: HostKey): Promise<Outcome> {
  requireHost(context, name);
  await replaceHostKey(store, name, key);
  context.print(
    `${name} has another ${key} key, and the former one still counts; next: npm run build, commit, sitec deploy ${name}, and then: sitec keys retire ${name}\n`,
  );
  return 0;
}

/** `sitec keys retire HOST`: drops the keys that the host had before, once it shows that it has the new ones and that no attempt could take them away. */
export async function retire(context: Context, store: SecretStore, name: string, options: HostOptions): Promise<Outcome> {
  requireHost(context, name);
  const keys = replacedKeys(context.directory, name);
  if (keys.length === 0) throw new UsageError(`no key of ${name} is being replaced; begin with: sitec keys replace ${name} age`);
  const { manifest, routes: known } = only(await committedHosts(context, [name], options));
  known.close();
  const routes = await routesAs(context, manifest, { ...options, newKey: true });
  try {
    await requireNewKeys(routes, hostKey(context.directory, name, 'age', 'current') ?? '');
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(`no key was dropped, because ${name} must show first that it has the new one: ${error.message}`);
  } finally {
    routes.close();
  }
  await whileLocked(context.directory, () => dropFormerKeys(store, name, keys));
  context.print(
    `dropped the former ${keys.join(' and ')} key of ${name}; it leaves the host with the next deploy, after: npm run build, commit. Releases of before cannot come back\n`,
  );
  return 0;
}

/** One key under two names looks like two people who can decrypt, and is lost at once. */
function refuseSecondName(directory: string, name: string, key: string): void {
  const folder = join(directory, 'keys/operators');
  const other = entriesOf(folder, 'keys/operators')
    .map((entry) => entry.name)
    .find(
      (file) => file.endsWith('.pub') && file !== `${name}.pub` && keyLine(readInput(join(folder, file), file).toString('utf8')) === key,
    );
  if (other !== undefined)
    throw new UsageError(
      `nothing was changed: this is the key of ${other.replace(/\.pub$/, '')} already, and each operator needs a key of their own`,
    );
}

/** The site may lack the very key that is to be made, so that it is not compiled here. */
function requireHost(context: Context, name: string): void {
  const { data } = loadSite(context.directory, context.file);
  const names = Object.keys((data as { readonly hosts?: object | null } | undefined)?.hosts ?? {});
  if (!names.includes(name)) throw new UsageError(`the site has no host "${name}"; it has: ${names.join(', ') || 'none'}`);
}

async function make(context: Context, store: SecretStore, name: string, kind: SecretKind, hosts: readonly string[]): Promise<void> {
  if (loadIndex(context.directory).has(name))
    throw new ExpectedError(`${name} exists already; another one: ${newValueCommand(name, kind)}`);
  await createSecret(store, { name, kind, hosts });
  context.print(`created ${name}\n`);
}
