import { count } from '../base/count.ts';
import { cell, codeSpan, fence, folded, plainWords } from './markdown.ts';
import type { Found, Table } from './meaning.ts';
import { isOfManifest, repeatedDiffs, type HostReview, type Review } from './review.ts';
import { say, speak, words, type Sentence } from './sentence.ts';
import type { FileDiff } from './unified.ts';

/** By this a later run finds the comment that an earlier one left on a pull request. */
const MARK = '<!-- sitec diff -->';

/** GitHub takes no more characters in one comment. */
const LONGEST_COMMENT = 65_536;

/** How many of one list are shown: fewer when the comment is too long even without any diff. Warnings are not cut so soon. */
const LISTED = [20, 5, 2] as const;

/** What a comment holds: some diffs may be left out, lists be cut, and the last hosts be left to another reading. */
interface Extent {
  readonly listed: number;
  readonly hosts: number;
  readonly leftOut: ReadonlySet<FileDiff>;
}

/** A review as the comment of a pull request, which is never longer than GitHub allows. */
export function reviewAsMarkdown(review: Review, { summary }: { readonly summary: boolean }): string {
  const flaggedFirst = { ...review, hosts: review.hosts.toSorted((a, b) => Number(isFlagged(b)) - Number(isFlagged(a))) };
  const diffs = review.hosts.flatMap((host) => host.diffs);
  let extent: Extent = { listed: LISTED[0], hosts: review.hosts.length, leftOut: summary ? new Set(diffs) : repeatedDiffs(review) };
  for (;;) {
    const text = write(flaggedFirst, extent, summary);
    const smaller = text.length <= LONGEST_COMMENT ? undefined : shrink(extent, diffs, text.length);
    if (!smaller) return text;
    extent = smaller;
  }
}

function isFlagged({ found }: HostReview): boolean {
  return found.some(({ told }) => (told.warnings ?? []).length > 0);
}

/** Less of it, if it can be: the largest diffs go first, then long lists, then whole hosts. */
function shrink({ listed, hosts, leftOut }: Extent, diffs: readonly FileDiff[], length: number): Extent | undefined {
  const kept = diffs.filter((diff) => !leftOut.has(diff)).toSorted((a, b) => b.diff.length - a.diff.length);
  if (kept.length > 0) {
    let saved = 0;
    const going = kept.filter(({ diff }) => {
      const goes = saved < length - LONGEST_COMMENT;
      if (goes) saved += diff.length;
      return goes;
    });
    return { listed, hosts, leftOut: new Set([...leftOut, ...going]) };
  }
  const shorter = LISTED.find((fewer) => fewer < listed);
  if (shorter !== undefined) return { listed: shorter, hosts, leftOut };
  return hosts > 0 ? { listed, hosts: Math.min(hosts - 1, Math.floor((hosts * LONGEST_COMMENT) / length)), leftOut } : undefined;
}

function write(review: Review, extent: Extent, summary: boolean): string {
  const { ref, hosts, notes } = review;
  const shown = hosts.slice(0, extent.hosts);
  const print = printer(extent.listed);
  return [
    MARK,
    '## What this changes on the hosts',
    hosts.length === 0
      ? print(say`Nothing: what the site compiles to is what ${ref} holds.`)
      : print(say`Against what ${ref} holds. The diffs are of ${'generated/'}, host by host.`),
    ...notes.map((note) => print(say`Not everything could be compared: ${note}.`)),
    ...shown.map((host) => writeHost(host, extent, { ref, summary })),
    ...(shown.length < hosts.length
      ? [print(say`More hosts change than a comment can hold: ${hosts.slice(shown.length).map(({ host }) => host)}.`)]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function writeHost(
  { host, state, found, diffs }: HostReview,
  { listed, leftOut }: Extent,
  { ref, summary }: { readonly ref: string; readonly summary: boolean },
): string {
  const print = printer(listed);
  const warnings = found.flatMap(({ told }) => told.warnings ?? []);
  const shown = diffs.filter((diff) => !leftOut.has(diff));
  const missing = summary ? [] : diffs.filter((diff) => leftOut.has(diff));
  const headline = state === 'changed' ? say`${host}` : state === 'added' ? say`${host} is new` : say`${host} leaves the site`;
  return [
    `### ${print(headline)}`,
    ...(warnings.length > 0 ? [['> [!WARNING]', ...listOf(warnings, LISTED[0], (warning) => `> - ${print(warning)}`)].join('\n')] : []),
    ...found.flatMap((one) => writeFound(one, listed)),
    ...shown.map(writeDiff),
    ...(missing.length > 0 ? [print(whatIsMissing(missing, ref))] : []),
  ].join('\n\n');
}

/** Only a manifest is left out for another reason than its length. */
function whatIsMissing(missing: readonly FileDiff[], ref: string): Sentence {
  const paths = missing.map(({ path }) => path);
  const command = missing.some(isOfManifest) ? `sitec diff ${ref} --manifest` : `sitec diff ${ref}`;
  if (missing.every(isOfManifest)) return say`${paths} repeats this in hashes; ${command} shows it.`;
  return say`Left out, because a comment holds ${LONGEST_COMMENT} characters and these are the longest: ${paths}. ${command} shows them.`;
}

function writeFound({ title, told: { lines = [], table } }: Found, listed: number): readonly string[] {
  if (lines.length === 0 && !table) return [];
  const print = printer(listed);
  return [
    `**${plainWords(title)}**`,
    ...(table ? [writeTable(table, listed)] : []),
    ...(lines.length > 0 ? [listOf(lines, listed, (line) => `- ${print(line)}`).join('\n')] : []),
  ];
}

function writeTable({ columns, rows }: Table, listed: number): string {
  const print = printer(listed);
  const shown = rows.slice(0, listed).map((row) => row.map((content) => cell(print(content))));
  const rest = rows.length > listed ? [[`and ${rows.length - listed} more`, ...columns.slice(1).map(() => '')]] : [];
  return [columns, columns.map(() => '---'), ...shown, ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The first sentences of a list, and how many more there are. */
function listOf(sentences: readonly Sentence[], most: number, item: (sentence: Sentence) => string): readonly string[] {
  const shown = sentences.slice(0, most).map(item);
  return sentences.length > most ? [...shown, item(words(`and ${sentences.length - most} more`))] : shown;
}

function writeDiff({ path, change, added, removed, diff }: FileDiff): string {
  const size = change === 'changed' ? `${count(added, 'line')} added, ${removed} removed` : change;
  return folded(path, size, fence(diff, 'diff'));
}

function printer(listed: number): (sentence: Sentence) => string {
  return (sentence) => speak(sentence, { words: plainWords, value: codeSpan, most: listed });
}
