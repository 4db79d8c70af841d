import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { readInput } from '../base/read-input.ts';
import { HOST_KEYS, hostKey, replacedKeys, type HostKey } from './former-keys.ts';
import { loadIndex, writeWhole } from './index-file.ts';
import { formerKeyPath, hostKeyPath } from './public-key-path.ts';
import { hostsOf, reencryptAll, replaceSecret, type SecretStore } from './store.ts';

/**
 * Makes a new key beside the one that a host has. The old public half stays under another name, so that secrets are encrypted to both and the host is
 * known by either. Throws ExpectedError when there is none yet, and while an earlier one is still being replaced.
 */
export async function replaceHostKey(store: SecretStore, host: string, key: HostKey): Promise<void> {
  const { kind, file } = HOST_KEYS[key];
  const name = `hosts/${host}/${file}`;
  if (hostKey(store.directory, host, key, 'current') === undefined || !loadIndex(store.directory).has(name))
    throw new ExpectedError(`nothing was changed: ${host} has no ${key} key yet; make the first one: sitec keys host ${host}`);
  if (replacedKeys(store.directory, host).includes(key))
    throw new ExpectedError(
      `nothing was changed: another ${key} key of ${host} is on its way already; deploy it, then drop the former one: sitec keys retire ${host}`,
    );
  const path = `keys/${hostKeyPath(host, kind)}`;
  writeWhole(store.directory, formerKeyPath(path), readInput(join(store.directory, path), path));
  await replaceSecret(store, name);
  if (key === 'age') await reencryptAll(store, (_, { recipients }) => hostsOf(recipients));
}

/** Drops the keys that a host had before, and encrypts its secrets to the new one alone. */
export async function dropFormerKeys(store: SecretStore, host: string, keys: readonly HostKey[]): Promise<void> {
  for (const key of keys) rmSync(join(store.directory, 'keys', formerKeyPath(hostKeyPath(host, HOST_KEYS[key].kind))));
  if (keys.includes('age')) await reencryptAll(store, (_, { recipients }) => hostsOf(recipients));
}
