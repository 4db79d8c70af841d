import { outputOf } from '../tree/output.ts';
import { writeOutput } from '../tree/write.ts';
import { compileOrTell } from './compile-or-tell.ts';
import { generatedDirectory, type Context, type Outcome } from './context.ts';

/** `sitec build`: compiles the site and writes `generated/`. */
export async function build(context: Context): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'nothing was written', { annotate: true });
  if (!compiled) return 1;
  const { written, removed, surplus } = writeOutput(generatedDirectory(context), outputOf(compiled.trees));
  if (context.json) {
    context.print(`${JSON.stringify({ written, removed, surplus }, null, 1)}\n`);
    return 0;
  }
  for (const path of written) context.print(`wrote generated/${path}\n`);
  for (const path of removed) context.print(`removed generated/${path}\n`);
  for (const path of surplus) context.tell(`left alone: generated/${path}, which sitec did not make\n`);
  const hosts = compiled.trees.map(({ host }) => host).join(', ');
  context.print(
    written.length + removed.length === 0 ? `generated/ is up to date: ${hosts}\n` : `generated/ now holds what the site says: ${hosts}\n`,
  );
  return 0;
}
