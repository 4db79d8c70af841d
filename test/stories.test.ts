import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const stories = readdirSync('test/lab/stories').flatMap((file) => (file.endsWith('.test.ts') ? [file.slice(0, -'.test.ts'.length)] : []));
const page = readFileSync('test/lab/stories/README.md', 'utf8');
const sections = page.split(/^## /m).slice(1);

/** Nobody has broken these yet; none may be added. */
const UNBROKEN: ReadonlySet<string> = new Set(['health', 'sogo', 'two-releases', 'web']);

test('every story stands in the table of the lab, and in no other place', () => {
  const listed = [...readFileSync('docs/maintaining/lab.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name = '']) => name);
  expect(listed.toSorted()).toEqual(stories.toSorted());
});

test('every story says how it was broken on purpose, and what it said then', () => {
  const names = sections.map((section) => section.split('\n')[0] ?? '');
  expect(names.filter((name) => name !== 'Beside the lab').toSorted()).toEqual(stories.toSorted());
  const rows = sections.map((section, index) => ({
    name: names[index] ?? '',
    faults: [...section.matchAll(/^\| (?!broken|-)([^|]+) \| (.+) \|$/gm)].length,
  }));
  expect(rows.filter(({ name, faults }) => faults === 0 && !UNBROKEN.has(name))).toEqual([]);
  expect(rows.map(({ faults }) => faults).reduce((sum, faults) => sum + faults)).toBeGreaterThan(150);
});
