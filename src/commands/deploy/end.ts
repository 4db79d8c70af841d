import type { AttemptEnd } from '../../deploy/attempt.ts';
import type { DeployResult } from '../../deploy/deploy-host.ts';
import type { Outcome } from '../../terminal/context.ts';

/** How the deploy to one host ended. */
export interface HostEnd {
  /** `failed` is what went wrong before there was an attempt. */
  readonly end: AttemptEnd['end'] | 'unchanged' | 'planned' | 'failed';
  readonly outcome: Outcome;
  /** The release that was the confirmed one before. */
  readonly base?: string | null;
  /** The same for `--json`. */
  readonly data?: object;
}

/** What an attempt's end means for the exit code (design 5). */
export function outcomeOf(attempt: AttemptEnd): Outcome {
  switch (attempt.end) {
    case 'confirmed':
    case 'waiting':
      return 0;
    case 'refused':
      return attempt.state.kind === 'invalid' || attempt.state.kind === 'undecided' ? 1 : 3;
    case 'rolled-back':
      return 4;
    case 'rollback-failed':
    case 'unknown':
      return 5;
  }
}

/** What a deploy's result means for the exit code, and for a run over several hosts. */
export function hostEndOf(result: DeployResult, data: object): HostEnd {
  if (result.end === 'unchanged') return { end: 'unchanged', outcome: 0, data };
  if (result.end === 'planned') return { end: 'planned', outcome: 1, data };
  return { end: result.end, outcome: outcomeOf(result), base: result.plan.base, data };
}
