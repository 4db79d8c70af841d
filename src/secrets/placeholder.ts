const PLACEHOLDER = /\{\{secret:([a-z0-9][a-z0-9._/-]*)#([0-9a-f]{8})\|([a-z-]+)\}\}/g;

/** A secret's place in committed output. */
export interface Placeholder {
  readonly name: string;
  readonly revision: string;
  readonly format: string;
}

/** The text that stands for a secret until the filler on the host replaces it (design 7). */
export function placeholder(name: string, revision: string, format: string): string {
  const text = `{{secret:${name}#${revision}|${format}}}`;
  if (findPlaceholders(text).length !== 1) throw new Error(`the host would not fill ${text}`);
  return text;
}

/** Every placeholder in a text, in order. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '', revision = '', format = '']) => ({ name, revision, format }));
}

/** The text with every placeholder replaced, in one pass: what is filled in is not searched again. */
export function fillPlaceholders(text: string, valueOf: (placeholder: Placeholder) => string): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string, revision: string, format: string) => valueOf({ name, revision, format }));
}
