import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { routesTo } from '../../src/deploy/routes.ts';
import { writePrograms } from '../programs.ts';
import { copyOfSite, scratchDirectory } from '../sites.ts';
import { A_PLAN } from './a-plan.ts';

/** A plan for whatever was sent. */
const PLAN = {
  plan: { ...A_PLAN, release: { id: '@id@', host: 'mail1', commit: '@commit@', by: 'ana', content: '@content@' } },
  empty: false,
};

let site: string;

beforeAll(() => {
  site = copyOfSite();
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'site'],
  ])
    execFileSync('git', ['-C', site, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args]);
});

afterEach(() => vi.unstubAllEnvs());

/** What a host answers over ssh, until it is followed to the end of `journal`: from there on nothing comes. */
function host(journal: string): string {
  return `for last; do :; done
said() { sed -n 's/^ "'$1'": "\\(.*\\)",*$/\\1/p' "$0.d/release.json"; }
case $last in
  *" look "*) echo '{"confirmed": null, "content": null}' ;;
  *" rsync "*) exec rsync --read-batch=- --recursive --links --perms --checksum --delete "$0.d/" ;;
  *" plan "*) echo '${JSON.stringify(PLAN)}' | sed "s/@id@/$(said id)/; s/@commit@/$(said commit)/; s/@content@/$(said content)/" ;;
  *" begin "*) echo "{\\"attempt\\": \\"$(said id)\\"}" ;;
  *" follow "*) printf '${journal}'; exec sleep 60 ;;
esac`;
}

/** In the place of python3: every listener that it is asked for is well. */
const WELL = String.raw`sed -n '2s/^{"listeners":\(.*\),"logins".*/\1/p' | sed 's/"port":[0-9]*/&,"problem":null/g'`;

interface Interruption {
  readonly programs: { readonly [name: string]: string };
  /** Whether it is interrupted now, by what it has said and the temporary files that are there. */
  readonly when: (said: string, temporary: readonly string[]) => boolean;
  readonly signal: 'SIGINT' | 'SIGTERM';
}

/** Interrupts a deploy; gives how it ended, what it said, and what is left in the directory for temporary files. */
async function interrupt({ programs, when, signal }: Interruption) {
  const scratch = scratchDirectory();
  const [bin, temporary] = [join(scratch, 'bin'), join(scratch, 'tmp')];
  mkdirSync(temporary);
  writePrograms(bin, { python3: WELL, ...programs });
  const env = {
    ...process.env,
    NO_COLOR: '1',
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    TMPDIR: temporary,
    XDG_STATE_HOME: join(scratch, 'state'),
  };
  // A group of its own, as a terminal's job is: the programs that it started go with it in the end.
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), '-C', site, 'deploy', '--window', '60s'], {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let during: readonly string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const watch = setInterval(() => {
    const there = readdirSync(temporary);
    if (during.length > 0 || !when(said, there)) return;
    during = there;
    child.kill(signal);
  }, 20);
  const ended = await once(child, 'exit');
  clearInterval(watch);
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // None was left.
  }
  return { ended, said, during, after: readdirSync(temporary) };
}

test('a deploy that is interrupted while it sends leaves nothing behind, and has begun nothing', async () => {
  const { ended, said, during, after } = await interrupt({
    programs: { ssh: host(''), rsync: 'exec sleep 60' },
    when: (_said, temporary) => temporary.some((name) => name.startsWith('sitec-release-')),
    signal: 'SIGTERM',
  });
  expect(during.map((name) => name.replace(/[^-]+$/, ''))).toEqual(['sitec-release-', 'sitec-ssh-']);
  expect({ ended, said, after }).toEqual({ ended: [null, 'SIGTERM'], said: '', after: [] });
});

test('one whose attempt has begun says that the host looks after itself, and until when', async () => {
  const begun = await interrupt({
    programs: { ssh: host(String.raw`{"n": 1, "at": "", "step": "armed"}\n`) },
    when: (said) => said.includes('automatic rollback armed'),
    signal: 'SIGINT',
  });
  expect(begun).toMatchObject({ ended: [null, 'SIGINT'], after: [] });
  expect(begun.said).toMatch(
    /\nmail1: the attempt goes on without you, and the host rolls it back unless it is confirmed within 60 s after it becomes active: sitec confirm mail1\n$/,
  );
  const waiting = await interrupt({
    programs: { ssh: host(String.raw`{"n": 1, "at": "", "step": "waiting", "seconds": 60}\n`) },
    when: (said) => said.includes('active; rolls back in'),
    signal: 'SIGINT',
  });
  expect(waiting).toMatchObject({ ended: [null, 'SIGINT'], after: [] });
  expect(waiting.said).toMatch(
    /\nmail1: the attempt goes on without you, and the host rolls it back unless it is confirmed before \d\d:\d\d:\d\d: sitec confirm mail1\n$/,
  );
});

test('whoever may not log in leaves nothing behind either', async () => {
  const [temporary, bin] = [scratchDirectory(), scratchDirectory()];
  writePrograms(bin, { ssh: 'echo user somebody' });
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('PATH', bin);
  const manifest = {
    format: 2 as const,
    host: 'mail1',
    entries: [],
    artifacts: [],
    users: ['ana', 'ben'].map((name) => ({ name, login: true })),
    exposure: [{ protocol: 'tcp' as const, port: 22, service: 'ssh', name: 'ssh', addresses: ['192.0.2.1'], from: [], who: [] }],
  };
  await expect(routesTo(site, manifest, {})).rejects.toThrow('somebody is no operator of this site');
  expect(readdirSync(temporary)).toEqual([]);
});
