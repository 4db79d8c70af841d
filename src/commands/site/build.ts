import { count } from '../../base/count.ts';
import { damageAsText, findDamage } from '../../secrets/damage.ts';
import { outputOf } from '../../tree/output.ts';
import { writeOutput } from '../../tree/write.ts';
import { compileOrTell } from './compile-or-tell.ts';
import { generatedDirectory, type Context, type Outcome } from '../../terminal/context.ts';

/** `sitec build`: compiles the site and writes `generated/`; not when an encrypted file is not the one that the index speaks of, whose revision the output would name. */
export async function build(context: Context): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'nothing was written', { annotate: true });
  if (!compiled) return 1;
  const damaged = findDamage(context.directory);
  if (damaged.length > 0) {
    context.answer({ secrets: damaged });
    for (const damage of damaged) context.tell(`${damageAsText(damage)}\n`);
    context.tell(`${count(damaged.length, 'encrypted file')} cannot be used · nothing was written\n`);
    return 1;
  }
  const { written, removed, surplus } = writeOutput(generatedDirectory(context), outputOf(compiled.trees));
  context.answer({ written, removed, surplus });
  if (context.json) return 0;
  for (const path of written) context.print(`wrote generated/${path}\n`);
  for (const path of removed) context.print(`removed generated/${path}\n`);
  const ignored =
    surplus.length === 0 ? new Set<string>() : await (await import('../../base/git.ts')).ignoredOf(generatedDirectory(context), surplus);
  for (const path of surplus.filter((one) => !ignored.has(one)))
    context.tell(`left alone: generated/${path}, which nothing in the site makes: remove it, or move it below files/ if a host needs it\n`);
  const hosts = compiled.trees.map(({ host }) => host).join(', ');
  context.print(
    written.length + removed.length === 0 ? `generated/ is up to date: ${hosts}\n` : `generated/ now holds what the site says: ${hosts}\n`,
  );
  return 0;
}
