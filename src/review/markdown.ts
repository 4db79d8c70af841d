import { visible } from '../base/visible.ts';

/** Nobody reads more of one value. */
const LONGEST_VALUE = 200;

/** Words as they stand: nothing in them is syntax. */
export function plainWords(text: string): string {
  return visible(text).replaceAll(/[\\`*_[\]<>&@~#]/g, String.raw`\$&`);
}

/** A value in a code span (CommonMark 6.1), where it links, mentions and marks up nothing, whatever it holds. */
export function codeSpan(value: string): string {
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '')}…` : value;
  const text = visible(shown).replaceAll('\t', ' ');
  if (text.trim() === '') return '(empty)';
  const ticks = '`'.repeat(longestRun(text) + 1);
  const space = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}

/**
 * Markdown in a cell of a table (GFM 4.10), where a bar ends the cell even inside a code span. Behind a backslash
 * some readers take `\\|` for the end and some do not, so that another bar stands there.
 */
export function cell(markdown: string): string {
  return markdown.replaceAll(/(?<=\\)\|/g, '¦').replaceAll('|', String.raw`\|`);
}

/** A block of text as it is (CommonMark 4.5): the fence is longer than any run of backticks inside. */
export function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const lines = text.replace(/\n$/, '').split('\n').map(visible);
  return [`${ticks}${language}`, ...lines, ticks].join('\n');
}

/** Markdown that is folded away below a path and a remark. */
export function folded(path: string, remark: string, markdown: string): string {
  return `<details><summary><code>${escapeHtml(visible(path))}</code> ${escapeHtml(remark)}</summary>\n\n${markdown}\n\n</details>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
