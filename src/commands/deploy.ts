import { readFileSync, writeFileSync } from 'node:fs';
import { ask, stagingOf } from '../deploy/activator.ts';
import { runAttempt, type AttemptEnd } from '../deploy/attempt.ts';
import { committedOutput } from '../deploy/committed.ts';
import { refuseStale, stageAndPlan } from '../deploy/deploy.ts';
import type { Plan } from '../deploy/plan-data.ts';
import { planAsText } from '../deploy/print-plan.ts';
import { stepAsText } from '../deploy/print-step.ts';
import { ExpectedError } from '../diagnostics.ts';
import { compileOrTell, type Context, type Outcome } from './context.ts';
import { committedHosts, secondsOf, type CommittedHost, type HostOptions } from './deploy-options.ts';
import { endAsText, findingsAsText, outcomeOf } from './deploy-end.ts';

/** What the command line says of a deploy. */
export interface DeployOptions extends HostOptions {
  readonly dryRun: boolean;
  readonly out?: string;
  readonly plan?: string;
  readonly overwrite?: readonly string[];
  readonly allowDisable: string;
  readonly window: string;
  readonly confirm: boolean;
  readonly diff: boolean;
}

/** `sitec deploy [HOST…]`: what is committed goes to the hosts, one after the other; the first that fails stops the rest. */
export async function deploy(context: Context, names: readonly string[], options: DeployOptions): Promise<Outcome> {
  const window = secondsOf(options.window);
  const compiled = await compileOrTell(context, 'nothing was deployed');
  if (!compiled) return 1;
  const commit = await committedOutput(context.directory, compiled);
  const hosts = await committedHosts(context, names, options);
  try {
    let worst: Outcome = 0;
    for (const host of hosts) {
      const ended = await deployHost(context, host, { ...options, seconds: window, commit });
      worst = ended > worst ? ended : worst;
      if (ended > 1 || (ended === 1 && !options.dryRun)) break;
    }
    return worst;
  } finally {
    for (const { reachable } of hosts) reachable.close();
  }
}

interface Request extends DeployOptions {
  readonly seconds: number;
  readonly commit: string;
}

async function deployHost(context: Context, { reachable, manifest }: CommittedHost, options: Request): Promise<Outcome> {
  const decided = { overwrite: options.overwrite ?? [], allowDisable: Number(options.allowDisable) };
  const { connection, release, answer } = await stageAndPlan(context.directory, reachable, options.commit, { ...decided, diffs: options.dryRun || options.diff, validate: options.dryRun });
  const { host } = reachable;
  if (!answer || answer.empty) {
    if (answer && !options.dryRun) await ask(connection, `${stagingOf(release.id)}/activator`, ['record', stagingOf(release.id)], { input: { ...decided, diffs: false, validate: false } });
    if (context.json) context.print(`${JSON.stringify({ host, end: 'unchanged', content: release.content })}\n`);
    else context.print(`${host}: nothing to do, ${options.commit.slice(0, 7)} is in place\n`);
    return 0;
  }
  const { plan, findings = [], unproven = [] } = answer;
  if (options.plan !== undefined) refuseStale(readPlan(options.plan), plan);
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(plan, null, 1)}\n`);
  if (!context.json) context.print(planAsText(plan, { diffs: options.dryRun || options.diff }));
  if (options.dryRun || plan.undecided.length > 0) {
    if (context.json) context.print(`${JSON.stringify({ host, end: 'planned', plan, findings, unproven })}\n`);
    else context.print(`${findingsAsText(host, findings)}${unproven.length > 0 ? `${host}: parsers of ${unproven.join(', ')} could not be asked yet\n` : ''}`);
    return 1;
  }
  const end = await runAttempt({
    reachable, connection, plan, options: decided, window: options.seconds, unattended: !options.confirm, listeners: manifest.exposure ?? [],
    onStep: (line) => context.json || context.tell(stepAsText(host, line)),
    tell: (text) => context.tell(`${host}: ${text}`),
  });
  report(context, host, end, plan);
  return outcomeOf(end);
}

function report(context: Context, host: string, end: AttemptEnd, plan: Plan): void {
  if (context.json) context.print(`${JSON.stringify({ host, attempt: plan.release.id, ...end })}\n`);
  else context.print(endAsText(host, end, plan));
}

function readPlan(file: string): Plan {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Plan;
  } catch (error) {
    throw new ExpectedError(`${file} holds no plan: ${(error as Error).message}`);
  }
}

