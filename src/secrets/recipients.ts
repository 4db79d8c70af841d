import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedError } from '../diagnostics.ts';

/** Somebody who can decrypt: `operator:NAME` or `host:NAME`, and the age recipient. */
export interface Recipient {
  readonly name: string;
  readonly key: string;
}

/** One operator alone would be one lost laptop away from losing every secret. */
const FEWEST_OPERATORS = 2;

/** The operators of a site, from `keys/operators/*.pub`. Throws ExpectedError when there are fewer than two. */
export function operatorRecipients(directory: string): readonly Recipient[] {
  const folder = join(directory, 'keys', 'operators');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pub')).toSorted() : [];
  if (files.length < FEWEST_OPERATORS) {
    throw new ExpectedError(
      `secrets need at least ${FEWEST_OPERATORS} operators who can decrypt them, and keys/operators holds ${files.length}; add one: sitec keys operator NAME age1…`,
    );
  }
  return files.map((file) => ({ name: `operator:${basename(file, '.pub')}`, key: readKey(join(folder, file), file) }));
}

/** A host, from `keys/hosts/NAME.age.pub`. Throws ExpectedError when it has no identity yet. */
export function hostRecipient(directory: string, host: string): Recipient {
  const file = join(directory, 'keys', 'hosts', `${host}.age.pub`);
  if (!existsSync(file)) throw new ExpectedError(`the host ${host} has no identity yet; make it: sitec keys host ${host}`);
  return { name: `host:${host}`, key: readKey(file, basename(file)) };
}

function readKey(file: string, shown: string): string {
  const key = readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('#'));
  if (key === undefined || !/^age1[0-9a-z]+$/.test(key)) throw new ExpectedError(`keys: ${shown} holds no age recipient (age1…)`);
  return key;
}
