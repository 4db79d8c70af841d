/** What stands between our own words: values from the site, lists of them, or another sentence. */
type Part = string | number | Sentence | readonly (string | number)[];

/** A sentence whose words are ours and whose values are not, so that no printer can take one for the other. */
export interface Sentence {
  readonly words: readonly string[];
  readonly parts: readonly Part[];
}

/** How a printer writes: our words, a value from outside, and how many values of a list before the rest is only counted. */
export interface Speech {
  readonly words: (text: string) => string;
  readonly value: (text: string) => string;
  readonly most: number;
}

/** A sentence from a template: what stands in it is ours, what is put in is a value. */
export function say(own: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return { words: own, parts };
}

/** Words of ours alone. */
export function words(text: string): Sentence {
  return { words: [text], parts: [] };
}

/** Sentences one after the other, with words between them. */
export function join(sentences: readonly Sentence[], between: string): Sentence {
  return { words: ['', ...sentences.slice(1).map(() => between), ''], parts: sentences };
}

/** A sentence as a printer writes it. */
export function speak({ words: own, parts }: Sentence, speech: Speech): string {
  return own.map((text, index) => speech.words(text) + speakPart(parts[index], speech)).join('');
}

function speakPart(part: Part | undefined, speech: Speech): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return speech.value(String(part));
  if ('words' in part) return speak(part, speech);
  if (part.length === 0) return speech.words('nothing');
  const shown = part.slice(0, speech.most).map((value) => speech.value(String(value)));
  const rest = part.length - shown.length;
  return [...shown, ...(rest > 0 ? [speech.words(`and ${rest} more`)] : [])].join(', ');
}
