import { count } from '../count.ts';
import { cell, codeSpan, fence, folded, plainWords } from './markdown.ts';
import type { Found, Table } from './meaning.ts';
import { isManifest, type HostReview, type Review } from './review.ts';
import { say, speak, type Sentence } from './sentence.ts';
import type { FileDiff } from './unified.ts';

/** By this a later run finds the comment that an earlier one left on a pull request. */
const MARK = '<!-- sitec diff -->';

/** GitHub takes no more characters in one comment. */
const LONGEST_COMMENT = 65_536;

/** How many of one list are shown: fewer when the comment is too long even without any diff. */
const LISTED = [20, 5, 2] as const;

/** What a comment holds: some diffs may be left out, lists be cut, and the last hosts be left to another reading. */
interface Extent {
  readonly listed: number;
  readonly hosts: number;
  readonly leftOut: ReadonlySet<FileDiff>;
}

/** A review as the comment of a pull request, which is never longer than GitHub allows. */
export function reviewAsMarkdown(review: Review, { summary = false, longest = LONGEST_COMMENT }: { readonly summary?: boolean; readonly longest?: number } = {}): string {
  const diffs = review.hosts.flatMap((host) => host.diffs);
  const none = new Set(diffs);
  const all = { listed: LISTED[0], hosts: review.hosts.length, leftOut: summary ? none : repeated(review) };
  let extent: Extent = all;
  for (;;) {
    const text = write(review, extent, summary);
    const smaller = text.length <= longest ? undefined : shrink(extent, diffs, { length: text.length, longest });
    if (!smaller) return text;
    extent = smaller;
  }
}

/** A manifest says the same as the other files, in hashes. */
function repeated({ hosts }: Review): ReadonlySet<FileDiff> {
  return new Set(hosts.filter(({ diffs }) => diffs.length > 1).flatMap(({ diffs }) => diffs.filter(({ path }) => isManifest(belowGenerated(path)))));
}

/** Less of it, if it can be: the largest diffs go first, then long lists, then whole hosts. */
function shrink({ listed, hosts, leftOut }: Extent, diffs: readonly FileDiff[], { length, longest }: { readonly length: number; readonly longest: number }): Extent | undefined {
  const kept = diffs.filter((diff) => !leftOut.has(diff)).toSorted((a, b) => b.diff.length - a.diff.length);
  if (kept.length > 0) {
    let saved = 0;
    const going = kept.filter(({ diff }) => {
      const goes = saved < length - longest;
      if (goes) saved += diff.length;
      return goes;
    });
    return { listed, hosts, leftOut: new Set([...leftOut, ...going]) };
  }
  const shorter = LISTED.find((fewer) => fewer < listed);
  if (shorter !== undefined) return { listed: shorter, hosts, leftOut };
  return hosts > 0 ? { listed, hosts: Math.min(hosts - 1, Math.floor((hosts * longest) / length)), leftOut } : undefined;
}

function write(review: Review, extent: Extent, summary: boolean): string {
  const { ref, hosts, notes } = review;
  const shown = hosts.slice(0, extent.hosts);
  const print = printer(extent.listed);
  return [
    MARK,
    '## What this changes on the hosts',
    hosts.length === 0 ? print(say`Nothing: what the site compiles to is what ${ref} holds.`) : print(say`Against what ${ref} holds. The diffs are of ${'generated/'}, host by host.`),
    ...notes.map((note) => print(say`Not everything could be compared: ${note}.`)),
    ...shown.map((host) => writeHost(host, extent, { ref, summary })),
    ...(shown.length < hosts.length ? [print(say`More hosts change than a comment can hold: ${hosts.slice(shown.length).map(({ host }) => host)}.`)] : []),
  ].join('\n\n').concat('\n');
}

function writeHost({ host, state, found, diffs }: HostReview, { listed, leftOut }: Extent, { ref, summary }: { readonly ref: string; readonly summary: boolean }): string {
  const print = printer(listed);
  const warnings = found.flatMap(({ told }) => told.warnings ?? []);
  const shown = diffs.filter((diff) => !leftOut.has(diff));
  const missing = summary ? [] : diffs.filter((diff) => leftOut.has(diff));
  const headline = state === 'changed' ? say`${host}` : state === 'added' ? say`${host} is new` : say`${host} leaves the site`;
  return [
    `### ${print(headline)}`,
    ...(warnings.length > 0 ? [['> [!WARNING]', ...listOf(warnings, listed, (warning) => `> - ${warning}`)].join('\n')] : []),
    ...found.flatMap((one) => writeFound(one, listed)),
    ...shown.map(writeDiff),
    ...(missing.length > 0 ? [print(whatIsMissing(missing, ref))] : []),
  ].join('\n\n');
}

/** Only a manifest is left out for another reason than its length. */
function whatIsMissing(missing: readonly FileDiff[], ref: string): Sentence {
  const paths = missing.map(({ path }) => path);
  const command = `sitec diff ${ref}`;
  if (missing.every(({ path }) => isManifest(belowGenerated(path)))) return say`${paths} repeats this in hashes; ${command} shows it.`;
  return say`Left out, because a comment holds ${LONGEST_COMMENT} characters and these are the longest: ${paths}. ${command} shows them.`;
}

function belowGenerated(path: string): string {
  return path.replace(/^generated\//, '');
}

function writeFound({ title, told: { lines = [], table } }: Found, listed: number): readonly string[] {
  if (lines.length === 0 && !table) return [];
  return [
    `**${plainWords(title)}**`,
    ...(table ? [writeTable(table, listed)] : []),
    ...(lines.length > 0 ? [listOf(lines, listed, (line) => `- ${line}`).join('\n')] : []),
  ];
}

function writeTable({ columns, rows }: Table, listed: number): string {
  const print = printer(listed);
  const shown = rows.slice(0, listed).map((row) => row.map((content) => cell(print(content))));
  const rest = rows.length > listed ? [[`and ${rows.length - listed} more`, ...columns.slice(1).map(() => '')]] : [];
  return [columns, columns.map(() => '---'), ...shown, ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The first sentences of a list, and how many more there are. */
function listOf(sentences: readonly Sentence[], listed: number, item: (text: string) => string): readonly string[] {
  const shown = sentences.slice(0, listed).map((sentence) => item(printer(listed)(sentence)));
  return sentences.length > listed ? [...shown, item(`and ${sentences.length - listed} more`)] : shown;
}

function writeDiff({ path, change, added, removed, diff }: FileDiff): string {
  const size = change === 'changed' ? `${count(added, 'line')} added, ${removed} removed` : change;
  return folded(path, size, fence(diff, 'diff'));
}

function printer(listed: number): (sentence: Sentence) => string {
  return (sentence) => speak(sentence, { words: plainWords, value: codeSpan, most: listed });
}
