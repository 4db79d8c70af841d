#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { packageRoot } from './base/package-root.ts';
import type { AddVerb, CommandLine } from './commands/command-line.ts';
import { completion } from './commands/completion/verb.ts';
import { confirm, deploy, drift, extend, rollback, status } from './commands/deploy/verbs.ts';
import { init } from './commands/init/verb.ts';
import { keys } from './commands/keys/verbs.ts';
import { passwd, secrets } from './commands/secrets/verbs.ts';
import { build, check, diff, dns, explain, verify } from './commands/site/verbs.ts';
import type { Context } from './terminal/context.ts';

/** The verbs, in the order of the help. */
const VERBS: readonly AddVerb[] = [
  init,
  build,
  check,
  diff,
  explain,
  verify,
  deploy,
  drift,
  confirm,
  extend,
  rollback,
  status,
  dns,
  passwd,
  secrets,
  keys,
  completion,
];

interface GlobalOptions {
  readonly directory: string;
  readonly site?: string;
  readonly identity?: string;
  readonly json: boolean;
}

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string };
const program = new Command('sitec')
  .description('compiles site.yaml into everything that Debian 13 mail hosts are configured by')
  .version(version)
  .option('-C, --directory <dir>', "the site's directory", '.')
  .option('--site <file>', 'the site file (default: site.yaml in the directory)')
  .option('--identity <file>', 'the age identity to decrypt secrets with (default: $SITEC_IDENTITY, then ~/.config/sitec/identity.txt)')
  .option('--json', 'answers as JSON', false)
  .showHelpAfterError('run with --help for what is possible')
  .configureOutput({ writeOut: (text) => (given().json ? addToAnswer({ help: text }) : process.stdout.write(text)) })
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
    appearance: { colour: coloured && stderr.isTTY, columns: stderr.isTTY ? stderr.columns || undefined : undefined },
    workspace: process.env['GITHUB_ACTIONS'] === 'true' ? resolve(process.env['GITHUB_WORKSPACE'] ?? '.') : undefined,
    colour: coloured && stdout.isTTY,
    print: (text) => json || stdout.write(text),
    answer: addToAnswer,
    tell: (text) => stderr.write(text),
  };
}

const line: CommandLine = { context, store: () => ({ directory: context().directory, identity: given().identity }) };
for (const add of VERBS) add(program, line);
try {
  await program.parseAsync();
} catch (error) {
  const failure = (await import('./terminal/failure.ts')).failureOf(error);
  if (failure) {
    process.stderr.write(failure.text);
    process.exitCode = failure.code;
    addToAnswer({ error: { kind: failure.kind, message: failure.message } });
  }
}
if (given().json) process.stdout.write(`${(await import('./base/visible.ts')).visibleJson(answer, 1)}\n`);
