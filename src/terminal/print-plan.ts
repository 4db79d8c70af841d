import { count } from '../base/count.ts';
import { continued } from '../base/visible.ts';
import { shell } from '../formats/quote.ts';
import type { PathChange, Plan, SeedChange } from '../deploy/plan-data.ts';

const WHAT: { readonly [action in PathChange['action']]: string } = {
  write: 'write',
  link: 'link',
  mkdir: 'directory',
  remove: 'remove',
  rmdir: 'remove directory',
  none: 'leave',
};

/** What is done with accounts once all is confirmed. */
const LATER: { readonly [action: string]: string } = { lock: ', which is confirmed first: no key, no sudo, no session from then on' };

/** How a plan names accounts that the operator has to decide about (host/plan/plan.py). */
const ACCOUNTS = 'accounts';

/** The bit of a mode. */
const READABLE_FOR_ALL = 0o004;

/** As many accounts are named where nobody asks for more. */
const SHOWN = 20;

/** A plan for people: what is done, why, and what the operator has to decide, with the difference of what was changed by hand: the host sends others only where `diffs` are asked for. */
export function planAsText(plan: Plan, { diffs }: { readonly diffs: boolean }): string {
  const lines = [
    `${plan.host}: ${summary(plan)}`,
    ...plan.paths.flatMap((row) => [
      `  ${WHAT[row.action]} ${row.path}${why(row.class)}${row.detail === undefined ? '' : `, ${continued(row.detail)}`}`,
      ...diffOf(row),
    ]),
    ...plan.packages.map(
      ({ package: name, action }) =>
        `  ${action === 'install' ? 'install' : 'leave'} package ${name}${action === 'install' ? '' : ', which nothing needs any more'}`,
    ),
    ...plan.users.map(
      ({ user, group, action, class: kind, detail }) =>
        `  ${action === 'none' ? 'leave' : action} ${user === undefined ? `group ${group ?? ''}` : `user ${user}`}${why(kind)}${detail === undefined ? '' : `, ${continued(detail)}`}${LATER[action] ?? ''}`,
    ),
    ...plan.units.map(
      ({ unit, action, class: kind, before }) =>
        `  ${action.length > 0 ? action.join(', ') : 'leave'} ${unit}${why(kind)}, is ${[before.enabled, before.active].filter(Boolean).join(' and ')}`,
    ),
    ...plan.derive.map(({ name }) => `  rebuild ${name}`),
    ...(plan.seed ? seedOf(plan.seed, diffs) : []),
    ...plan.moves.map(
      ({ directory, to, action, class: kind }) => `  ${action === 'rename' ? 'rename' : 'leave'} ${directory}${why(kind)}, to be ${to}`,
    ),
    ...plan.database
      .filter(({ class: found }) => diffs || found !== 'pending')
      .map(({ kind, name, class: found }) => `    ${kind} ${name}${why(found)}`),
    ...plan.verbs.map(({ daemon, verb, because }) => `  ${verb} ${daemon} (${because.join(', ')})`),
    ...decisionsOf(plan),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the operator has to decide before anything is done. */
function decisionsOf({ host, paths, undecided, seed }: Plan): readonly string[] {
  const blocked = paths.filter((row) => row.blocked);
  const named = new Set(blocked.map(({ path }) => path));
  const accounts = undecided.includes(ACCOUNTS);
  const changed = undecided.filter((name) => name !== ACCOUNTS && !named.has(name));
  const disabled = seed?.disables?.length ?? 0;
  const files = paths.filter((row) => changed.includes(row.path) && isAdoptable(row)).map(({ path }) => shell(path));
  const [only = ''] = changed.length === 1 ? changed.map(shell) : ['NAME'];
  return [
    ...(changed.length > 0
      ? [
          `${host}: changed on the host, and nothing is done before you decide: ${changed.join(', ')}`,
          ...(files.length > 0 ? [`  keep a whole file: sitec drift ${host} --adopt ${files.join(' ')}`] : []),
          '  keep a change: write it into site.yaml',
          `  lose a change: --overwrite ${only}`,
        ]
      : []),
    ...(blocked.length > 0
      ? [
          `${host}: something else is in the place of these, and nothing is done before you move it away: ${blocked.map(({ path, detail = '' }) => `${path} (${detail})`).join(', ')}`,
        ]
      : []),
    ...(accounts
      ? [
          `${host}: this would disable ${disabled} of ${seed?.accounts ?? 0} accounts, and nothing is done before you allow it: --allow-disable ${disabled}`,
        ]
      : []),
  ];
}

/** Whether what lies there can become a file of the site: files that not everybody may read may hold a secret (src/deploy/adopt.ts). */
function isAdoptable({ before }: PathChange): boolean {
  return before?.type === 'file' && (Number.parseInt(before.mode ?? '0', 8) & READABLE_FOR_ALL) !== 0;
}

/** What the database is asked for, and who loses by it. */
function seedOf({ disables }: SeedChange, all: boolean): readonly string[] {
  if (!disables) return ['  seed the database; it cannot be asked now, so what that disables is not known'];
  const shown = all ? disables : disables.slice(0, SHOWN);
  const more = disables.length - shown.length;
  return ['  seed the database', ...shown.map((address) => `    disables ${address}`), ...(more > 0 ? [`    and ${more} more`] : [])];
}

function summary(plan: Plan): string {
  const acting = plan.paths.filter(({ action }) => action !== 'none').length;
  const parts = [
    ...(acting > 0 ? [count(acting, 'path')] : []),
    ...(plan.packages.some(({ action }) => action === 'install')
      ? [count(plan.packages.filter(({ action }) => action === 'install').length, 'package')]
      : []),
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
