import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll } from 'vitest';
import { readWritten } from '../src/base/written.ts';

/** The directories of every site whose output is committed here. */
export const sites: readonly string[] = ['.', 'test/sites/native', 'test/sites/containers', 'test/sites/accounts'];

const CLI = resolve('dist/src/cli.js');

/** A process of the compiled command, with what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled command as a process of its own, without colours, annotations and an identity of whoever runs the tests. */
export function sitec(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string | Buffer; cwd?: string; node?: readonly string[]; uid?: number | undefined } = {},
): Ended {
  const env = { ...process.env, NO_COLOR: '1', SITEC_IDENTITY: '/nonexistent', GITHUB_ACTIONS: '', ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), CLI, ...args], {
    encoding: 'utf8',
    env,
    input: options.input ?? '',
    cwd: options.cwd ?? '.',
    uid: options.uid,
  });
  return { code: status, stdout, stderr };
}

const scratch: string[] = [];
afterAll(() => {
  for (const directory of scratch) rmSync(directory, { recursive: true, force: true });
});

/** An empty directory, removed after the tests of the file, wherever in them it is asked for. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sitec-test-'));
  scratch.push(directory);
  return directory;
}

/** A copy of a site in a directory of its own, removed after the tests of the file; the name may hold anything. */
export function copyOfSite(site = '.', name = 'site'): string {
  const directory = join(scratchDirectory(), name);
  for (const part of ['site.yaml', 'secrets', 'keys', 'generated']) cpSync(join(site, part), join(directory, part), { recursive: true });
  return directory;
}

/** Gives a copy of system A the keys of a refused site: those of system A, and test/err/NAME.keys/ over them if there are such. */
export function placeKeys(directory: string, name: string): void {
  rmSync(join(directory, 'keys'), { recursive: true });
  for (const keys of ['keys', `test/err/${name}.keys`].filter((path) => existsSync(path)))
    cpSync(keys, join(directory, 'keys'), { recursive: true });
}

/** What lies below a site's `generated/`, as data that compares fast and differs readably: a line for what each path is, and its bytes. */
export function generatedOf(directory: string): { readonly [path: string]: string } {
  const written = [...readWritten(join(directory, 'generated'))];
  return Object.fromEntries(
    written.map(([path, { kind, content, executable }]) => [
      path,
      `${kind}${executable ? ', executable' : ''}\n${content.toString('latin1')}`,
    ]),
  );
}
