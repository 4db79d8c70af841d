import { readFileSync } from 'node:fs';
import { Workspace, PositionEncoding } from '@astral-sh/ruff-wasm-nodejs';

/** What Ruff looks at: errors, names, imports, annotations, f-strings, and what is likely to be a mistake. */
const SETTINGS = {
  'target-version': 'py311',
  'line-length': 320,
  lint: {
    select: 'E W F I N UP ANN B A C4 SIM RET PIE PLE PLW PLC FLY RUF ISC ARG ERA DTZ LOG Q PERF'.split(' '),
    // Lines are as long as what they say; refusals and what is unfit are no errors of the program.
    ignore: ['E501', 'N818'],
    isort: { 'known-first-party': ['base', 'release', 'store', 'watch', 'plan', 'apply', 'report', 'checks', 'conversation', 'memory'] },
  },
};

interface Finding {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number };
}

/** What Ruff finds in Python files, a line per finding: `FILE:LINE CODE MESSAGE`. */
export function ruffFindings(files: readonly string[]): readonly string[] {
  const workspace = new Workspace(SETTINGS, PositionEncoding.Utf16);
  return files.flatMap((file) =>
    (workspace.check(readFileSync(file, 'utf8')) as readonly Finding[]).map(
      ({ code, message, start_location: { row } }) => `${file}:${row} ${code ?? 'syntax'} ${message}`,
    ),
  );
}
