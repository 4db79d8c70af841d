import { relative } from 'node:path';
import { commitAt, filesAt, textAt } from '../../base/git.ts';
import { reviewAsData } from '../../review/as-data.ts';
import { reviewAsMarkdown } from '../../review/as-markdown.ts';
import { reviewAsText } from '../../review/as-text.ts';
import type { Committed } from '../../review/compare-hosts.ts';
import { reviewOf } from '../../review/review.ts';
import { pastSite } from '../../site/past.ts';
import { compileOrTell } from './compile-or-tell.ts';
import type { Context, Outcome } from '../../terminal/context.ts';

/** What the command line says of how a difference is told. */
export interface DiffOptions {
  /** What it means, and no diffs. */
  readonly summary: boolean;
  /** For a terminal, or for the comment of a pull request. */
  readonly format: 'text' | 'markdown';
}

/** `sitec diff [REF]`: what the site compiles to now against the output committed at REF, and what the difference means. */
export async function diff(context: Context, ref: string, options: DiffOptions): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'nothing was compared');
  if (!compiled?.site) return 1;
  const committed = await readCommitted(context, ref);
  const review = reviewOf(ref, committed, { ...compiled, site: compiled.site });
  if (context.json) context.answer(reviewAsData(review));
  else if (options.format === 'markdown') context.print(reviewAsMarkdown(review, options));
  else context.print(reviewAsText(review, { ...options, colour: context.colour }));
  return review.hosts.length === 0 ? 0 : 1;
}

async function readCommitted({ directory, file }: Context, ref: string): Promise<Committed> {
  const commit = await commitAt(directory, ref);
  const text = await textAt(commit, relative(directory, file));
  return { files: await filesAt(commit, 'generated'), site: text === undefined ? undefined : pastSite(text) };
}
