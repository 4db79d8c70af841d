import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruffFindings } from '../../scripts/ruff.ts';
import { scratchDirectory } from '../sites.ts';

const PROGRAMS = ['host', 'templates'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.py') || isPython(path)),
);

/** A program of a template is known by its first line. */
function isPython(path: string): boolean {
  return statSync(path).isFile() && /^#!.*python3/.test(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '');
}

/** What Pyright says of a project, and its end. */
function pyright(project: string): { readonly code: number | null; readonly said: string } {
  const program = createRequire(import.meta.url).resolve('pyright');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--project', project], { encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

test('Ruff finds nothing in the programs of the host', () => {
  expect(PROGRAMS.length).toBeGreaterThan(40);
  expect(ruffFindings(PROGRAMS)).toEqual([]);
});

test('and it would find an old format, a function without types and a name that nobody uses', () => {
  const file = join(scratchDirectory(), 'program.py');
  writeFileSync(file, 'import os\n\n\ndef said(name):\n    return "%s" % name\n');
  const found = ruffFindings([file]).map((line) => line.split(' ')[1]);
  expect(found).toEqual(expect.arrayContaining(['ANN001', 'ANN201', 'F401', 'UP031']));
});

test('the programs of templates are among what Pyright reads', () => {
  const { include } = JSON.parse(readFileSync('pyrightconfig.json', 'utf8')) as { readonly include: readonly string[] };
  expect(PROGRAMS.filter((path) => path.startsWith('templates/'))).toEqual(include.filter((path) => path !== 'host'));
});

test('Pyright, as strict as it is, finds nothing in the programs of the host', () => {
  const { code, said } = pyright('pyrightconfig.json');
  expect(said).toContain('0 errors, 0 warnings');
  expect(code).toBe(0);
}, 300_000);

test('and it would find a type that nobody knows', () => {
  const place = scratchDirectory();
  writeFileSync(join(place, 'pyrightconfig.json'), JSON.stringify({ include: ['.'], typeCheckingMode: 'strict' }));
  writeFileSync(join(place, 'program.py'), 'def first(rows):\n    return rows[0]\n');
  const { code, said } = pyright(place);
  expect(said).toContain('reportUnknownParameterType');
  expect(code).toBe(1);
}, 300_000);
