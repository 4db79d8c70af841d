import { count } from '../../base/count.ts';
import { damageAsText, findDamage } from '../../secrets/damage.ts';
import { outputOf } from '../../tree/output.ts';
import { writeOutput } from '../../tree/write.ts';
import { compileOrTell } from './compile-or-tell.ts';
import { buildAsText } from '../../terminal/print-build.ts';
import { generatedDirectory, type Context, type Outcome } from '../../terminal/context.ts';

/** How much the command line wants to read of a build. */
export interface BuildOptions {
  /** Each path, and not only how many. */
  readonly verbose: boolean;
}

/** `sitec build`: compiles the site and writes `generated/`; not when an encrypted file is not the one that the index speaks of, whose revision the output would name. */
export async function build(context: Context, { verbose }: BuildOptions = { verbose: false }): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'nothing was written', { annotate: true });
  if (!compiled) return 1;
  const damaged = findDamage(context.directory);
  if (damaged.length > 0) {
    context.answer({ secrets: damaged });
    for (const damage of damaged) context.tell(`${damageAsText(damage)}\n`);
    context.tell(`${count(damaged.length, 'encrypted file')} cannot be used · nothing was written\n`);
    return 1;
  }
  const output = outputOf(compiled.trees);
  const { surplus, ...changes } = writeOutput(generatedDirectory(context), output);
  context.answer({ ...changes, surplus });
  if (context.json) return 0;
  const ignored =
    surplus.length === 0 ? new Set<string>() : await (await import('../../base/git.ts')).ignoredOf(generatedDirectory(context), surplus);
  for (const path of surplus.filter((one) => !ignored.has(one)))
    context.tell(`left alone: generated/${path}, which nothing in the site makes: remove it, or move it below files/ if a host needs it\n`);
  context.print(buildAsText({ ...changes, files: [...output.keys()] }, { verbose, columns: context.output.columns }));
  return 0;
}
