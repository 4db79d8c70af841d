import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyOfSite, scratchDirectory, sitec, type Ended } from './sites.ts';
import { commitAll, git, gitEnvironment } from './review/repository.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: { readonly [name: string]: string };
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: { readonly [name: string]: { readonly permissions?: object; readonly needs?: string; readonly steps: readonly Step[] } };
}

describe('the workflow', () => {
  const workflow = parse(readFileSync('starter/.github/workflows/sitec.yaml', 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const runs = steps.flatMap(({ run }) => run ?? []);

  test('may read, and only the job that runs nothing of the pull request may write a comment', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = Object.entries(workflow.jobs).filter(([, job]) => job.permissions !== undefined);
    expect(writing.map(([name, { permissions }]) => [name, permissions])).toEqual([['comment', { 'pull-requests': 'write' }]]);
    expect(workflow.jobs['comment']?.steps.map(({ uses, run }) => [uses, run?.includes('bin/sitec') ?? false])).toEqual([
      ['actions/download-artifact@v7', false],
      [undefined, false],
    ]);
  });

  test('runs the verbs of sitec that there are, and the one that verifies', () => {
    for (const line of ['npm ci', 'node_modules/.bin/sitec check', 'sudo node_modules/.bin/sitec verify']) expect(runs).toContain(line);
    expect(runs.join('\n')).toContain('node_modules/.bin/sitec diff "origin/$BASE" --format markdown');
  });

  test('pins the actions to major versions, and puts nothing of a pull request into a script', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    for (const run of runs) expect(run).not.toContain('${{');
  });

  describe('leaves one comment', () => {
    const place = scratchDirectory();
    const script = workflow.jobs['comment']?.steps.at(-1)?.run ?? '';

    /** Runs the step with a gh of ours, which knows these comments and notes what it is told to do. */
    function posted(ids: string): string {
      writeFileSync(join(place, 'comment.md'), '<!-- sitec diff -->\n');
      writeFileSync(
        join(place, 'gh'),
        `#!/bin/sh\ncase "$*" in *--paginate*) printf '%s' "$IDS" ;; *) printf '%s\\n' "$*" >>"$0.log" ;; esac\n`,
      );
      chmodSync(join(place, 'gh'), 0o755);
      rmSync(join(place, 'gh.log'), { force: true });
      const env = { PATH: `${place}:${process.env['PATH']}`, GH_REPO: 'a/site', NUMBER: '7', IDS: ids };
      execFileSync('bash', ['-e', '-c', script], { cwd: place, env });
      return readFileSync(join(place, 'gh.log'), 'utf8');
    }

    test('the first time', () => {
      expect(posted('')).toBe('api --silent --method POST repos/a/site/issues/7/comments --field body=@comment.md\n');
    });

    test('and writes it anew from then on', () => {
      expect(posted('12\n34\n')).toBe('api --silent --method PATCH repos/a/site/issues/comments/12 --field body=@comment.md\n');
    });
  });

  test('goes on when something differs, and not when sitec fails', () => {
    const script = workflow.jobs['review']?.steps.find(({ name }) => name === 'What the change means')?.run ?? '';
    const ended = (code: number): number | null => {
      const place = scratchDirectory();
      mkdirSync(join(place, 'node_modules/.bin'), { recursive: true });
      writeFileSync(join(place, 'node_modules/.bin/sitec'), `#!/bin/sh\necho "$*"\nexit ${code}\n`, { mode: 0o755 });
      const { status } = spawnSync('bash', ['-e', '-c', script], {
        cwd: place,
        env: { PATH: `${place}:${process.env['PATH']}`, BASE: 'main', GITHUB_STEP_SUMMARY: join(place, 'summary') },
      });
      if (status === 0) expect(readFileSync(join(place, 'summary'), 'utf8')).toBe('diff origin/main --format markdown\n');
      return status;
    };
    expect([0, 1, 3].map(ended)).toEqual([0, 0, 1]);
  });
});

describe('the hook', () => {
  let directory: string;
  beforeAll(() => {
    directory = copyOfSite('.');
    cpSync('starter/.githooks', join(directory, '.githooks'), { recursive: true });
    writeFileSync(join(directory, '.gitignore'), 'node_modules/\n');
    writeFileSync(join(directory, 'package.json'), '{ "name": "a-site", "version": "1.0.0" }\n');
    commitAll(directory);
    git(directory, 'config', 'core.hooksPath', '.githooks');
  });

  function install(): void {
    mkdirSync(join(directory, 'node_modules/.bin'), { recursive: true });
    writeFileSync(
      join(directory, 'node_modules/.bin/sitec'),
      `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/src/cli.js')}' "$@"\n`,
      { mode: 0o755 },
    );
  }

  function commit(): Ended {
    const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'a change'], {
      cwd: directory,
      env: gitEnvironment,
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  }

  test('is executable', () => {
    expect(statSync('starter/.githooks/pre-commit').mode & 0o111).toBe(0o111);
  });

  test('says how to install sitec where it is missing, and never takes it from a registry', () => {
    expect(existsSync(join(directory, 'node_modules'))).toBe(false);
    git(directory, 'rm', '--quiet', '--cached', '.gitignore');
    expect(commit()).toMatchObject({ code: 1, stderr: '\nNot committed: sitec is not installed here; run: npm ci\n' });
    git(directory, 'add', '.gitignore');
  });

  test('refuses output that is behind, says what to run, and takes it after that', () => {
    install();
    const site = join(directory, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('port: 2288', 'port: 2299'));
    git(directory, 'add', 'site.yaml');
    const refused = commit();
    expect(refused.code).toBe(1);
    expect(`${refused.stdout}${refused.stderr}`).toContain('sshd_config.d/10-sitec.conf is not what the site compiles to');
    expect(refused.stderr).toContain('if generated/ is behind, run: npm run build && git add generated\n');

    expect(sitec(['-C', directory, 'build'])).toMatchObject({ code: 0 });
    const unstaged = commit();
    expect(unstaged.code).toBe(1);
    expect(unstaged.stderr).toContain('Not committed: these belong to the site and are not staged:\ngenerated/mail1/manifest.json\n');

    git(directory, 'add', 'generated');
    expect(commit()).toMatchObject({ code: 0 });
  });

  test('refuses a new file of the site that is not staged', () => {
    mkdirSync(join(directory, 'keys/wireguard'), { recursive: true });
    writeFileSync(join(directory, 'keys/wireguard/other.pub'), 'LcVy1Z9ynnPvC0jFCLo8l08+HDzKhtoKvgVJfT/ski4=\n');
    writeFileSync(join(directory, 'README.md'), 'about us\n');
    git(directory, 'add', 'README.md');
    expect(commit().stderr).toContain('are not staged:\nkeys/wireguard/other.pub\n');
  });
});

test('the page about reviews shows what sitec prints', async () => {
  const { reviewPage } = await import('../scripts/review-page.ts');
  const page = readFileSync('docs/review.md', 'utf8');
  expect(page, 'run: npm run pages').toBe(reviewPage(page));
  expect([...page.matchAll(/^<!-- sitec diff -->$/gm)]).toHaveLength(3);
});
