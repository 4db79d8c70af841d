import { createHash } from 'node:crypto';
import { readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeHost, type FakeHost } from './fake-host.ts';
import { linesWithPrograms } from './programs.ts';

const FILES = [{ path: '/etc/a.conf', text: 'a\n' }];
const WORD = 'the secret word';
const ACTIVE = 1000;

/** A host on which an attempt waits for its confirmation since the second ACTIVE of this boot. */
function waiting(): FakeHost {
  const host = fakeHost();
  for (let count = 0; count < 2; count += 1) host.confirmed({ files: FILES });
  const directory = join(host.root, 'var/lib/sitec/releases/release-1');
  writeFileSync(
    join(directory, 'attempt.json'),
    JSON.stringify({ by: 'ana', nonceHash: createHash('sha256').update(WORD).digest('hex'), plan: { base: 'release-2', users: [] } }),
  );
  writeFileSync(join(directory, 'plan.json'), JSON.stringify({ units: [], verbs: [] }));
  symlinkSync('releases/release-1', join(host.root, 'var/lib/sitec/pending'));
  return host;
}

/** Confirms with a word over a connection of this age; prints how it ended. */
const CONFIRM = `
import json
from apply import confirm
from watch import guard
from base.disk import write_json
from base.command import Refusal
from base.paths import Paths
paths, word, began = Paths(sys.argv[2]), sys.argv[3], json.loads(sys.argv[4])
write_json(paths.release("release-1") + "/state.json", {"state": "waiting", "boot": guard.boot_id(), "activeAt": ${ACTIVE}})
confirm.connection_start = lambda: began
confirm.daemons.look = lambda *_: None
confirm.snapshot.read = lambda *_: {"units": {}}
confirm.guard.disarm = lambda: None
try:
    confirm.confirm(paths, "release-1", word, [])
    print("confirmed")
except Refusal as refusal:
    print(refusal.kind)
`;

test.each([
  { name: 'the word over a new connection', word: WORD, began: ACTIVE + 1, ends: 'confirmed' },
  { name: 'the word in the moment of the change', word: WORD, began: ACTIVE, ends: 'confirmed' },
  { name: 'another word', word: 'the secret Word', began: ACTIVE + 1, ends: 'nonce' },
  { name: 'a beginning of the word', word: WORD.slice(0, -1), began: ACTIVE + 1, ends: 'nonce' },
  { name: 'no word', word: '', began: ACTIVE + 1, ends: 'nonce' },
  { name: 'the hash of the word', word: createHash('sha256').update(WORD).digest('hex'), began: ACTIVE + 1, ends: 'nonce' },
  { name: 'a connection of before', word: WORD, began: ACTIVE - 0.01, ends: 'old-connection' },
  { name: 'no connection', word: WORD, began: null, ends: 'old-connection' },
])('an attempt is confirmed by its word over a connection that is younger than it: $name', ({ word, began, ends }) => {
  const host = waiting();
  expect(linesWithPrograms(CONFIRM, host.root, word, JSON.stringify(began))).toEqual([ends]);
  expect(readlinkSync(join(host.root, 'var/lib/sitec/current'))).toBe(`releases/release-${ends === 'confirmed' ? 1 : 2}`);
});

/** When the connection began that a process comes from: its line of processes from within, each with its parent and the ticks of its start. */
const BEGAN = `
import json
from apply import confirm
rows = json.loads(sys.argv[2])
confirm.lineage = lambda: ((10 + index, name, ["S", str(parent)] + ["0"] * 17 + [str(ticks)]) for index, (name, parent, ticks) in enumerate(rows))
began = confirm.connection_start()
print(json.dumps(None if began is None else began * os.sysconf("SC_CLK_TCK")))
`;

test.each([
  {
    name: 'of OpenSSH 10',
    rows: [
      ['python3', 12, 900],
      ['sudo', 13, 890],
      ['sshd-session', 14, 700],
      ['sshd-session', 15, 650],
      ['sshd', 1, 5],
    ],
    began: 650,
  },
  {
    name: 'of an older OpenSSH',
    rows: [
      ['python3', 12, 900],
      ['sshd', 13, 650],
      ['sshd', 1, 5],
    ],
    began: 650,
  },
  {
    name: 'of a connection that others share: the process of the connection counts, not that of its newest session',
    rows: [
      ['python3', 12, 900],
      ['bash', 13, 880],
      ['sshd-session', 14, 300],
      ['sshd', 1, 5],
    ],
    began: 300,
  },
  {
    name: 'of none',
    rows: [
      ['python3', 12, 900],
      ['systemd', 1, 1],
    ],
    began: null,
  },
  {
    name: 'of the daemon that listens, which is no connection',
    rows: [
      ['python3', 12, 900],
      ['sshd', 1, 5],
    ],
    began: null,
  },
])('the age of a connection is that of the process which sshd has for it: $name', ({ rows, began }) => {
  const [line = ''] = linesWithPrograms(BEGAN, JSON.stringify(rows));
  expect(JSON.parse(line)).toBe(began);
});
