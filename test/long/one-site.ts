import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasErrors, type Diagnostic } from '../../src/base/diagnostics.ts';
import { formatDiagnostics } from '../../src/terminal/print-diagnostics.ts';
import { compileSite, type Compiled } from '../../src/compile.ts';
import { placeOf } from '../../src/site/source.ts';
import { outputOf } from '../../src/tree/output.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';

/** A committed site: its text, and a directory with the keys and secrets that it is compiled with. */
interface Committed {
  readonly text: string;
  readonly directory: string;
}

/** Every committed site, and below one directory the places where their changed texts are written. */
export interface Committing {
  readonly sites: readonly Committed[];
  readonly refused: readonly Committed[];
  readonly remove: () => void;
}

/** Copies of the directories of all committed sites; those of test/err have the keys and secrets of this repository's own. */
export function committedSites(): Committing {
  const parent = mkdtempSync(join(tmpdir(), 'sitec-long-'));
  const sites = ['.', ...readdirSync('test/sites').map((name) => join('test/sites', name))].map((site, index): Committed => {
    const directory = join(parent, String(index));
    for (const part of ['secrets', 'keys', 'generated', 'files']) {
      if (existsSync(join(site, part))) cpSync(join(site, part), join(directory, part), { recursive: true });
    }
    return { directory, text: readFileSync(join(site, 'site.yaml'), 'utf8') };
  });
  const own = sites[0]?.directory ?? parent;
  const refused = readdirSync('test/err')
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ directory: own, text: readFileSync(join('test/err', file), 'utf8') }));
  return { sites, refused, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** The changed site of a number, which follows from the seed alone, and where it is compiled. */
export function changedSite({ sites, refused }: Committing, seed: number, number: number): Committed {
  const random = randomFrom(seed * 1_000_003 + number);
  const { text, directory } = random.pick(random.below(3) === 0 ? refused : sites);
  const donors = [...sites, ...refused].map((donor) => donor.text);
  return { directory, text: mutate(random, text, donors) };
}

/** What is wrong with how sitec answers a site, or undefined: a trace, no answer, or one without a place. */
export function problemWith({ text, directory }: Committed): string | undefined {
  writeFileSync(join(directory, 'site.yaml'), text);
  try {
    const compiled = compileSite(directory);
    return hasErrors(compiled.diagnostics) ? problemWithRefusal(compiled) : problemWithOutput(compiled);
  } catch (error) {
    return `a trace: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** What no message and no file of the output holds, unless a value was never looked at. */
const NO_VALUE = /\[object |(?<![a-z_ ])undefined|\bNaN\b|[=:] *-?Infinity|[0-9]e\+[0-9]{2}/;

function problemWithRefusal({ diagnostics, loaded, trees }: Compiled): string | undefined {
  if (trees.length > 0) return 'there is output although there are errors';
  const lost = diagnostics.find((diagnostic) => !hasPlace(loaded.source, diagnostic));
  if (lost) return `no place in the site: ${lost.message}`;
  const text = formatDiagnostics(diagnostics, loaded.source, { colour: false, columns: undefined });
  return text.includes('error: ') ? undefined : 'no error is printed';
}

function hasPlace(source: Compiled['loaded']['source'], diagnostic: Diagnostic): boolean {
  const { line, column } = placeOf(source, diagnostic);
  const lines = source.text.split('\n');
  const nothing = /undefined|\[object /.exec(diagnostic.message)?.[0];
  const says = diagnostic.message.trim() !== '' && (nothing === undefined || source.text.includes(nothing));
  return line >= 1 && line <= lines.length && column >= 1 && says;
}

function problemWithOutput({ trees, site }: Compiled): string | undefined {
  if (trees.length !== site?.hosts.length) return 'there are neither errors nor the output of every host';
  for (const [path, { content }] of outputOf(trees)) {
    const found = NO_VALUE.exec(content);
    if (found) return `${path} holds "${content.slice(Math.max(0, found.index - 40), found.index + 40)}"`;
  }
  return undefined;
}
