import type { ManifestEntry } from '../tree/manifest-data.ts';
import type { ManifestDaemon } from '../contract/kinds/daemons.ts';
import { compareBy, lists, runs, type HostChange } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words, type Sentence } from './sentence.ts';

interface DaemonChange {
  readonly daemon: string;
  readonly unit: string;
  readonly verb: 'start' | 'reload' | 'restart';
  /** What people notice of it; undefined when its service does not say. */
  readonly impact?: string;
  /** The files that make it necessary. */
  readonly because: readonly string[];
}

/** The daemons that a change touches, and how: a file that changes names who reads it. */
export const daemons = defineMeaning<DaemonChange>({
  name: 'daemons',
  title: 'Daemons',
  find: (change) => {
    const listed = lists(change, 'daemons');
    if (!listed || !runs(change)) return [];
    const { come, both } = compareBy(listed.before, listed.after, ({ name }) => name);
    const asked = notifications(change);
    return [
      ...both.flatMap(([, daemon]) =>
        touched(
          daemon,
          asked.filter((one) => one.daemon === daemon.name),
        ),
      ),
      ...come.map(({ name, unit }) => ({ daemon: name, unit, verb: 'start' as const, because: [] })),
    ];
  },
  tell: (items) => ({ lines: items.map(tell) }),
});

interface Asked {
  readonly daemon: string;
  readonly verb: 'reload' | 'restart';
  readonly path: string;
}

/** What every file that changes asks for; one that is gone asks as it did while it was there. */
function notifications(change: HostChange): readonly Asked[] {
  const entries = lists(change, 'entries');
  const { gone, come, both } = compareBy(entries?.before ?? [], entries?.after ?? [], ({ path }) => path);
  const changed = both.filter(([before, after]) => fingerprint(before) !== fingerprint(after)).map(([, after]) => after);
  return [...gone, ...come, ...changed].flatMap((entry) =>
    entry.type === 'file' ? (entry.notify ?? []).map(({ daemon, verb }) => ({ daemon, verb, path: entry.path })) : [],
  );
}

/** What a daemon can see of a file. */
function fingerprint(entry: ManifestEntry): string {
  if (entry.type !== 'file') return entry.type;
  return [entry.sha256, entry.owner, entry.group, entry.mode].join();
}

/** Restart wins over reload, and a daemon that cannot reload restarts. */
function touched({ name, unit, reload, restart, impact }: ManifestDaemon, asked: readonly Asked[]): readonly DaemonChange[] {
  if (asked.length === 0) return [];
  const onlyRestarts = reload.join('\0') === restart.join('\0');
  const verb = onlyRestarts || asked.some((one) => one.verb === 'restart') ? 'restart' : 'reload';
  const felt = impact?.[verb];
  return [{ daemon: name, unit, verb, ...(felt === undefined ? {} : { impact: felt }), because: asked.map(({ path }) => path) }];
}

function tell({ daemon, verb, impact, because }: DaemonChange): Sentence {
  if (verb === 'start') return say`${daemon} is new and starts`;
  const does = say`${daemon} ${words(`${verb}s`)}`;
  return impact === undefined ? say`${does}, because of ${because}` : say`${does}: ${words(impact)} (${because})`;
}
