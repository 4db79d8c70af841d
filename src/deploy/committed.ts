import { resolve } from 'node:path';
import type { Compiled } from '../compile.ts';
import { ExpectedError } from '../base/diagnostics.ts';
import { commitAt, type Commit } from '../base/git.ts';
import { damageAsText, findDamage } from '../secrets/damage.ts';
import { compareOutput } from '../tree/compare.ts';
import { outputOf } from '../tree/output.ts';
import { remedyFor, withoutIgnored } from '../tree/surplus.ts';
import { readWritten } from '../base/written.ts';

/** What a deploy reads, and so what must be committed. */
const READ = ['site.yaml', 'generated', 'secrets', 'keys', 'files'];

/**
 * The commit that a deploy is made from. Throws ExpectedError unless `generated/` is what the site compiles to, every secret is whole and all that is read is committed:
 * what was not reviewed is not deployed.
 */
export async function committedOutput(directory: string, { trees }: Pick<Compiled, 'trees'>): Promise<string> {
  const root = resolve(directory, 'generated');
  const differences = await withoutIgnored(root, compareOutput(outputOf(trees), readWritten(root)));
  const [first] = differences;
  if (first)
    throw new ExpectedError(
      `generated/ is not what the site says (${name(first.path, differences.length)}); ${remedyFor(differences)}; then commit it`,
    );
  const [damage] = findDamage(directory);
  if (damage) throw new ExpectedError(damageAsText(damage));
  const { git, hash } = await commitAt(directory, 'HEAD');
  if (hash === undefined) throw new ExpectedError('nothing is committed here yet, and only what is committed is deployed');
  const changed = await changedIn(git);
  if (changed[0] !== undefined)
    throw new ExpectedError(`only what is committed is deployed, and this is not: ${name(changed[0], changed.length)}`);
  return hash;
}

/** Files that a deploy reads and that are not as they are committed. */
export async function uncommitted(directory: string): Promise<readonly string[]> {
  return changedIn((await commitAt(directory, 'HEAD')).git);
}

async function changedIn(git: Commit['git']): Promise<readonly string[]> {
  const rows = await git.raw(['status', '--porcelain', '-z', '--untracked-files=all', '--', ...READ]);
  return rows
    .split('\0')
    .filter(Boolean)
    .map((row) => row.slice(3));
}

function name(first: string, count: number): string {
  return count === 1 ? first : `${first} and ${count - 1} more`;
}
