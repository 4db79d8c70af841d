import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Context, Outcome } from '../../src/terminal/context.ts';
import { diff, type DiffOptions } from '../../src/commands/site/diff.ts';
import { copyOfSite } from '../sites.ts';

/** An environment in which git is deaf to the settings of whoever runs the tests. */
export const gitEnvironment: NodeJS.ProcessEnv = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Runs git in a directory. */
export function git(directory: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: directory, env: gitEnvironment, encoding: 'utf8', stdio: 'pipe' });
}

/** A directory becomes a repository with all of it in one commit. */
export function commitAll(directory: string): string {
  git(directory, 'init', '--quiet', '--initial-branch=main');
  git(directory, 'config', 'user.name', 'A test');
  git(directory, 'config', 'user.email', 'test@example.org');
  git(directory, 'add', '--all');
  git(directory, 'commit', '--quiet', '--message', 'as it was');
  return directory;
}

/** A copy of a site, committed in a repository of its own. */
export function committedSite(site = '.'): string {
  return commitAll(copyOfSite(site));
}

/** Replaces texts in the site file as it was committed; each must be there. */
export function edit(directory: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
  let text = git(directory, 'show', 'HEAD:./site.yaml');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  writeFileSync(join(directory, 'site.yaml'), text);
}

/** What `sitec diff` prints and ends with. */
export async function differences(
  directory: string,
  {
    ref = 'HEAD',
    json = false,
    colour = false,
    columns,
    ...options
  }: { ref?: string; json?: boolean; colour?: boolean; columns?: number } & Partial<DiffOptions> = {},
): Promise<{ code: Outcome; printed: string; told: string }> {
  const [printed, told]: [string[], string[]] = [[], []];
  const context: Context = {
    directory,
    file: join(directory, 'site.yaml'),
    json,
    output: { terminal: false, colour: colour, columns: columns },
    appearance: { colour: false, columns: undefined },
    workspace: undefined,
    print: (text) => json || printed.push(text),
    answer: (data) => json && printed.push(JSON.stringify(data)),
    tell: (text) => told.push(text),
  };
  const code = await diff(context, ref, { summary: false, format: 'text', manifest: false, pager: true, ...options });
  return { code, printed: printed.join(''), told: told.join('') };
}

/** One host of `sitec diff --json`. */
export interface HostData {
  readonly host: string;
  readonly state: string;
  readonly warnings: readonly string[];
  readonly meaning: { readonly [name: string]: readonly { readonly [key: string]: unknown }[] };
  readonly diffs: readonly { readonly path: string; readonly change: string; readonly diff: string }[];
}

/** What `sitec diff --json` says of each host. */
export async function hostsOf(directory: string, ref?: string): Promise<readonly HostData[]> {
  const { printed } = await differences(directory, { json: true, ...(ref === undefined ? {} : { ref }) });
  return (JSON.parse(printed) as { hosts: readonly HostData[] }).hosts;
}
