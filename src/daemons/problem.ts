import type { DiagnosticCode } from '../base/diagnostic-codes.ts';

/** Something that a daemon's own parser accepts and the daemon then does not do, or does to everybody's harm. */
export interface Problem {
  /** Stable name, as diagnostics have it. */
  readonly code: DiagnosticCode;
  /** The setting that it is about. */
  readonly setting: string;
  /** Lower case, no full stop. */
  readonly message: string;
  readonly help?: readonly string[];
}
