import { count } from '../base/count.ts';
import { continued, visibleJson } from '../base/visible.ts';
import type { DriftAnswer } from '../deploy/drift.ts';
import type { DatabaseChange, Fingerprint, PathChange, PlanClass } from '../deploy/plan-data.ts';

const IN_WORDS: { readonly [name: string]: string } & { readonly [name in PlanClass | 'foreign' | 'failed' | 'overruled']: string } = {
  pending: 'committed, not in place',
  missing: 'missing',
  'hand-edited': 'hand-edited',
  conflict: 'changed here and in the site',
  orphan: 'left the site, still here',
  'foreign-in-owned-directory': 'foreign, in a directory of the site',
  foreign: 'foreign',
  failed: 'failed',
  overruled: "overruled by a file that is not sitec's",
};

/** What is not as it should be on a host, for people. */
export function driftAsText({ plan, failed, findings }: DriftAnswer, { alone }: { readonly alone: boolean }): string {
  const against = [
    plan.base === null ? 'no release yet' : `release ${plan.base}`,
    // What is committed may be newer than what is deployed: a release's name has its own commit in it.
    ...(alone || isOf(plan.base, plan.release.commit)
      ? []
      : [`compared with commit ${plan.release.commit.slice(0, 7)}, which is not deployed`]),
  ].join(', ');
  const lines = [
    `${plan.host}: ${findings.length === 0 ? 'nothing has drifted' : count(findings.length, 'finding')} (${against}; ${plan.inSync} in sync)`,
    ...plan.paths.flatMap((row) => [`  ${IN_WORDS[row.class]}: ${row.path}${ofService(row)}${detail(row)}`, ...difference(row)]),
    ...plan.units.map(
      ({ unit, class: kind, state, before }) =>
        `  ${IN_WORDS[kind]}: ${unit}, is ${[before.enabled, before.active].filter(Boolean).join(' and ')}${state === 'none' ? '' : `, should be ${state}`}`,
    ),
    ...failed.map((unit) => `  ${IN_WORDS.failed}: ${unit}`),
    ...plan.packages.map(({ package: name, class: kind }) => `  ${IN_WORDS[kind]}: package ${name}`),
    ...plan.users.map(
      ({ user, group, class: kind, detail: said }) =>
        `  ${IN_WORDS[kind]}: ${user === undefined ? `group ${group ?? ''}` : `user ${user}`}${said === undefined ? '' : `, ${continued(said)}`}`,
    ),
    ...findings
      .filter(({ kind }) => kind === 'directory')
      .map(({ name, class: found, detail: said }) => `  ${IN_WORDS[found] ?? found}: directory ${name}, ${said ?? ''}`),
    ...findings
      .filter(({ kind }) => kind === 'setting' || kind === 'check')
      .map(
        ({ name, class: found, detail: said }) =>
          `  ${found === 'overruled' ? IN_WORDS.overruled : IN_WORDS.failed}: ${name}${said === undefined ? '' : `, ${said}`}`,
      ),
    ...findings
      .filter(({ kind }) => kind === 'derived' || kind === 'seed')
      .map(
        ({ kind, name, class: found }) =>
          `  ${IN_WORDS[found] ?? found}: ${kind === 'derived' ? `${name}, which is made from files` : name}`,
      ),
    ...plan.database.flatMap((row) => [
      `  ${IN_WORDS[row.class]}: database ${row.kind} ${row.name}${detail(row)}`,
      ...databaseDifference(row),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether a release was made from a commit (src/deploy/release.ts). */
function isOf(release: string | null, commit: string): boolean {
  return release?.split('-')[1] === commit.slice(0, 7);
}

function ofService({ service }: PathChange): string {
  return service === null ? '' : ` (${service})`;
}

function detail({ detail: said }: { readonly detail?: string }): string {
  return said === undefined ? '' : `, ${continued(said)}`;
}

function difference({ diff, before, after }: PathChange): readonly string[] {
  if (diff !== undefined && diff !== '') return indented(diff);
  if (!before || !after) return [];
  const [is, shall] = [describe(before), describe(after)];
  return is === shall ? [] : [`    is ${is}, should be ${shall}`];
}

function describe({ type, owner, group, mode, target }: Fingerprint): string {
  if (type === 'symlink') return `a link to ${target ?? ''}`;
  return [`a ${type}`, ...(owner === undefined ? [] : [`${owner}:${group ?? ''} ${mode ?? ''}`])].join(', ');
}

/** What an object says here and what it shall say. */
function databaseDifference({ before, after, diff }: DatabaseChange): readonly string[] {
  if (diff !== undefined) return indented(diff);
  const [is, shall] = [rows(before), rows(after)];
  const names = [...new Set([...is.keys(), ...shall.keys()])].filter((name) => is.get(name) !== shall.get(name));
  if (is.size === 0 || shall.size === 0) return [];
  return names.map((name) => `    ${name} is ${is.get(name) ?? 'nothing'}, should be ${shall.get(name) ?? 'nothing'}`);
}

function rows(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([name, part]) => [name, visibleJson(part)]));
}

function indented(text: string): readonly string[] {
  return text.split('\n').map((line) => `    ${line}`);
}
