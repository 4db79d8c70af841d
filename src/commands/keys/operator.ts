import { UsageError } from '../../base/diagnostics.ts';
import { join } from 'node:path';
import { entriesOf, readInput } from '../../base/read-input.ts';
import { keyLine } from '../../secrets/key-lines.ts';
import { isAgeRecipient } from '../../secrets/age-key.ts';
import { isSecretName, loadIndex, writeWhole } from '../../secrets/index-file.ts';
import { operatorRecipients } from '../../secrets/recipients.ts';
import { hostsOf, reencryptAll, type SecretStore } from '../../secrets/store.ts';
import { whatItIs } from '../../secrets/what-it-is.ts';
import type { Context, Outcome } from '../../terminal/context.ts';

/** `sitec keys operator NAME age1…`: another person who can decrypt all secrets, those that exist among them. */
export async function operator(context: Context, store: SecretStore, name: string, key: string): Promise<Outcome> {
  if (!isAgeRecipient(key))
    throw new UsageError(
      `${key.startsWith('age1') ? key : `this looks like ${whatItIs(key) ?? 'something else'}, and`} is not an age recipient as age-keygen prints it (age1…)`,
    );
  if (!isSecretName(name) || name.includes('/'))
    throw new UsageError(`invalid operator name "${name}": use lower-case letters, digits and ._-`);
  refuseSecondName(context.directory, name, key);
  writeWhole(context.directory, `keys/operators/${name}.pub`, `${key}\n`);
  const { done } =
    loadIndex(context.directory).size === 0 ? { done: [] } : await reencryptAll(store, (_, { recipients }) => hostsOf(recipients));
  context.answer({ operator: name, reencrypted: done });
  if (done.length === 0) return 0;
  context.print(`${operatorRecipients(context.directory).length} operators can decrypt ${done.length} secrets now\n`);
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
