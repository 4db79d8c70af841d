import { visibleLines } from './visible.ts';

/**
 * A text that a host wrote, or an attacker in between. Wherever it is shown, it is shown as `visibleLines` makes it: in a template, in JSON and by String().
 * Only who parses it, or keeps it byte for byte, reads `raw`; test/deploy/malicious/ counts the places.
 */
export class Foreign {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** The text, exactly as written. */
  get raw(): string {
    return this.#text;
  }
  /** What was written last, without blanks around it. */
  lastLine(): Foreign {
    const text = this.#text.trimEnd();
    return new Foreign(text.slice(text.lastIndexOf('\n') + 1));
  }
  toString(): string {
    return visibleLines(this.#text);
  }
  toJSON(): string {
    return visibleLines(this.#text);
  }
}
