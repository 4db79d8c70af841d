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
import { shownByPager } from '../../terminal/pager.ts';

/** What the command line says of how a difference is told. */
export interface DiffOptions {
  /** What it means, and no diffs. */
  readonly summary: boolean;
  /** For a terminal, or for the comment of a pull request. */
  readonly format: 'text' | 'markdown';
  /** Also the diffs of manifests, which repeat the others in hashes. */
  readonly manifest: boolean;
  /** At a terminal, through the pager that git uses. */
  readonly pager: boolean;
}

/** `sitec diff [REF]`: what the site compiles to now against the output committed at REF, and what the difference means. */
export async function diff(context: Context, ref: string, options: DiffOptions): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'nothing was compared');
  if (!compiled?.site) return 1;
  const committed = await readCommitted(context, ref);
  const review = reviewOf(ref, committed, { ...compiled, site: compiled.site });
  if (context.json) context.answer(reviewAsData(review));
  else
    await show(
      context,
      options,
      options.format === 'markdown' ? reviewAsMarkdown(review, options) : reviewAsText(review, { ...options, ...context.output }),
    );
  return review.hosts.length === 0 ? 0 : 1;
}

/** A pager is for a person at a terminal. */
async function show({ directory, output, print }: Context, { pager }: DiffOptions, text: string): Promise<void> {
  const shown = output.terminal && pager && (await shownByPager(text, directory));
  if (!shown) print(text);
}

async function readCommitted({ directory, file }: Context, ref: string): Promise<Committed> {
  const commit = await commitAt(directory, ref);
  const text = await textAt(commit, relative(directory, file));
  return { files: await filesAt(commit, 'generated'), site: text === undefined ? undefined : pastSite(text) };
}
