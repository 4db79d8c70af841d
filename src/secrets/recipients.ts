import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { entriesOf, readInput } from '../base/read-input.ts';
import { isAgeRecipient } from './age-key.ts';
import { keyLine } from './key-lines.ts';
import { formerKeyPath } from './public-key-path.ts';

/** An operator or host who can decrypt: `operator:NAME` or `host:NAME`, and the age recipient. */
export interface Recipient {
  readonly name: string;
  readonly key: string;
}

/** One operator alone would be one lost laptop away from losing every secret. */
const FEWEST_OPERATORS = 2;

/** The operators of a site, from `keys/operators/*.pub`. Throws ExpectedError when there are fewer than two. */
export function operatorRecipients(directory: string): readonly Recipient[] {
  const files = entriesOf(join(directory, 'keys/operators'), 'keys/operators')
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.pub'));
  if (files.length < FEWEST_OPERATORS) {
    throw new ExpectedError(
      `secrets need at least ${FEWEST_OPERATORS} operators who can decrypt them, and keys/operators holds ${files.length}; add one: sitec keys operator NAME age1…`,
    );
  }
  return files.map((file) => ({ name: `operator:${basename(file, '.pub')}`, key: readKey(directory, `keys/operators/${file}`) }));
}

/**
 * A host, from `keys/hosts/NAME.age.pub`, and once more with the key that it had before while that is being replaced. Throws ExpectedError when it has no
 * identity yet.
 */
export function hostRecipients(directory: string, host: string): readonly Recipient[] {
  const path = `keys/hosts/${host}.age.pub`;
  if (!existsSync(join(directory, path)))
    throw new ExpectedError(
      `${path} is not there, so nothing can be encrypted to the host ${host}: restore it from git, or make the first one: sitec keys host ${host}`,
    );
  const paths = [path, formerKeyPath(path)].filter((one) => existsSync(join(directory, one)));
  return paths.map((one) => ({ name: `host:${host}`, key: readKey(directory, one) }));
}

function readKey(directory: string, path: string): string {
  const key = keyLine(readInput(join(directory, path), path).toString('utf8'));
  if (!isAgeRecipient(key)) throw new ExpectedError(`${path} holds no age recipient (age1…) as age-keygen prints it; restore it from git`);
  return key;
}
