import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { packageRoot } from '../../base/package-root.ts';

/** Where a site has its sitec from. */
export interface Tool {
  /** What package.json says of it, for npm. */
  readonly spec: string;
  /** Below the site's directory: a package that is made of the sitec that runs; undefined when the site brings its own. */
  readonly packed?: string;
}

/** Where the package lies that `init` makes. */
const FOLDER = 'vendor';

const GIT = /^(git\+(https|ssh|file):\/\/|git:\/\/|github:|gitlab:|https:\/\/\S+\.git(#|$))\S+$/;

/**
 * What a new site depends on: the package or git URL that was named, else a package of this very sitec, which goes into the site. Throws UsageError for
 * anything that a clone of the site would not have: a directory or a package elsewhere, or a name in a registry, which may be anybody's.
 */
export function toolOf(directory: string, given: string | undefined, version: string): Tool {
  if (given === undefined) {
    const packed = join(FOLDER, `sitec-${version}.tgz`);
    return { spec: `file:${packed}`, packed };
  }
  if (GIT.test(given)) return { spec: given };
  const file = resolve(given.replace(/^file:/, ''));
  const inside = relative(directory, file);
  if (inside.startsWith('..') || !/\.(tgz|tar\.gz)$/.test(file))
    throw new UsageError(
      `nothing was made: "${given}" is neither a package (.tgz) below ${directory} nor the URL of a git repository, so that a clone of the site would not have it; without --sitec, the site gets a package of this sitec`,
    );
  if (!existsSync(file)) throw new UsageError(`nothing was made: ${file} does not exist`);
  return { spec: `file:${inside}` };
}

/** Makes the package of this sitec, with all that it needs, below a directory. Throws ExpectedError when npm cannot. */
export function placeTool({ packed }: Tool, directory: string): void {
  if (packed === undefined) return;
  const folder = join(directory, FOLDER);
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder, packageRoot], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: string };
    const said = code === 'ENOENT' ? 'npm cannot be run; is it installed?' : (stderr ?? '').trim().split('\n').slice(-2).join('; ');
    throw new ExpectedError(`no package could be made of ${packageRoot}: ${said}; --sitec names another one, or a git URL`);
  }
  if (!existsSync(join(directory, packed)))
    throw new ExpectedError(`npm made ${readdirSync(folder).join(', ') || 'nothing'} of ${packageRoot}, and not ${packed}`);
}
