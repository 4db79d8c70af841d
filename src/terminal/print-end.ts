import { continued } from '../base/visible.ts';
import type { AttemptEnd } from '../deploy/attempt.ts';
import type { DeployResult } from '../deploy/deploy-host.ts';
import type { HostFinding, Plan } from '../deploy/plan-data.ts';
import { failureAsText } from '../deploy/probes.ts';

/** How it ended with a host, in words, whole lines; `inPlace` names what is in place where nothing was to be done. */
export function resultAsText(host: string, result: DeployResult, inPlace: string): string {
  if (result.end === 'unchanged') return `${host}: nothing to do, ${inPlace}\n`;
  return result.end === 'planned' ? findingsAsText(host, result) : endAsText(host, result, result.plan);
}

/** How it ended with a host as data: with the plan where nothing else came of it, else with the attempt and what was seen. */
export function resultAsData(result: DeployResult): object {
  if (result.end === 'unchanged' || result.end === 'planned') return result;
  const { plan, ...end } = result;
  return { attempt: plan.release.id, ...end };
}

/** How an attempt ended. */
export function endAsText(host: string, attempt: AttemptEnd, { release }: Plan): string {
  const id = release.id;
  switch (attempt.end) {
    case 'confirmed':
      return `${host}: confirmed, ${release.commit.slice(0, 7)} is in place${troubled(attempt)}\n`;
    case 'waiting':
      return `${host}: active; rolls back unless you run: sitec confirm ${host}\n`;
    case 'refused':
      return `${linesOf(host, attempt.state.detail?.findings ?? [])}${host}: nothing was changed: ${continued(attempt.state.message ?? '')}${names(attempt.state.detail)}\n`;
    case 'rolled-back':
      return `${host}: rolled back: ${continued(attempt.state.why ?? '')}; the last confirmed release is in place again\n`;
    case 'rollback-failed':
      return `${host}: ROLLBACK FAILED, the host needs a person: ${continued((attempt.state.problems ?? []).join('; '))}\n`;
    case 'unknown':
      return `${host}: UNKNOWN STATE of ${id}: ${continued(attempt.message)}; the guard rolls it back when its time is over, or you now: sitec rollback ${host}\n`;
  }
}

/** What the daemons say of a plan that was only made. */
function findingsAsText(
  host: string,
  { findings, unproven }: { readonly findings: readonly HostFinding[]; readonly unproven: readonly string[] },
): string {
  const unasked = unproven.length > 0 ? `${host}: parsers of ${unproven.join(', ')} could not be asked yet\n` : '';
  return `${linesOf(host, findings)}${unasked}`;
}

/** What daemons' parsers said, a line each. */
function linesOf(host: string, findings: readonly HostFinding[]): string {
  return findings.flatMap(({ validator, lines }) => lines.map((line) => `${host}: ${validator}: ${line}\n`)).join('');
}

function troubled({ probes }: AttemptEnd): string {
  const failing = probes.filter(({ problem }) => problem !== undefined);
  const untried = probes.flatMap(({ name, untried: why }) => (why === undefined ? [] : [`; ${name} was not tried: ${why}`])).join('');
  return failing.length === 0
    ? untried
    : `; these fail, as before the deploy, so the host did not roll back: ${failing.map(failureAsText).join('; ')}${untried}`;
}

function names(detail: { readonly names?: readonly string[]; readonly changed?: readonly string[] } | undefined): string {
  const found = [...(detail?.names ?? []), ...(detail?.changed ?? [])];
  return found.length === 0 ? '' : `: ${found.join(', ')}`;
}
