import { damageAsText, findDamage } from '../../secrets/damage.ts';
import { placeOfPath } from '../../site/source.ts';
import { compareOutput, type Difference } from '../../tree/compare.ts';
import { outputOf } from '../../tree/output.ts';
import { remedyFor, withoutIgnored } from '../../tree/surplus.ts';
import { finishInterruptedWrite } from '../../tree/write.ts';
import { readWritten } from '../../base/written.ts';
import { compileOrTell } from './compile-or-tell.ts';
import { generatedDirectory, type Context, type Outcome } from '../../terminal/context.ts';
import type { Source } from '../../site/source.ts';

const WHAT: { readonly [kind in Difference['kind']]: string } = {
  missing: 'is missing',
  changed: 'is not what the site compiles to',
  mode: 'has the wrong executable bit',
  surplus: 'is not made by anything in the site',
};

/** `sitec check`: the site is valid, every encrypted file is the one that the index names, and every path, byte and executable bit under `generated/` is what the site compiles to. */
export async function check(context: Context): Promise<Outcome> {
  const secrets = findDamage(context.directory);
  context.answer({ secrets });
  for (const damage of secrets) context.print(`${damageAsText(damage)}\n`);
  const compiled = await compileOrTell(context, 'generated/ was not compared', { annotate: true });
  if (!compiled) return 1;
  const root = generatedDirectory(context);
  finishInterruptedWrite(root);
  const differences = await withoutIgnored(root, compareOutput(outputOf(compiled.trees), readWritten(root)));
  const { source } = compiled.loaded;
  context.answer({ differences: differences.map((difference) => asData(difference, source)) });
  for (const difference of differences) context.print(`${describe(difference, source)}\n`);
  context.print(
    differences.length === 0
      ? 'generated/ is what the site says\n'
      : `${differences.length} of generated/ differ; ${remedyFor(differences)}\n`,
  );
  return differences.length + secrets.length === 0 ? 0 : 1;
}

function describe({ path, kind, expected }: Difference, source: Source): string {
  const made = expected === undefined ? '' : ` (made by ${expected.service} from ${keys(expected.paths, source).join(', ')})`;
  return `generated/${path} ${WHAT[kind]}${made}`;
}

function asData({ path, kind, expected }: Difference, source: Source): object {
  return { path: `generated/${path}`, kind, service: expected?.service, keys: expected ? keys(expected.paths, source) : [] };
}

/** Keys of site.yaml with the line of each, as far as a reader wants to know. */
function keys(paths: readonly (readonly (string | number)[])[], source: Source): readonly string[] {
  const most = 3;
  const shown = paths.slice(0, most).map((path) => `${source.file}:${placeOfPath(source, path, 'key').line} ${path.join('.')}`);
  return paths.length > most ? [...shown, `${paths.length - most} more`] : shown;
}
