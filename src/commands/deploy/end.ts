import type { AttemptEnd } from '../../deploy/attempt.ts';
import type { HostFinding, Plan } from '../../deploy/plan-data.ts';
import { failureAsText } from '../../deploy/probes.ts';
import { continued } from '../../base/visible.ts';
import type { Outcome } from '../../terminal/context.ts';

/** How the deploy to one host ended. */
export interface HostEnd {
  /** `failed` is what went wrong before there was an attempt. */
  readonly end: AttemptEnd['end'] | 'unchanged' | 'planned' | 'failed';
  readonly outcome: Outcome;
  /** The release that was the confirmed one before. */
  readonly base?: string | null;
}

/** What an attempt's end means for whoever called sitec (design 5). */
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

/** The same in words. */
export function endAsText(host: string, attempt: AttemptEnd, { release }: Plan): string {
  const id = release.id;
  switch (attempt.end) {
    case 'confirmed':
      return `${host}: confirmed, ${release.commit.slice(0, 7)} is in place${troubled(attempt)}\n`;
    case 'waiting':
      return `${host}: in place until it is taken back; confirm it with: sitec confirm ${host}\n`;
    case 'refused':
      return `${findingsAsText(host, attempt.state.detail?.findings ?? [])}${host}: nothing was changed: ${continued(attempt.state.message ?? '')}${names(attempt.state.detail)}\n`;
    case 'rolled-back':
      return `${host}: taken back: ${continued(attempt.state.why ?? '')}; the last confirmed release is in place again\n`;
    case 'rollback-failed':
      return `${host}: TAKING IT BACK FAILED, the host needs a person: ${continued((attempt.state.problems ?? []).join('; '))}\n`;
    case 'unknown':
      return `${host}: NOBODY KNOWS what became of ${id}: ${continued(attempt.message)}; the guard takes it back in time, or you with: sitec rollback ${host}\n`;
  }
}

/** What daemons' parsers said, a line each. */
export function findingsAsText(host: string, findings: readonly HostFinding[]): string {
  return findings.flatMap(({ validator, lines }) => lines.map((line) => `${host}: ${validator}: ${line}\n`)).join('');
}

function troubled({ probes }: AttemptEnd): string {
  const failing = probes.filter(({ problem }) => problem !== undefined);
  const untried = probes.flatMap(({ name, untried: why }) => (why === undefined ? [] : [`; no ${name} was tried: ${why}`])).join('');
  return failing.length === 0 ? untried : `; not well, and no reason to take it back: ${failing.map(failureAsText).join('; ')}${untried}`;
}

function names(detail: { readonly names?: readonly string[]; readonly changed?: readonly string[] } | undefined): string {
  const found = [...(detail?.names ?? []), ...(detail?.changed ?? [])];
  return found.length === 0 ? '' : `: ${found.join(', ')}`;
}
