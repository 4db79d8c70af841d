import { join, resolve } from 'node:path';
import { build } from '../src/commands/site/build.ts';
import { check } from '../src/commands/site/check.ts';
import type { Context, Outcome } from '../src/terminal/context.ts';
import type { Ended } from './sites.ts';

const VERBS: { readonly [verb: string]: (context: Context) => Promise<Outcome> } = { build, check };

/** Runs a verb in this process, in a site's directory: as the command does, but for the start of a process, which takes longer than the verb. */
export async function verbInProcess(verb: 'build' | 'check', directory: string): Promise<Ended> {
  const [printed, told, before]: [string[], string[], string] = [[], [], process.cwd()];
  process.chdir(directory);
  try {
    const code = await VERBS[verb]?.({
      directory: resolve('.'),
      file: join(resolve('.'), 'site.yaml'),
      json: false,
      appearance: { colour: false, columns: undefined },
      workspace: undefined,
      output: { terminal: false, colour: false, columns: undefined },
      print: (text) => printed.push(text),
      answer: () => undefined,
      tell: (text) => told.push(text),
    });
    return { code: code ?? null, stdout: printed.join(''), stderr: told.join('') };
  } finally {
    process.chdir(before);
  }
}
