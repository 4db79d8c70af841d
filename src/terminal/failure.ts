import { CommanderError } from 'commander';
import { ExpectedError, UsageError } from '../base/diagnostics.ts';
import { fileTrouble } from '../base/file-trouble.ts';

/** Why a verb did not come to its end. */
export interface Failure {
  /** `usage`: called the wrong way; `refused`: the outside world did not let it; `bug`: sitec's own fault. */
  readonly kind: 'usage' | 'refused' | 'bug';
  readonly message: string;
  /** What sitec exits with (design 5); 0 and 1 are a verb's own. */
  readonly code: 2 | 3;
  /** What stands on standard error; empty where commander has written it already. */
  readonly text: string;
}

/** What commander says of a command without a verb: it has shown the help instead. */
const HELP = 'commander.help';

/** What an error means for the person who called sitec. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) {
    const message =
      error.code === HELP ? 'no verb was named; run with --help to see what is possible' : error.message.replace(/^error: /, '');
    return { kind: 'usage', message, code: 2, text: '' };
  }
  const told = error instanceof UsageError || error instanceof ExpectedError ? error : fileTrouble(error);
  if (told) {
    const usage = told instanceof UsageError;
    return { kind: usage ? 'usage' : 'refused', message: told.message, code: usage ? 2 : 3, text: `sitec: ${told.message}\n` };
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const says = 'this is a bug in sitec, not in the site; please report it';
  return {
    kind: 'bug',
    message: `${says}: ${error instanceof Error ? error.message : String(error)}`,
    code: 3,
    text: `sitec: ${says}\n${trace}\n`,
  };
}
