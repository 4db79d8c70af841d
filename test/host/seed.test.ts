import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Runs the SQL of a release against a server that answers as told, in turn. */
const DRIVER = `
import json, sys
sys.path.insert(0, sys.argv[1])
import seed
from machine import Refusal
answers, asked = json.loads(sys.argv[2]), []
def run(argv, text):
    asked.append(text)
    return answers.pop(0)
seed.run, seed.time.sleep = run, lambda _: None
class Release:
    def seed_steps(self):
        return {"client": ["psql"], "steps": [{"database": "mail", "files": ["rows.sql"]}]}
class Filled:
    def sql(self, name):
        return "-- " + name
    def redacted(self, text):
        return text
try:
    said = seed.run_all(Release(), Filled())
except Refusal as refusal:
    said = refusal.message
print(json.dumps({"said": said, "asked": asked}))
`;

type Answer = readonly [code: number, out: string, err: string];

function seeded(...answers: readonly Answer[]): { readonly said: string; readonly asked: readonly string[] } {
  return JSON.parse(execFileSync('python3', ['-I', '-B', '-c', DRIVER, resolve('host'), JSON.stringify(answers)], { encoding: 'utf8' })) as ReturnType<typeof seeded>;
}

const DONE: Answer = [0, 'the report', ''];

test.each<[string, Answer]>([
  ['a server that starts', [2, '', 'psql: error: FATAL:  the database system is starting up']],
  ['a container that starts again', [1, '', 'Error response from daemon: Container f81 is restarting, wait until the container is running']],
  ['a server that ended under the client', [137, '', '']],
  ['a lookup that holds a lock, to which the seed gives way', [3, '', 'ERROR:  deadlock detected\nDETAIL:  Process 1 waits for AccessExclusiveLock']],
])('the seed is run again after %s', (_, answer) => {
  const { said, asked } = seeded(answer, answer, DONE);
  expect(said).toBe('the report');
  expect(asked).toHaveLength(3);
  expect(new Set(asked).size).toBe(1);
});

test('the seed looks for a deadlock before a lookup does, which looks after a second', () => {
  expect(seeded(DONE).asked).toEqual([expect.stringMatching(/^SET deadlock_timeout = '100ms';\n[^]*-- rows\.sql$/)]);
});

test('what the database refuses is refused at once, with what it says', () => {
  expect(seeded([3, '', 'ERROR:  no such column\n'], DONE)).toMatchObject({ said: 'the database refused the seed: ERROR:  no such column', asked: { length: 1 } });
});
