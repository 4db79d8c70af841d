import { parseDocument } from 'yaml';
import type { Edit } from './edits.ts';

/** A site file with an edit in it. */
export function edited(text: string, { at, to }: Edit): string {
  if (!at) return `# One more comment.\n${text}`;
  const document = parseDocument(text);
  if (to === undefined) document.deleteIn(at);
  else document.setIn(at, to);
  return document.toString();
}
