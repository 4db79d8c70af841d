import type { DiagnosticCode } from './diagnostic-codes.ts';

/** Keys and indexes from the top of site.yaml to a value. */
export type SitePath = readonly (string | number)[];

/** A second place that a diagnostic speaks of. */
export interface RelatedPlace {
  readonly path: SitePath;
  readonly message: string;
}

/** One finding about what the operator wrote, as data; `path` is resolved to a line when it is printed. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Stable name of the finding, such as `unknown-key`. */
  readonly code: DiagnosticCode;
  /** What is wrong and what is allowed: lower case, no full stop. */
  readonly message: string;
  readonly path: SitePath;
  /** Whether the key or the value at `path` is meant. */
  readonly at: 'key' | 'value';
  /** Offset in the file, for what has no path (syntax errors). */
  readonly offset?: number;
  /** The schema keyword that the value breaks, when the schema says so. */
  readonly keyword?: string;
  readonly related?: readonly RelatedPlace[];
  /** The place holds a secret, which is not shown. */
  readonly secret?: true;
  /** What to do, one line each. */
  readonly help?: readonly string[];
}

/** Something the outside world did wrong (a file is missing, ssh refused): one line for the operator, exit code 3. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

/** The operator called sitec the wrong way: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An error about the value at `path`; `extra` adds related places and help, or points at the key. */
export function errorAt(path: SitePath, code: DiagnosticCode, message: string, extra: Partial<Diagnostic> = {}): Diagnostic {
  return { severity: 'error', code, message, path, at: 'value', ...extra };
}

/** The same, for what may be meant and does not stop anything. */
export function warningAt(path: SitePath, code: DiagnosticCode, message: string, extra: Partial<Diagnostic> = {}): Diagnostic {
  return { ...errorAt(path, code, message, extra), severity: 'warning' };
}

/** Whether any of them is an error, so that nothing may be written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
