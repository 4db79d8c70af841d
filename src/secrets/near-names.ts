import { editDistance } from '../base/closest.ts';
import type { SecretEntry, SecretIndex } from './index-file.ts';

/** As far apart as a slip of the finger in a domain or a host leaves two names. */
const NEAR = 2;

/** More missing secrets than this are no slip, and each is compared with all that nothing uses. */
const MOST = 50;

/** What is missing, with the name of a secret of the same kind that exists, that nothing uses and whose name is nearly the same. */
export function nearNames(
  missing: readonly { readonly name: string; readonly kind: SecretEntry['kind'] }[],
  used: ReadonlySet<string>,
  index: SecretIndex,
): ReadonlyMap<string, string> {
  const unused = [...index].filter(([name]) => !used.has(name));
  return new Map(
    missing.slice(0, MOST).flatMap(({ name, kind }) => {
      const near = unused.find(([other, entry]) => entry.kind === kind && editDistance(name, other, NEAR) <= NEAR);
      return near ? [[name, near[0]] as const] : [];
    }),
  );
}
