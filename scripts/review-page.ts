import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { fence } from '../src/review/markdown.ts';

/** The changes of the page, each made to this repository's own site. */
const EXAMPLES: { readonly [name: string]: readonly [from: string, to: string] } = {
  mailbox: ['      bob: {}\n', '      bob: {}\n      carol: { quota: 5GiB }\n'],
  port: ['ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2299, from: [vpn] }'],
  certificate: ['certificates: {}', 'certificates: { names: [imap.example.org] }'],
};

const BLOCK = /(<!-- example: (\w+) -->\n)[^]*?(<!-- end -->)/g;

/** docs/review.md with what sitec really says of each example. */
export function reviewPage(page: string): string {
  return page.replaceAll(BLOCK, (_, begin: string, name: string, end: string) => `${begin}\n${example(name)}\n\n${end}`);
}

function example(name: string): string {
  const change = EXAMPLES[name];
  if (!change) throw new Error(`docs/review.md asks for an example ${name} that does not exist`);
  const directory = mkdtempSync(join(tmpdir(), 'sitec-review-page-'));
  try {
    for (const part of ['site.yaml', 'secrets', 'keys', 'generated']) cpSync(part, join(directory, part), { recursive: true });
    commitAsOrigin(directory);
    const before = readFileSync('site.yaml', 'utf8');
    if (!before.includes(change[0])) throw new Error(`site.yaml no longer holds what the example ${name} changes`);
    const after = before.replace(change[0], () => change[1]);
    writeFileSync(join(directory, 'site.yaml'), after);
    const patch = createTwoFilesPatch('a/site.yaml', 'b/site.yaml', before, after, '', '', {
      context: 1,
      headerOptions: FILE_HEADERS_ONLY,
    });
    return `${fence(patch, 'diff')}\n\n${fence(comment(directory), 'markdown')}`;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function commitAsOrigin(directory: string): void {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false', ...args], {
      cwd: directory,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'as it was');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
}

function comment(directory: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('dist/src/cli.js'), '-C', directory, 'diff', 'origin/main', '--format', 'markdown'],
    { encoding: 'utf8' },
  );
  if (status !== 1) throw new Error(`sitec diff ended with ${status}: ${stderr}`);
  return stdout;
}
