import type { ServiceFacts } from '../site/service-facts.ts';
import type { Site } from '../site/site.ts';
import { compareOutput, type Difference } from '../tree/compare.ts';
import { parseManifest } from '../tree/manifest-data.ts';
import { ownedBy } from '../tree/orphans.ts';
import { outputOf, type OutputFile } from '../tree/output.ts';
import type { HostTree } from '../tree/tree.ts';
import type { WrittenFile } from '../base/written.ts';
import type { FileChange, HostChange, HostSide } from './change.ts';

/** What was committed: everything below `generated/`, and the site that it was compiled from, as far as it can be read. */
export interface Committed {
  readonly files: ReadonlyMap<string, WrittenFile>;
  readonly site: Site | undefined;
}

/** What the site compiles to now. */
export interface Proposed {
  readonly trees: readonly HostTree[];
  readonly site: Site;
  readonly services: readonly Pick<ServiceFacts, 'name' | 'without'>[];
}

/** Every host whose output differs: those of the site in its order, then those that left it. What hosts share is shown once, for one of them. */
export function compareHosts(committed: Committed, compiled: Proposed): readonly HostChange[] {
  const staying = compiled.trees.map((tree) => compareHost(tree.host, committed, { ...compiled, output: outputOf([tree]) }));
  const now = new Set(compiled.trees.map(({ host }) => host));
  const left = hostsIn(committed)
    .filter((host) => !now.has(host))
    .map((host) => compareHost(host, committed, { ...compiled, output: new Map() }));
  const own = [...staying, ...left];
  const shared = sharedFiles(committed, compiled);
  const tellers = new Map(shared.map((file) => [file.path, tellerOf(file.path, own)]));
  return own
    .map((change) => ({ ...change, files: [...change.files, ...shared.filter(({ path }) => tellers.get(path) === change.host)] }))
    .filter(({ files }) => files.length > 0);
}

/** Zones belong to no host: what several hosts have in one stands in the tree of each, with the same text. */
function isShared(path: string): boolean {
  return path.startsWith('_dns/');
}

/** What differs of what hosts share, compared as a whole: a domain that moves from one host to another leaves no zone. */
function sharedFiles(committed: Committed, { trees }: Proposed): readonly FileChange[] {
  const output = new Map([...outputOf(trees)].filter(([path]) => isShared(path)));
  const owned = new Set(hostsIn(committed).flatMap((host) => ownedBy(host, committed.files.get(`${host}/manifest.json`)?.content)));
  const old = new Map([...committed.files].filter(([path]) => isShared(path) && (owned.has(path) || output.has(path))));
  return compareOutput(output, old).map((difference) => changeOf(difference, old.get(difference.path)));
}

/** The host for which a shared file is shown: one that changes itself and has it from now on, or had it. */
function tellerOf(path: string, changes: readonly HostChange[]): string | undefined {
  const having = (side: HostSide | undefined): boolean => side?.texts.has(path) ?? false;
  const concerned = changes.filter(({ before, after }) => having(before) || having(after));
  const changing = concerned.filter(({ files }) => files.length > 0);
  return (changing.find(({ after }) => having(after)) ?? changing[0] ?? concerned[0])?.host;
}

function hostsIn({ files }: Committed): readonly string[] {
  return [...files.keys()].filter((path) => /^[^/]+\/manifest\.json$/.test(path)).map((path) => path.split('/')[0] ?? '');
}

/** Only files that a manifest speaks of, or that would take their place, are output: what else lies there is left alone. */
function compareHost(
  host: string,
  committed: Committed,
  compiled: Proposed & { readonly output: ReadonlyMap<string, OutputFile> },
): HostChange {
  const { output, services } = compiled;
  const manifest = committed.files.get(`${host}/manifest.json`);
  const owned = new Set([`${host}/manifest.json`, ...ownedBy(host, manifest?.content), ...output.keys()]);
  const old = new Map([...committed.files].filter(([path]) => owned.has(path)));
  return {
    host,
    before: !isThere(host, old)
      ? undefined
      : sideOf(host, new Map([...old].map(([path, { content }]) => [path, content.toString('utf8')])), committed.site),
    after: !isThere(host, output)
      ? undefined
      : sideOf(host, new Map([...output].map(([path, { content }]) => [path, content])), compiled.site),
    files: compareOutput(output, old)
      .filter(({ path }) => !isShared(path))
      .map((difference) => changeOf(difference, old.get(difference.path))),
    without: new Map(services.flatMap(({ name, without }) => (without === undefined ? [] : [[name, without]]))),
  };
}

/** Files of the public DNS are shared by hosts; those of its own folder make a host. */
function isThere(host: string, files: ReadonlyMap<string, unknown>): boolean {
  return [...files.keys()].some((path) => path.startsWith(`${host}/`));
}

function sideOf(host: string, texts: ReadonlyMap<string, string>, site: Site | undefined): HostSide {
  return { manifest: parseManifest(texts.get(`${host}/manifest.json`) ?? ''), texts, site };
}

function changeOf({ path, expected }: Difference, old: WrittenFile | undefined): FileChange {
  return {
    path,
    ...(old ? { before: { text: old.content.toString('utf8'), executable: old.executable } } : {}),
    ...(expected ? { after: { text: expected.content, executable: expected.executable } } : {}),
  };
}
