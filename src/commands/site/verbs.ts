import { Option } from 'commander';
import type { AddVerb } from '../command-line.ts';
import type { BuildOptions } from './build.ts';
import type { DiffOptions } from './diff.ts';
import type { VerifyOptions } from './verify.ts';

export const build: AddVerb = (program, { context, writes }) => {
  program
    .command('build')
    .description('write generated/ from the site')
    .option('--verbose', 'name each file that was added, changed or removed', false)
    .action(writes(async (options: BuildOptions) => (await import('./build.ts')).build(context(), options)));
};

export const check: AddVerb = (program, { context, writes }) => {
  program
    .command('check')
    .description('is the site valid, are its secrets whole, and is generated/ what it compiles to?')
    .action(writes(async () => (await import('./check.ts')).check(context())));
};

export const diff: AddVerb = (program, { context, run }) => {
  program
    .command('diff [ref]')
    .description('what has changed since a commit (default: HEAD), and what that means')
    .option('--summary', 'what it means, without the diffs', false)
    .addOption(
      new Option('--format <format>', 'for a terminal, or for the comment of a pull request').choices(['text', 'markdown']).default('text'),
    )
    .option('--manifest', 'also the diffs of manifest.json, which repeat the others in hashes: git apply then accepts the whole', false)
    .option('--no-pager', "at a terminal, do not use git's pager")
    .action(run(async (ref = 'HEAD', options: DiffOptions) => (await import('./diff.ts')).diff(context(), ref, options)));
};

export const explain: AddVerb = (program, { context, run }) => {
  program
    .command('explain <path-or-code>')
    .description('what made a file: service, template and lines of site.yaml; or what the code of a message means')
    .action(run(async (wanted: string) => (await import('./explain.ts')).explain(context(), wanted)));
};

export const verify: AddVerb = (program, { context, run }) => {
  program
    .command('verify [host]')
    .description("let the daemons' own parsers read what the site compiles to (needs root)")
    .option('--lock', 'with the packages that Debian has now, whose versions versions.lock then holds', false)
    .action(
      run(async (host: string | undefined, options: VerifyOptions) => (await import('./verify.ts')).verify(context(), host, options)),
    );
};

export const dns: AddVerb = (program, { context, run }) => {
  program
    .command('dns [name]')
    .description('does the public DNS say what the site wants, of all names or of those at and below one?')
    .option('--resolver <address>', "the resolver to ask, with a port or without (default: the system's resolver)")
    .action(
      run(async (name: string | undefined, { resolver }: { resolver?: string }) =>
        (await import('./dns.ts')).dns(context(), name, resolver),
      ),
    );
};
