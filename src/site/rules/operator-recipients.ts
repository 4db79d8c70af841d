import { errorAt } from '../../diagnostics.ts';
import type { Rule } from './rule.ts';

const FEWEST = 2;

/** Secrets are readable by two people or more: with one lost laptop they must not be gone (design 7). */
export const operatorRecipients: Rule = (site) => {
  const names = [...site.publicKeys.keys()].filter((path) => path.startsWith('operators/'));
  if (names.length >= FEWEST) return [];
  const who = names.length === 0 ? 'nobody' : 'only one person';
  return [errorAt(['operators'], 'too-few-recipients', `${who} could decrypt the site's secrets; keys/operators/ must hold at least ${FEWEST} public keys`, { at: 'key', help: ['add one: sitec keys operator NAME age1…', 'the second may be a key on paper in a safe'] })];
};
