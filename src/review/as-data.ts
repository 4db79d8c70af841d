import type { Found } from './meaning.ts';
import type { Review } from './review.ts';
import { speak, type Sentence, type Speech } from './sentence.ts';

const PLAIN: Speech = { words: (text) => text, value: (text) => text, most: Number.POSITIVE_INFINITY };

/** All of a review as plain data, for `--json`. */
export function reviewAsData({ ref, hosts, notes }: Review): object {
  return {
    ref,
    notes: notes.map(plain),
    hosts: hosts.map(({ host, state, found, diffs }) => ({
      host,
      state,
      warnings: found.flatMap(({ told }) => told.warnings ?? []).map(plain),
      meaning: Object.fromEntries(found.map((one): [string, Found['items']] => [one.name, one.items])),
      diffs,
    })),
  };
}

function plain(sentence: Sentence): string {
  return speak(sentence, PLAIN);
}
