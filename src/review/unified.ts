import { formatPatch, structuredPatch, type StructuredPatch } from 'diff';
import type { FileChange, ReviewedFile } from './change.ts';

/** The difference of one file as text. */
export interface FileDiff {
  /** Relative to the site's directory. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Numbers of lines. */
  readonly added: number;
  readonly removed: number;
  /** A unified diff as git writes it, to be read by people and by `git apply`. */
  readonly diff: string;
}

/** What a patch calls the side where a file does not exist. */
const NOWHERE = '/dev/null';

/** Lines around a change. */
const CONTEXT = 3;

/** Texts with more differences are not worth the time it takes to find the fewest: all of one goes, all of the other comes. */
const MOST_EDITS = 2000;

/** The unified diff of a file that changed. */
export function unifiedDiff({ path, before, after }: FileChange): FileDiff {
  const shown = `generated/${path}`;
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  const names = [before ? `a/${shown}` : NOWHERE, after ? `b/${shown}` : NOWHERE] as const;
  const patch = structuredPatch(...names, old, now, '', '', { context: CONTEXT, maxEditLength: MOST_EDITS }) ?? replaced(names, old, now);
  const change = before && after ? 'changed' : after ? 'added' : 'removed';
  return {
    path: shown,
    change,
    added: count(patch, '+'),
    removed: count(patch, '-'),
    diff: formatPatch({ ...patch, ...modesOf(before, after), isGit: true }),
  };
}

function count({ hunks }: StructuredPatch, sign: '+' | '-'): number {
  return hunks.flatMap(({ lines }) => lines).filter((line) => line.startsWith(sign)).length;
}

function modesOf(before: ReviewedFile | undefined, after: ReviewedFile | undefined): Partial<StructuredPatch> {
  if (before?.executable === after?.executable) return {};
  return {
    ...(before ? { oldMode: modeOf(before) } : { isCreate: true }),
    ...(after ? { newMode: modeOf(after) } : { isDelete: true }),
  };
}

function modeOf({ executable }: ReviewedFile): string {
  return executable ? '100755' : '100644';
}

function replaced(names: readonly [old: string, now: string], old: string, now: string): StructuredPatch {
  const [none, all] = [structuredPatch(...names, old, ''), structuredPatch(...names, '', now)];
  const lines = [...none.hunks, ...all.hunks].flatMap((hunk) => hunk.lines);
  return { ...all, hunks: [{ oldStart: 1, oldLines: count(none, '-'), newStart: 1, newLines: count(all, '+'), lines }] };
}
