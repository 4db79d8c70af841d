import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import type { SitePath } from '../base/diagnostics.ts';
import type { Placed } from './placed.ts';

/** Findings that can follow from anything that is wrong below their place. */
const FOLLOWING: ReadonlySet<DiagnosticCode> = new Set(['missing-postmaster', 'missing-abuse', 'unreachable-ssh']);

/** Findings in the order of the file, but each that follows from another one after it: a key is missing because the one beside it is misspelt. */
export function afterCauses(placed: readonly Placed[]): readonly Placed[] {
  const unknown = new Map<string, number>();
  const below = new Map<string, number>();
  for (const [index, { diagnostic }] of placed.entries()) {
    if (diagnostic.code === 'unknown-key') unknown.set(JSON.stringify(diagnostic.path.slice(0, -1)), index);
    if (!FOLLOWING.has(diagnostic.code)) for (const above of prefixes(diagnostic.path)) below.set(above, index);
  }
  const causeOf = ({ diagnostic: { code, path } }: Placed): number => {
    if (code === 'missing-key') return unknown.get(JSON.stringify(path)) ?? -1;
    return FOLLOWING.has(code) ? (below.get(JSON.stringify(path)) ?? -1) : -1;
  };
  return placed
    .map((one, index) => ({ one, at: Math.max(index, causeOf(one) + 0.5) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function prefixes(path: SitePath): readonly string[] {
  return path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
}
