import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Runs the SQL of a release against a server that answers as told, in turn. */
const DRIVER = `
import json, sys
sys.path.insert(0, sys.argv[1])
from store import seed
from base.command import Refusal
answers, what, asked = json.loads(sys.argv[2]), sys.argv[3], []
def run(argv, text):
    asked.append(text)
    assert "--single-transaction" not in argv
    return answers.pop(0)
seed.run, seed.time.sleep = run, lambda _: None
class Release:
    def seed_steps(self):
        return {"client": ["psql"], "steps": [{"database": "postgres", "files": ["database.sql"]}, {"database": "mail", "files": ["roles.sql"]}, {"database": "mail", "files": ["passwords.sql", "seed.sql"]}][0 if what != "rows" else 2:]}
class Filled:
    def sql(self, name):
        return "-- " + name
    def redacted(self, text):
        return text
try:
    said = seed.take_back(Release(), Filled(), "one") if what == "back" else seed.run_all(Release(), Filled(), *((7, ["it's"], "one") if what == "noted" else ()))
except Refusal as refusal:
    said = refusal.message
print(json.dumps({"said": said, "asked": asked}))
`;

type Answer = readonly [code: number, out: string, err: string];

interface Seeded {
  readonly said: string | readonly string[];
  readonly asked: readonly string[];
}

function seeded(...answers: readonly Answer[]): Seeded {
  return driven('rows', answers);
}

/** The rows alone, all of an attempt with notes, or all that takes one back. */
function driven(what: 'rows' | 'noted' | 'back', answers: readonly Answer[]): Seeded {
  return JSON.parse(
    execFileSync('python3', ['-I', '-B', '-c', DRIVER, resolve('host'), JSON.stringify(answers), what], { encoding: 'utf8' }),
  ) as Seeded;
}

const DONE: Answer = [0, 'the report', ''];

test.each<[string, Answer]>([
  ['a server that starts', [2, '', 'psql: error: FATAL:  the database system is starting up']],
  [
    'a container that starts again',
    [1, '', 'Error response from daemon: Container f81 is restarting, wait until the container is running'],
  ],
  ['a server that ended under the client', [137, '', '']],
  [
    'a lookup that holds a lock, to which the seed gives way',
    [3, '', 'ERROR:  deadlock detected\nDETAIL:  Process 1 waits for AccessExclusiveLock'],
  ],
])('the seed is run again after %s', (_, answer) => {
  const { said, asked } = seeded(answer, answer, DONE);
  expect(said).toBe('the report');
  expect(asked).toHaveLength(3);
  expect(new Set(asked).size).toBe(1);
});

test('the seed looks for a deadlock before a lookup does, which looks after a second', () => {
  expect(seeded(DONE).asked).toEqual([expect.stringMatching(/^SET deadlock_timeout = '100ms';\n[^]*-- seed\.sql\n/)]);
});

test('the end of a transaction is said in words: a client whose other side is killed takes that for the end of what it shall run', () => {
  expect(seeded(DONE).asked).toEqual(["SET deadlock_timeout = '100ms';\nBEGIN;\n-- passwords.sql\n-- seed.sql\nCOMMIT;\n"]);
});

test('what an attempt does to rows is noted in the transaction that does it, and nothing else is', () => {
  const { asked } = driven('noted', [DONE, DONE, DONE]);
  expect(asked).toEqual([
    expect.stringMatching(/;\n-- database\.sql$/),
    expect.stringMatching(/;\nBEGIN;\nDELETE FROM sitec_roles WHERE name IN \('it''s'\);\n-- roles\.sql\nCOMMIT;\n$/),
    expect.stringMatching(
      /;\nBEGIN;\n[^]*CREATE TEMPORARY TABLE sitec_was_virtual_users [^]*SET LOCAL sitec\.allow_disable = '7';\n-- passwords\.sql\n-- seed\.sql\n[^]*INSERT INTO sitec_before\.changes [^]*COMMIT;\n$/,
    ),
  ]);
});

describe('an attempt that is taken back', () => {
  test('has its rows put back in the place of the rows of the release before, of which everything else is run', () => {
    const { said, asked } = driven('back', [DONE, DONE, [0, 'alias|a -> b\nmailbox|c\n', '']]);
    expect(said).toEqual(['alias|a -> b', 'mailbox|c']);
    expect(asked.map((text) => /-- (\w+)\.sql|FROM sitec_before/.exec(text)?.[0])).toEqual([
      '-- database.sql',
      '-- roles.sql',
      'FROM sitec_before',
    ]);
    expect(asked.at(-1)).not.toContain('seed.sql');
  });

  test('in a database that holds nothing, has the rows of the release before made as well', () => {
    const { said, asked } = driven('back', [DONE, DONE, [0, 'empty|\n', ''], DONE, DONE, DONE]);
    expect(said).toEqual([]);
    expect(asked.at(-1)).toContain('-- seed.sql');
  });
});

test('what the database refuses is refused at once, with what it says', () => {
  expect(seeded([3, '', 'ERROR:  no such column\n'], DONE)).toMatchObject({
    said: 'the database refused the seed: ERROR:  no such column',
    asked: { length: 1 },
  });
});
