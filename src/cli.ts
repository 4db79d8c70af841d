#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WriteStream } from 'node:tty';
import { Command, CommanderError } from 'commander';
import { packageRoot } from './base/package-root.ts';
import type { AddVerb, CommandLine } from './commands/command-line.ts';
import type { Context, Outcome } from './terminal/context.ts';
import type { Appearance } from './terminal/print-diagnostics.ts';

/** The verbs, in the order of the help. */
const VERBS: ReadonlyMap<string, () => Promise<AddVerb>> = new Map([
  ['init', async () => (await import('./commands/init/verb.ts')).init],
  ['build', async () => (await import('./commands/site/verbs.ts')).build],
  ['check', async () => (await import('./commands/site/verbs.ts')).check],
  ['diff', async () => (await import('./commands/site/verbs.ts')).diff],
  ['explain', async () => (await import('./commands/site/verbs.ts')).explain],
  ['verify', async () => (await import('./commands/site/verbs.ts')).verify],
  ['deploy', async () => (await import('./commands/deploy/verbs.ts')).deploy],
  ['drift', async () => (await import('./commands/deploy/verbs.ts')).drift],
  ['confirm', async () => (await import('./commands/deploy/verbs.ts')).confirm],
  ['extend', async () => (await import('./commands/deploy/verbs.ts')).extend],
  ['rollback', async () => (await import('./commands/deploy/verbs.ts')).rollback],
  ['status', async () => (await import('./commands/deploy/verbs.ts')).status],
  ['dns', async () => (await import('./commands/site/verbs.ts')).dns],
  ['passwd', async () => (await import('./commands/secrets/verbs.ts')).passwd],
  ['secrets', async () => (await import('./commands/secrets/verbs.ts')).secrets],
  ['keys', async () => (await import('./commands/keys/verbs.ts')).keys],
  ['completion', async () => (await import('./commands/completion/verb.ts')).completion],
]);

/** Words that all verbs are needed for. */
const OF_ALL: ReadonlySet<string> = new Set(['help', '--help', '-h', 'completion']);

/** The verbs that a command line may be about: those that it names. Where it names none, all: to be listed, or to guess what was meant. */
function verbsIn(words: readonly string[]): readonly (() => Promise<AddVerb>)[] {
  const named = [...VERBS].filter(([name]) => words.includes(name));
  const all = named.length === 0 || words.some((word) => OF_ALL.has(word));
  return all ? [...VERBS.values()] : named.map(([, load]) => load);
}

interface GlobalOptions {
  readonly directory: string;
  readonly site?: string;
  readonly identity?: string;
  readonly json: boolean;
}

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string };
const program = new Command('sitec')
  .description('compile site.yaml into the configuration of Debian 13 mail hosts, and deploy it')
  .version(version)
  .option('-C, --directory <dir>', "the site's directory", '.')
  .option('--site <file>', 'the site file (default: site.yaml in the directory)')
  .option(
    '--identity <file>',
    'the file of the age identity that decrypts secrets (default: $SITEC_IDENTITY, then ~/.config/sitec/identity.txt)',
  )
  .option('--json', 'print the answer as one JSON document', false)
  .showHelpAfterError('run with --help to see what is possible')
  .configureOutput({
    writeOut: (text) => (given().json ? addToAnswer(text.trim() === version ? { version } : { help: text }) : process.stdout.write(text)),
  })
  .exitOverride();

/** With --json, what the verb has said so far as data. */
let answer: object = {};

function addToAnswer(data: object): void {
  answer = { ...answer, ...data };
}

function given(): GlobalOptions {
  return program.opts<GlobalOptions>();
}

function context(): Context {
  const { json, site, ...options } = given();
  const directory = resolve(options.directory);
  const coloured = (process.env['NO_COLOR'] ?? '') === '';
  const { stdout, stderr } = process;
  return {
    directory,
    file: site === undefined ? join(directory, 'site.yaml') : resolve(site),
    json,
    appearance: appearanceOf(stderr, coloured),
    workspace: process.env['GITHUB_ACTIONS'] === 'true' ? resolve(process.env['GITHUB_WORKSPACE'] ?? '.') : undefined,
    output: { terminal: stdout.isTTY, ...appearanceOf(stdout, coloured) },
    print: (text) => json || stdout.write(text),
    answer: addToAnswer,
    tell: (text) => stderr.write(text),
  };
}

/** How a stream shows text: a terminal alone has colours and a width. */
function appearanceOf({ isTTY, columns }: WriteStream, coloured: boolean): Appearance {
  return { colour: coloured && isTTY, columns: isTTY ? columns || undefined : undefined };
}

function run<Words extends unknown[]>(act: (...words: Words) => Promise<Outcome>): (...words: Words) => Promise<void> {
  return async (...words) => {
    process.exitCode = await act(...words);
  };
}

const line: CommandLine = {
  context,
  store: () => ({ directory: context().directory, identity: given().identity }),
  run,
  writes: (act) => run(async (...words) => (await import('./base/site-lock.ts')).whileLocked(context().directory, () => act(...words))),
};
for (const add of await Promise.all(verbsIn(process.argv.slice(2)).map((load) => load()))) add(program, line);
try {
  await program.parseAsync();
} catch (error) {
  // commander ends a call for the help or the version in the same way as one that is wrong.
  if (!(error instanceof CommanderError && error.exitCode === 0)) {
    const { text, code, kind, message } = (await import('./terminal/failure.ts')).failureOf(error);
    process.stderr.write(text);
    process.exitCode = code;
    addToAnswer({ error: { kind, message } });
  }
}
if (given().json) process.stdout.write(`${(await import('./base/visible.ts')).visibleJson(answer, 1)}\n`);
