import { resolve } from 'node:path';
import type { Appearance } from './print-diagnostics.ts';

/** What standard output is. */
export interface Output extends Appearance {
  /** Somebody reads it at once; otherwise it goes into a file or another program. */
  readonly terminal: boolean;
}

/** What every command gets: where the site is and how to speak. */
export interface Context {
  /** The site's directory, absolute. */
  readonly directory: string;
  /** The site file, absolute. */
  readonly file: string;
  readonly json: boolean;
  readonly appearance: Appearance;
  /** The directory that GitHub Actions names files from; undefined elsewhere. */
  readonly workspace: string | undefined;
  readonly output: Output;
  /** Writes to standard output what people read there; with `json` nobody does. */
  readonly print: (text: string) => void;
  /** Takes what the verb says as data: with `json`, all of it is the one document on standard output, written when the verb has ended. */
  readonly answer: (data: object) => void;
  /** Progress and findings for people, on standard error. */
  readonly tell: (text: string) => void;
}

/** What a command ends with: 0 nothing to say, 1 findings, 3 the host would not, 4 taken back, 5 taking back failed. Everything else is an exception. */
export type Outcome = 0 | 1 | 3 | 4 | 5;

/** The directory that a site's output is committed in. */
export function generatedDirectory({ directory }: Context): string {
  return resolve(directory, 'generated');
}
