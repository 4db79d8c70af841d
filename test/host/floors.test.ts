import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of host/, each above those that it may import: a plan is made without what applies it. */
const FLOORS = ['base', 'release', 'watch', 'store', 'plan', 'apply', 'report'] as const;

/** What travels to hosts apart from the package, and imports nothing of it. */
const APART = ['sent'];

const rooms = readdirSync('host', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
  .map(({ name }) => name);

/** The rooms that the files of a room import, at the top or late, each with the file. */
function imported(room: string): readonly (readonly [string, string])[] {
  const files = readdirSync(join('host', room)).filter((name) => name.endsWith('.py'));
  return files.flatMap((file) =>
    [...readFileSync(join('host', room, file), 'utf8').matchAll(/^\s*(?:from|import) (\w+)/gm)].map(
      ([, name = '']) => [file, name] as const,
    ),
  );
}

test('every room of host/ has its floor', () => {
  expect(rooms.toSorted()).toEqual([...FLOORS, ...APART].toSorted());
});

test.each(FLOORS)('%s imports lower floors alone', (room) => {
  const allowed: readonly string[] = FLOORS.slice(0, FLOORS.indexOf(room) + 1);
  const wrong = imported(room).filter(([, name]) => rooms.includes(name) && !allowed.includes(name));
  expect(wrong).toEqual([]);
});

test.each(APART)('%s imports no room', (room) => {
  expect(imported(room).filter(([, name]) => rooms.includes(name))).toEqual([]);
});
