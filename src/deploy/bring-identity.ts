import { HOST_KEYS, replacedKeys } from '../secrets/former-keys.ts';
import { readSecret, type SecretStore } from '../secrets/store.ts';
import { ask } from './activator.ts';
import type { Bring } from './deploy.ts';

/**
 * What brings a host the keys that take the place of its own, over ssh's standard input, because nobody but the operators may read them; undefined
 * while nothing is replaced. The host adds the age identity at once, and shows the SSH host key from the attempt on (host/release/identity.py).
 */
export function identityFor(store: SecretStore, host: string): Bring | undefined {
  const replaced = replacedKeys(store.directory, host);
  if (replaced.length === 0) return undefined;
  return async (connection, staged) => {
    const age = await readSecret(store, `hosts/${host}/${HOST_KEYS.age.file}`);
    const ssh = replaced.includes('ssh') ? await readSecret(store, `hosts/${host}/${HOST_KEYS.ssh.file}`) : undefined;
    await ask(connection, `${staged}/activator`, ['identity', staged], 'identity', {
      input: { age, ...(ssh === undefined ? {} : { ssh }) },
    });
  };
}
