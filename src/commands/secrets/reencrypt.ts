import { loadIndex } from '../../secrets/index-file.ts';
import { newValueCommand } from '../../secrets/new-value.ts';
import { hostsOf, reencryptAll, type SecretStore } from '../../secrets/store.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { siteSecrets } from './site-secrets.ts';

/** `sitec secrets reencrypt`: to the operators of today and to the hosts that need each secret; no revision changes. With `openable`, what this identity cannot open is left and named. */
export async function reencrypt(context: Context, store: SecretStore, openable: boolean): Promise<Outcome> {
  const { needed } = siteSecrets(context);
  const kinds = loadIndex(context.directory);
  const { done, left } = await reencryptAll(
    store,
    (name, { recipients }) => needed.find((secret) => secret.name === name)?.hosts ?? hostsOf(recipients),
    openable,
  );
  context.answer({ reencrypted: done, left });
  context.print(`re-encrypted ${done.length} secrets; their revisions are unchanged\n`);
  for (const { name, kind } of left.map((one) => ({ name: one, kind: kinds.get(one)?.kind ?? 'given' })))
    context.tell(
      `left ${name}, which this identity cannot open: sitec secrets set ${name}, or give it a new value: ${newValueCommand(name, kind)}\n`,
    );
  return left.length === 0 ? 0 : 1;
}
