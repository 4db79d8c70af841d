import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ExpectedError, UsageError } from '../base/diagnostics.ts';
import type { Foreign } from '../base/foreign.ts';
import { visible } from '../base/visible.ts';
import { isWhole, type LiveText } from './drift.ts';
import type { DeployedManifest } from './manifests.ts';

type ManifestEntry = DeployedManifest['entries'][number];

/** A live file that becomes one of the site's own, and what site.yaml must say of it; `line` is undefined when it says it already. */
export type Adopted =
  | { readonly path: string; readonly problem: string }
  | { readonly path: string; readonly problem?: undefined; readonly text: Foreign; readonly file: string; readonly line?: string };

/** The service of files of the operator's own. */
const OWN = 'files';

/** What taking a host's file over means for its site, which has `entries` now. */
export function adopted(host: string, live: LiveText, entries: readonly ManifestEntry[]): Adopted {
  const { path } = live;
  if (live.problem !== undefined) return { path, problem: live.problem };
  if (!isWhole(live)) return { path, problem: 'was not answered as a whole' };
  const entry = entries.find((candidate) => candidate.path === path);
  const keys = [
    ...(entry && entry.service !== OWN ? ['replace: true'] : []),
    ...(live.owner === 'root' ? [] : [`owner: "${live.owner}"`]),
    ...(live.group === 'root' ? [] : [`group: "${live.group}"`]),
    ...(live.mode === '0644' ? [] : [`mode: "${live.mode}"`]),
    ...toldBy(entry, 'reload'),
    ...toldBy(entry, 'restart'),
  ];
  const file = join('files', host, path);
  return {
    path,
    text: live.text,
    file,
    ...(isSame(entry, live) ? {} : { line: `${asKey(path)}: {${keys.length > 0 ? ` ${keys.join(', ')} ` : ''}}` }),
  };
}

/** A path of a host that may be taken over. Throws UsageError for one that would lie elsewhere than it says: below files/ it becomes a path here. */
export function adoptable(path: string): string {
  if (!path.startsWith('/')) throw new UsageError(`${visible(path)} is no path of a host, such as /etc/motd`);
  if (path.endsWith('/') || posix.normalize(path) !== path || visible(path) !== path)
    throw new UsageError(`${visible(path)} is not written as a host names a file: whole, without dots for directories, such as /etc/motd`);
  return path;
}

/** A path as a key of YAML. */
function asKey(path: string): string {
  return /^[A-Za-z0-9/_.+@-]+$/.test(path) ? path : JSON.stringify(path);
}

/** Throws ExpectedError where a link of the repository would lead what a host wrote to another place. */
function refuseLinks(directory: string, file: string): void {
  const parts = file.split('/');
  const link = parts
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .find((part) => lstatSync(join(directory, part), { throwIfNoEntry: false })?.isSymbolicLink());
  if (link !== undefined)
    throw new ExpectedError(`${link} is a symbolic link, and sitec writes no file of a host through one; nothing was written`);
}

/** Writes the texts below `files/`; says what was written and what to do next. */
export function writeAdopted(directory: string, host: string, files: readonly Adopted[]): string {
  const problems = files.flatMap(({ path, problem }) =>
    problem === undefined ? [] : [`${host}: ${path} was not adopted: it ${problem}\n`],
  );
  const taken = files.filter((file) => file.problem === undefined);
  for (const { file } of taken) refuseLinks(directory, file);
  for (const { text, file } of taken) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text.raw);
  }
  const lines = taken.flatMap(({ line }) => (line === undefined ? [] : [line]));
  return [
    ...problems,
    ...taken.map(({ file }) => `wrote ${file} as it lies on ${host}\n`),
    ...(lines.length > 0 ? [`site.yaml, hosts › ${host}, must say:\n    files:\n`, ...lines.map((line) => `      ${line}\n`)] : []),
    ...(taken.length > 0 ? ['then: npm run build, look at what changes, and commit it\n'] : []),
  ].join('');
}

/** Whether the site has the file as one of its own already, with this owner and mode. */
function isSame(
  entry: ManifestEntry | undefined,
  { owner, group, mode }: { readonly owner: string; readonly group: string; readonly mode: string },
): boolean {
  return entry?.type === 'file' && entry.service === OWN && entry.owner === owner && entry.group === group && entry.mode === mode;
}

/** The daemons that heard of the file's changes so far. */
function toldBy(entry: ManifestEntry | undefined, verb: 'reload' | 'restart'): readonly string[] {
  const daemons =
    entry?.type === 'file' ? (entry.notify ?? []).filter((notification) => notification.verb === verb).map(({ daemon }) => daemon) : [];
  return daemons.length === 0 ? [] : [`${verb}: [${daemons.join(', ')}]`];
}
