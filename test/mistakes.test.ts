import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import type { Diagnostic } from '../src/base/diagnostics.ts';
import { inFileOrder } from '../src/terminal/placed.ts';
import { verbInProcess } from './in-process.ts';
import { MISTAKES, type Mistake } from './mistakes/mistakes.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite('test/sites/native');
const file = join(directory, 'site.yaml');
const right = readFileSync(file, 'utf8');
const all = Object.values(MISTAKES).flat();

/** The site with a mistake, and where the message must point, as LINE:COLUMN. */
function changed({ title, from, to }: Mistake): { readonly text: string; readonly place: string } {
  const at = right.indexOf(from ?? right);
  if (at === -1) throw new Error(`${title}: test/sites/native/site.yaml has no "${from}"`);
  const marked = right.slice(0, at) + to + right.slice(at + (from ?? right).length);
  const before = marked.slice(0, marked.indexOf('▸')).split('\n');
  return { text: marked.replace('▸', ''), place: `${before.length}:${(before.at(-1) ?? '').length + 1}` };
}

/** What `sitec check` says of a mistake: the first line, split, and the hints of the first finding. */
async function saidOf(mistake: Mistake): Promise<{ readonly place: string; readonly message: string; readonly hints: readonly string[] }> {
  writeFileSync(file, changed(mistake).text);
  const [first = '', ...rest] = (await verbInProcess('check', directory)).stderr.split('\n');
  const [, place = '', message = first] = /^site\.yaml:([0-9]+:[0-9]+): (.*)$/.exec(first) ?? [];
  const hints = rest.slice(0, rest.indexOf('')).flatMap((line) => /^ +\^?= (.*)$/.exec(line)?.[1] ?? []);
  return { place, message, hints };
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}

/** A text as code in a cell: its line ends are signs, and it may hold backticks. */
function code(text: string): string {
  const line = text.replaceAll('\n', '⏎').replaceAll('\t', '⇥').trim();
  return line === '' ? '' : line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

async function table(): Promise<string> {
  let text = `# Mistakes, and what sitec says of them

What a newcomer writes into [a site](../sites/native/site.yaml), where \`sitec check\` points, and the whole first line that it prints.
\`▸\` stands before the place that is meant, \`⏎\` is the end of a line and \`⇥\` a tab. Made of [mistakes.ts](mistakes.ts) by \`npx vitest run mistakes -u\`.
`;
  for (const [about, mistakes] of Object.entries(MISTAKES)) {
    text += `\n## ${about}\n\n${row(['Mistake', 'Instead of', 'Written', 'Place', 'First line', 'Hint'])}${row(Array.from({ length: 6 }, () => '---'))}`;
    for (const mistake of mistakes) {
      const { place, message, hints } = await saidOf(mistake);
      text += row([
        mistake.title,
        code(mistake.from ?? 'the whole file'),
        code(mistake.to),
        place,
        code(message),
        hints.map(code).join('<br>'),
      ]);
    }
  }
  return text;
}

test('the table of mistakes says what sitec says', async () => {
  await expect(await table()).toMatchFileSnapshot('mistakes/README.md');
});

describe.each(all)('$title', (mistake) => {
  test('is found at its place', async () => {
    expect(right).toContain(mistake.from ?? '');
    const { place, message } = await saidOf(mistake);
    expect(message).toMatch(/^(error|warning): /);
    expect(place).toBe(changed(mistake).place);
  });
});

/** The first finding of a mistake whose message shows a right value, with that value. */
function shown(
  mistake: Mistake,
): readonly { readonly title: string; readonly mended: string; readonly wrong: Diagnostic; readonly example: string }[] {
  writeFileSync(file, changed(mistake).text);
  const { diagnostics, loaded } = compileSite(directory);
  const [wrong] = inFileOrder(diagnostics, loaded.source);
  const example = /^invalid .*, for example ([^;]+)/.exec(wrong?.diagnostic.message ?? '')?.[1];
  if (!wrong || example === undefined) return [];
  const { line, column, length } = wrong.place;
  const lines = loaded.source.text.split('\n');
  const text = lines[line - 1] ?? '';
  const mended = lines.with(line - 1, text.slice(0, column - 1) + example + text.slice(column - 1 + length)).join('\n');
  return [{ title: mistake.title, mended, wrong: wrong.diagnostic, example }];
}

/** Findings about how something is written, not about what it goes with. */
const FORM: ReadonlySet<string> = new Set(['yaml-syntax', 'wrong-name', 'wrong-type', 'wrong-value']);

const examples = all.flatMap(shown);

test('many messages show a right value', () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)('$title: with $example in its place, nothing is wrong there', ({ mended, wrong }) => {
  writeFileSync(file, mended);
  const { diagnostics } = compileSite(directory);
  expect(diagnostics.filter(({ code: found, path }) => FORM.has(found) && path.join() === wrong.path.join())).toEqual([]);
});

test('there are at least 55 mistakes, each with a title of its own', () => {
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(55);
});
