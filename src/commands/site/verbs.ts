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
    .description('check the site, its secrets, and that generated/ is what the site compiles to')
    .action(writes(async () => (await import('./check.ts')).check(context())));
};

export const diff: AddVerb = (program, { context, run }) => {
  program
    .command('diff [ref]')
    .description('show what has changed since a commit (default: HEAD), and what that means')
    .option('--summary', 'show what it means, without the diffs', false)
    .addOption(
      new Option('--format <format>', 'print for a terminal, or for the comment of a pull request')
        .choices(['text', 'markdown'])
        .default('text'),
    )
    .option('--manifest', 'also the diffs of manifest.json, which repeat the others in hashes: git apply then accepts the whole', false)
    .option('--no-pager', "at a terminal, do not use git's pager")
    .action(run(async (ref = 'HEAD', options: DiffOptions) => (await import('./diff.ts')).diff(context(), ref, options)));
};

export const explain: AddVerb = (program, { context, run }) => {
  program
    .command('explain <path-or-code>')
    .description('show what made a file (service, template, lines of site.yaml), or what the code of a message means')
    .action(run(async (wanted: string) => (await import('./explain.ts')).explain(context(), wanted)));
};

export const verify: AddVerb = (program, { context, run }) => {
  program
    .command('verify [host]')
    .description("check what the site compiles to with the daemons' own parsers (needs root)")
    .option('--lock', 'check with the packages that Debian has now, and write their versions to versions.lock', false)
    .action(
      run(async (host: string | undefined, options: VerifyOptions) => (await import('./verify.ts')).verify(context(), host, options)),
    );
};

export const dns: AddVerb = (program, { context, run }) => {
  program
    .command('dns [name]')
    .description('check that the public DNS holds the records that the site wants: all of them, or those at and below a name')
    .option('--resolver <address>', "the resolver to ask, with a port or without (default: the system's resolver)")
    .action(
      run(async (name: string | undefined, { resolver }: { resolver?: string }) =>
        (await import('./dns.ts')).dns(context(), name, resolver),
      ),
    );
};
