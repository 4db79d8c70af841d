import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ManifestEntry } from '../tree/manifest-data.ts';
import type { LiveText } from './drift.ts';

/** A live file that becomes one of the site's own, and what site.yaml must say of it; `line` is undefined when it says it already. */
export type Adopted =
  | { readonly path: string; readonly problem: string }
  | { readonly path: string; readonly problem?: undefined; readonly text: string; readonly file: string; readonly line?: string };

/** The service of files of the operator's own. */
const OWN = 'files';

/** What taking a host's file over means for its site, which has `entries` now. */
export function adopted(host: string, live: LiveText, entries: readonly ManifestEntry[]): Adopted {
  const { path } = live;
  if (live.problem !== undefined) return { path, problem: live.problem };
  const entry = entries.find((candidate) => candidate.path === path);
  const keys = [
    ...(entry && entry.service !== OWN ? ['replace: true'] : []),
    ...(live.owner === 'root' ? [] : [`owner: ${live.owner}`]),
    ...(live.group === 'root' ? [] : [`group: ${live.group}`]),
    ...(live.mode === '0644' ? [] : [`mode: "${live.mode}"`]),
    ...toldBy(entry, 'reload'),
    ...toldBy(entry, 'restart'),
  ];
  const file = join('files', host, path);
  return {
    path,
    text: live.text,
    file,
    ...(isSame(entry, live) ? {} : { line: `${path}: {${keys.length > 0 ? ` ${keys.join(', ')} ` : ''}}` }),
  };
}

/** Writes the texts below `files/`; says what was written and what to do next. */
export function writeAdopted(directory: string, host: string, files: readonly Adopted[]): string {
  const problems = files.flatMap(({ path, problem }) =>
    problem === undefined ? [] : [`${host}: ${path} was not taken over: it ${problem}\n`],
  );
  const taken = files.filter((file) => file.problem === undefined);
  for (const { text, file } of taken) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
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
