import { count } from '../count.ts';
import type { PathChange, Plan } from './plan-data.ts';

const WHAT: { readonly [action in PathChange['action']]: string } = { write: 'write', link: 'link', mkdir: 'directory', remove: 'remove', rmdir: 'remove directory', none: 'leave' };

/** A plan for people: what is done, why, and what somebody has to decide. */
export function planAsText(plan: Plan, { diffs }: { readonly diffs: boolean }): string {
  const lines = [
    `${plan.host}: ${summary(plan)}`,
    ...plan.paths.flatMap((row) => [`  ${WHAT[row.action]} ${row.path}${why(row.class)}${row.detail === undefined ? '' : `, ${row.detail}`}`, ...(diffs ? diffOf(row) : [])]),
    ...plan.packages.map(({ package: name, action }) => `  ${action === 'install' ? 'install' : 'leave'} package ${name}${action === 'install' ? '' : ', which nothing needs any more'}`),
    ...plan.users.map(({ user, group, action, class: kind, detail }) => `  ${action === 'add' ? 'add' : 'leave'} ${user === undefined ? `group ${group ?? ''}` : `user ${user}`}${why(kind)}${detail === undefined ? '' : `, ${detail}`}`),
    ...plan.units.map(({ unit, action, class: kind, before }) => `  ${action.length > 0 ? action.join(', ') : 'leave'} ${unit}${why(kind)}, is ${[before.enabled, before.active].filter(Boolean).join(' and ')}`),
    ...plan.derive.map(({ name }) => `  make ${name} anew`),
    ...(plan.seed ? ['  seed the database'] : []),
    ...plan.database.map(({ kind, name, class: found }) => `    ${kind} ${name}${why(found)}`),
    ...plan.verbs.map(({ daemon, verb, because }) => `  ${verb} ${daemon} (${because.join(', ')})`),
    ...(plan.undecided.length > 0 ? [`${plan.host}: somebody changed these, and nothing is done before you decide: ${plan.undecided.join(', ')}`, '  keep the change: write it into the site; lose it: --overwrite NAME'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(plan: Plan): string {
  const acting = plan.paths.filter(({ action }) => action !== 'none').length;
  const parts = [
    ...(acting > 0 ? [count(acting, 'path')] : []),
    ...(plan.packages.some(({ action }) => action === 'install') ? [count(plan.packages.filter(({ action }) => action === 'install').length, 'package')] : []),
    ...(plan.verbs.length > 0 ? [count(plan.verbs.length, 'daemon')] : []),
  ];
  const from = plan.base === null ? 'no release yet' : `from ${plan.base}`;
  return `${parts.length > 0 ? parts.join(', ') : 'nothing to write'} (${from}, ${plan.inSync} in sync)`;
}

/** Changes that are simply due need no reason. */
function why(kind: string): string {
  return kind === 'pending' ? '' : ` [${kind}]`;
}

function diffOf({ diff }: PathChange): readonly string[] {
  return diff === undefined || diff === '' ? [] : diff.split('\n').map((line) => `    ${line}`);
}
