import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Whom rows disable, of those that the database calls reachable. */
const DRIVER = `
import json, sys
sys.path.insert(0, sys.argv[1])
from store import disabling, wanted_rows
case = json.loads(sys.argv[2])
columns = {"domain": ["name", "enabled"], "user": ["email", "domain", "enabled", "formerly"]}
wanted_rows.wanted_rows = lambda release, filled: ((table, columns[table], row) for table, row in case["rows"])
disabling.run = lambda *_, **__: (case["code"], "".join(name + "\\n" for name in case["now"]), "")
class Release:
    def seed_steps(self):
        return {"client": ["psql"], "steps": [{"database": "mail"}]}
found = disabling.of(Release(), None, case["confirmed"])
print(json.dumps({"found": found, "tooMany": found and disabling.too_many(found, case["allowed"])}))
`;

type Row =
  | readonly ['domain', readonly [name: string, enabled: boolean]]
  | readonly ['user', readonly [email: string, domain: string, enabled: boolean, formerly: string]];

function ask({
  now,
  rows,
  allowed = 0,
  code = 0,
  confirmed = true,
}: {
  now: readonly string[];
  rows: readonly Row[];
  allowed?: number;
  code?: number;
  confirmed?: boolean;
}): { found: { disables: readonly string[] } | null; tooMany: boolean } {
  const text = execFileSync(
    'python3',
    ['-I', '-B', '-c', DRIVER, resolve('host'), JSON.stringify({ now, rows, allowed, code, confirmed: confirmed ? 'release' : null })],
    { encoding: 'utf8' },
  );
  return JSON.parse(text) as ReturnType<typeof ask>;
}

const user = (name: string, enabled = true, formerly = ''): Row => ['user', [`${name}@x.example`, 'x.example', enabled, formerly]];
const people = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `u${index}`);
const addresses = (names: readonly string[]): readonly string[] => names.map((name) => `${name}@x.example`);
const OPEN: Row = ['domain', ['x.example', true]];

test('who left, is disabled, or is in a domain that is closed, loses; who is renamed does not', () => {
  const now = addresses(['ana', 'ben', 'old']);
  expect(ask({ now, rows: [OPEN, user('ana'), user('ben', false), user('new', true, 'old@x.example')] }).found).toEqual({
    accounts: 3,
    disables: ['ben@x.example'],
  });
  expect(ask({ now, rows: [['domain', ['x.example', false]], user('ana')] }).found?.disables).toEqual(now);
  expect(ask({ now, rows: [] }).found?.disables).toEqual(now);
});

// As the seed itself counts (test/sql/seed.test.ts), and the review.
test.each([
  { accounts: 5, lost: 1, allowed: 0, stops: false },
  { accounts: 5, lost: 2, allowed: 0, stops: true },
  { accounts: 5, lost: 2, allowed: 2, stops: false },
  { accounts: 20, lost: 2, allowed: 0, stops: false },
  { accounts: 19, lost: 2, allowed: 1, stops: true },
  { accounts: 100, lost: 3, allowed: 0, stops: false },
  { accounts: 100, lost: 4, allowed: 0, stops: true },
  { accounts: 100, lost: 4, allowed: 3, stops: true },
  { accounts: 100, lost: 4, allowed: 4, stops: false },
])('$lost of $accounts with $allowed allowed: stops is $stops', ({ accounts, lost, allowed, stops }) => {
  const names = people(accounts);
  const { found, tooMany } = ask({ now: addresses(names), rows: [OPEN, ...names.slice(lost).map((name) => user(name))], allowed });
  expect(found?.disables).toHaveLength(lost);
  expect(tooMany).toBe(stops);
});

test('a first release disables nobody, and a database that does not answer is told as such', () => {
  expect(ask({ now: [], rows: [], confirmed: false }).found).toEqual({ accounts: 0, disables: [] });
  expect(ask({ now: [], rows: [], code: 2 }).found).toBeNull();
});
