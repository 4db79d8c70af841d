import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { whileLocked } from '../../base/site-lock.ts';
import type { SecretStore } from '../../secrets/store.ts';
import { dropFormerKeys, replaceHostKey } from '../../secrets/replace-host-key.ts';
import { hostKey, replacedKeys, type HostKey } from '../../secrets/former-keys.ts';
import { requireNewKeys } from '../../deploy/require-new-keys.ts';
import { committedHosts, only, routesAs, type HostOptions } from '../deploy/hosts.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { requireHost } from './known-host.ts';

/** `sitec keys replace HOST age|ssh`: another key beside the one that the host has, for the next deploy to bring. */
export async function replace(context: Context, store: SecretStore, name: string, key: HostKey): Promise<Outcome> {
  requireHost(context, name);
  await replaceHostKey(store, name, key);
  context.answer({ host: name, replaced: key });
  context.print(
    `${name} has a second ${key} key, and the former one is still valid; next: npm run build, commit, sitec deploy ${name}, and then: sitec keys retire ${name}\n`,
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
  context.answer({ host: name, dropped: keys });
  context.print(
    `dropped the former ${keys.join(' and ')} key of ${name}; the next deploy removes it from the host, after: npm run build, commit. The host cannot go back to releases from before the replacement\n`,
  );
  return 0;
}
