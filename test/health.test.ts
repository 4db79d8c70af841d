import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchDirectory } from './sites.ts';

const PROGRAM = 'templates/usr/local/lib/sitec/health';

/** What the program answers to a request, with these parts; nothing listens at the port of each. */
function answerTo(
  request: string,
  parts: object,
  memory = scratchDirectory(),
): { readonly head: string; readonly body: unknown; readonly journal: string } {
  const directory = scratchDirectory();
  writeFileSync(join(directory, 'settings.json'), JSON.stringify({ account: 'health@example.org', parts }));
  writeFileSync(join(directory, 'password'), 'Ox7 secret\n');
  const { stdout, stderr, status } = spawnSync('python3', ['-I', '-B', PROGRAM, join(directory, 'settings.json'), memory], {
    input: request,
    encoding: 'utf8',
    env: { ...process.env, SITEC_PASSWORD: join(directory, 'password') },
  });
  expect(status, stderr).toBe(0);
  const [head = '', body = ''] = stdout.split('\r\n\r\n');
  return { head, body: body === '' ? undefined : JSON.parse(body), journal: stderr };
}

const CLOSED = { type: 'smtp', listener: { address: '127.0.0.1', port: 1 } };

test('a part that does not do its work is 503, and only the journal says why', () => {
  const { head, body, journal } = answerTo('GET /health/smtp HTTP/1.1\r\nHost: x\r\n\r\n', { smtp: CLOSED });
  expect(head).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
  expect(body).toEqual({ part: 'smtp', state: 'failing', seconds: expect.any(Number) });
  expect(journal).toContain('smtp is failing: [Errno 111] Connection refused');
});

test('the whole is as well as its worst part', () => {
  const { head, body } = answerTo('GET /health HTTP/1.1\r\n\r\n', { smtp: CLOSED, imap: { ...CLOSED, type: 'imap' } });
  expect(head).toContain(' 503 ');
  expect(body).toMatchObject({ state: 'failing', parts: { smtp: { state: 'failing' }, imap: { state: 'failing' } } });
});

test.each(['GET /health/other HTTP/1.1\r\n\r\n', 'POST /health HTTP/1.1\r\n\r\n', 'GET /health/../x HTTP/1.1\r\n\r\n', 'nonsense', ''])(
  'nothing is found at %j',
  (request) => {
    const { head, body } = answerTo(request, { smtp: CLOSED });
    expect(head).toMatch(/^HTTP\/1\.1 404 /);
    expect(body).toEqual({ state: 'unknown' });
  },
);

test('a second question gets the answer of the first for a while, and the journal hears of a state once', () => {
  const memory = scratchDirectory();
  const asked = () => answerTo('GET /health/smtp HTTP/1.1\r\n\r\n', { smtp: CLOSED }, memory);
  const first = asked();
  expect(asked()).toEqual({ ...first, journal: '' });
});

test('settings that name a check that there is none of are found before a deploy', () => {
  const file = join(scratchDirectory(), 'settings.json');
  writeFileSync(file, JSON.stringify({ account: 'a@example.org', parts: { smtp: { type: 'gopher' } } }));
  const { status, stderr } = spawnSync('python3', ['-I', '-B', PROGRAM, '--check', file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, 'smtp: no check gopher\n']);
});

const POLLS = `
import json, sys
sys.path.insert(0, sys.argv[1])
from report.health import judged
standing = {}
for poll in json.loads(sys.argv[2]):
    standing = judged(standing, poll)
    print(" ".join(part for part, row in standing.items() if row["failing"]) or "-")
`;

/** Which parts are taken for failing after each poll. */
function taken(polls: readonly object[]): readonly string[] {
  return execFileSync('python3', ['-I', '-B', '-c', POLLS, 'host', JSON.stringify(polls)], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

test('two polls in a row make a part fail, and two make it well again', () => {
  const [well, bad] = [
    { health: true, imap: true },
    { health: true, imap: false },
  ];
  expect(taken([well, bad, well, bad, bad, well, bad, well, well])).toEqual(['-', '-', '-', '-', 'imap', 'imap', 'imap', 'imap', '-']);
});

test('while the service itself is silent, what was known of its parts stays', () => {
  const [bad, silent] = [{ health: true, imap: false }, { health: false }];
  expect(taken([bad, bad, silent, silent, { health: true, imap: true }])).toEqual(['-', 'imap', 'imap', 'health imap', 'health imap']);
});
