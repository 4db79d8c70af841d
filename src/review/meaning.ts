import type { HostChange } from './change.ts';
import type { Sentence } from './sentence.ts';

/** Rows under headings. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Sentence[])[];
}

/** What is shown of findings: what must be read first, a line each, and a table where it helps. */
export interface Telling {
  readonly warnings?: readonly Sentence[];
  readonly lines?: readonly Sentence[];
  readonly table?: Table;
}

/** What a change means in one respect: as data, and in words. */
export interface Found {
  readonly name: string;
  readonly title: string;
  readonly items: readonly object[];
  readonly told: Telling;
}

/** One respect in which a change of a host can mean something. */
export type Meaning = (change: HostChange) => Found | undefined;

/** How a respect is written down: `find` compares data with data, `tell` puts what it found into words. */
interface MeaningSpec<Item extends object> {
  /** Its key in `--json`. */
  readonly name: string;
  readonly title: string;
  readonly find: (change: HostChange) => readonly Item[];
  readonly tell: (items: readonly Item[], change: HostChange) => Telling;
  /** Whether it also says something of a host that left the site; whatever runs there goes on running. */
  readonly ofHostsThatLeft?: boolean;
}

/** A respect, silent where it finds nothing. */
export function defineMeaning<Item extends object>({ name, title, find, tell, ofHostsThatLeft = false }: MeaningSpec<Item>): Meaning {
  return (change) => {
    if (!change.after && !ofHostsThatLeft) return undefined;
    const items = find(change);
    return items.length === 0 ? undefined : { name, title, items, told: tell(items, change) };
  };
}
