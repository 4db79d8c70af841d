/** The candidate at the smallest edit distance from the text, if it is near enough to be a slip of the finger: at most every third letter of what the two do not share is another. */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let most = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const bound = Math.min(most, Math.max(1, Math.floor((wanted.length - sharedEnd(wanted, other)) / 3)));
    const distance = editDistance(wanted, other, bound);
    if (distance > bound) continue;
    best = candidate;
    most = distance - 1;
  }
  return best;
}

/** How long the end is that two names share from a dot or an @ on: `@example.org` must not make berta look like ben. */
function sharedEnd(one: string, other: string): number {
  let shared = 0;
  for (let length = 1; length <= one.length; length += 1) {
    const letter = one.charAt(one.length - length);
    if (letter !== other.charAt(other.length - length)) break;
    if (letter === '.' || letter === '@') shared = length;
  }
  return shared;
}

/** More wrong names than this are no slips of the finger, and each guess compares with every candidate. */
const MOST_GUESSES = 50;

/** Finds the closest candidate, for the first calls; later ones find none, so that many wrong names among many right ones take no longer each. */
export type Guess = (text: string, candidates: readonly string[]) => string | undefined;

/** A guess for one kind of finding, which counts its calls. */
export function limitedGuess(): Guess {
  let asked = 0;
  return (text, candidates) => {
    asked += 1;
    return asked > MOST_GUESSES ? undefined : closest(text, candidates);
  };
}

/** The same among candidates that are collected at its first call. */
export function guessing(collect: () => readonly string[]): (text: string) => string | undefined {
  const guess = limitedGuess();
  let names: readonly string[] | undefined;
  return (text) => guess(text, (names ??= collect()));
}

/** Insertions, deletions, replacements and swaps of neighbours between two strings; when they are more than `most`, some larger number. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const [a, b] = withoutCommonEnds(one, other);
  let beforePrevious: number[] = [];
  let previous = countTo(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edited = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const cost = swapped ? Math.min(edited, at(beforePrevious, j - 2) + 1) : edited;
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function withoutCommonEnds(a: string, b: string): readonly [a: string, b: string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** A loop, because this runs for every candidate and `Array.from` takes longer than all the rest. */
function countTo(end: number): number[] {
  const row: number[] = [];
  for (let index = 0; index <= end; index += 1) row.push(index);
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
