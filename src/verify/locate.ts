import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePath } from '../base/diagnostics.ts';
import { packageRoot } from '../base/package-root.ts';
import type { ProjectedText, RootPlan } from './plan.ts';

/** Where a finding comes from: a key of site.yaml, a line of a template, or a file of the operator's own. */
export type FindingSource =
  | { readonly type: 'site'; readonly path: SitePath }
  | { readonly type: 'file'; readonly file: string; readonly line: number };

/** A place in a generated file with its source. */
export interface Located {
  /** Relative to the site's directory. */
  readonly generated: string;
  readonly line: number;
  /** Whether the line was named, or found by its setting; otherwise it is only the file that is meant. */
  readonly exact: boolean;
  readonly source: FindingSource;
}

/** The place that a parser's line speaks of: the file and line it names, else the first of its files that holds the setting it names. */
export function locate(message: string, files: readonly string[], plan: RootPlan): Located | undefined {
  const named = [...plan.files, ...plan.artifacts].flatMap((file) => lineNamed(message, file));
  const [best] = named.toSorted((a, b) => b.file.path.length - a.file.path.length);
  if (best) return { ...locateLine(best.file, best.line ?? 1), exact: best.line !== undefined };
  return locateSetting(settingsIn(message), files, plan);
}

/** The source of a line of a generated file. */
export function locateLine(file: ProjectedText, line: number): Located {
  return { generated: file.generated, line, exact: true, source: sourceOf(file, line) };
}

interface Line {
  readonly file: ProjectedText;
  readonly line: number | undefined;
}

function lineNamed(message: string, file: ProjectedText): readonly Line[] {
  const at = message.indexOf(file.path);
  if (at === -1) return [];
  const after = message.slice(at + file.path.length);
  const number =
    /^["']?(?::|,? line |\()(\d+)/.exec(after)?.[1] ?? /\bline (\d+)\b/.exec(after)?.[1] ?? /\bline (\d+)\b/.exec(message)?.[1];
  return [{ file, line: number === undefined ? lineOfSetting(file, settingsIn(message)) : Number(number) }];
}

/** Words that parsers say of every setting. */
const SMALL_TALK = new Set(['warning', 'error', 'fatal', 'unused', 'undefined', 'unknown', 'parameter', 'line', 'invalid', 'bad']);

/** Words of a message that could be settings: what stands in quotes, before `=`, or after a colon; the last are the most telling. */
function settingsIn(message: string): readonly string[] {
  const words = [...message.matchAll(/["'`]([A-Za-z][A-Za-z0-9_.-]*)["'`]|([A-Za-z][A-Za-z0-9_.-]*) ?=|: ([A-Za-z][A-Za-z0-9_.-]*)\b/g)];
  return words
    .map(([, quoted, assigned, named]) => quoted ?? assigned ?? named ?? '')
    .filter((word) => !SMALL_TALK.has(word.toLowerCase()))
    .toReversed();
}

function locateSetting(settings: readonly string[], paths: readonly string[], plan: RootPlan): Located | undefined {
  for (const file of plan.files.filter(({ path }) => paths.includes(path))) {
    const line = lineOfSetting(file, settings);
    if (line !== undefined) return locateLine(file, line);
  }
  return undefined;
}

function lineOfSetting({ content }: ProjectedText, settings: readonly string[]): number | undefined {
  const lines = content.split('\n').map((line) => (line.trim().startsWith('#') ? '' : line));
  const named = settings.map((setting) => lines.findIndex((line) => nameOf(line) === setting));
  const mentioned = settings.map((setting) => lines.findIndex((line) => line.includes(setting)));
  const index = [...named, ...mentioned].find((candidate) => candidate !== -1);
  return index === undefined ? undefined : index + 1;
}

/** The setting that a line begins with. */
function nameOf(line: string): string {
  return /^\s*([A-Za-z][A-Za-z0-9_.-]*)/.exec(line)?.[1] ?? '';
}

function sourceOf({ content, extra, template, own, sitePath }: ProjectedText, line: number): FindingSource {
  const text = content.split('\n')[line - 1] ?? '';
  const setting = extra ? findSetting(extra.settings, nameOf(text), text) : undefined;
  if (extra && setting) return { type: 'site', path: [...extra.path, ...setting] };
  if (template !== undefined) return { type: 'file', file: template, line: templateLine(template, text) };
  return own === undefined ? { type: 'site', path: sitePath } : { type: 'file', file: own, line };
}

/** The path of a raw setting that a line could have been written from, in whatever section. */
function findSetting(settings: object, name: string, text: string): SitePath | undefined {
  for (const [key, value] of Object.entries(settings) as readonly (readonly [string, unknown])[]) {
    if (typeof value === 'object' && value !== null) {
      const below = findSetting(value, name, text);
      if (below) return [key, ...below];
      if (text.trim() === `${key} {`) return [key];
    } else if (key.toLowerCase() === name.toLowerCase()) return [key];
  }
  return undefined;
}

/** The line of a template that a line was most likely rendered from: the one most of whose own text is in it, in order. */
function templateLine(template: string, text: string): number {
  const scores = readFileSync(join(packageRoot, template), 'utf8')
    .split('\n')
    .map((line) => ownTextIn(line, text));
  return scores.indexOf(Math.max(...scores)) + 1;
}

/** How many characters of a template's line, leaving out what it prints, stand in a text; none when a part of them is missing. */
function ownTextIn(line: string, text: string): number {
  let [at, score] = [0, 0];
  for (const part of line.split(/<%.*?%>/)) {
    const found = text.indexOf(part.trim(), at);
    if (found === -1) return 0;
    at = found + part.trim().length;
    score += part.trim().length;
  }
  return score;
}
