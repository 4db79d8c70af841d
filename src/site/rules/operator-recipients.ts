import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { isAgeRecipient } from '../../secrets/age-key.ts';
import { isPrivate, whatItIs } from '../../secrets/what-it-is.ts';
import type { Rule } from './rule.ts';

const FEWEST = 2;

/** Secrets are readable by two people or more: with one lost laptop they must not be gone (design 7). */
export const operatorRecipients: Rule = (site) => {
  const keys = [...site.publicKeys].filter(([path]) => path.startsWith('operators/'));
  // One key under two names is one key.
  const different = new Set(keys.map(([, key]) => key)).size;
  if (different >= FEWEST) return keys.flatMap(([path, key]) => unusable(path, key) ?? []);
  const who =
    keys.length === 0
      ? 'nobody'
      : keys.length > 1
        ? `${keys.map(([path]) => path).join(' and ')} hold the same key, so that only one key`
        : 'only one person';
  return [
    errorAt(
      ['operators'],
      'too-few-recipients',
      `${who} could decrypt the site's secrets; keys/operators/ must hold at least ${FEWEST} public keys`,
      { at: 'key', help: ['add one: sitec keys operator NAME age1…', 'the second may be a key on paper in a safe'] },
    ),
  ];
};

function unusable(path: string, key: string): Diagnostic | undefined {
  const file = `keys/${path}`;
  const replace = `sitec keys operator ${path.replace(/^operators\/|\.pub$/g, '')} age1…`;
  if (isPrivate(key)) {
    const help = [
      'make another key pair: everybody who can read the repository has this one',
      `and put its public half there: ${replace}`,
      'then give the secrets new values: sitec secrets rotate --all',
    ];
    return errorAt(
      ['operators'],
      'secret-in-clear',
      `${file} looks like ${whatItIs(key) ?? 'a private key'}, and it is in git unencrypted`,
      { at: 'key', help },
    );
  }
  if (isAgeRecipient(key)) return undefined;
  return errorAt(['operators'], 'broken-key', `this key cannot be used: ${file} holds no age recipient (age1…) as age-keygen prints it`, {
    at: 'key',
    help: ['restore the file from git', `or write it anew: ${replace}`],
  });
}
