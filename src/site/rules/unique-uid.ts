import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

/** Two operators do not share a user id. */
export const uniqueUid: Rule = (site) => {
  const first = new Map<number, string>();
  const found: Diagnostic[] = [];
  for (const { name, uid } of site.operators) {
    if (uid === undefined) continue;
    const other = first.get(uid);
    if (other === undefined) first.set(uid, name);
    else {
      const related = [{ path: ['operators', other, 'uid'], message: `${other} has it` }];
      found.push(errorAt(['operators', name, 'uid'], 'duplicate-uid', `${uid} is already the user id of ${other}`, { related }));
    }
  }
  return found;
};
