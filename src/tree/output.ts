import type { HostTree } from './tree.ts';

/** One file of `generated/`: its text and whether git shall mark it executable. */
export interface OutputFile {
  readonly content: string;
  readonly executable: boolean;
  readonly service: string;
  /** Keys of site.yaml that made it. */
  readonly paths: readonly (readonly (string | number)[])[];
  readonly template?: string;
}

/** Everything below `generated/`, by path relative to it, sorted. */
export function outputOf(trees: readonly HostTree[]): ReadonlyMap<string, OutputFile> {
  const files = trees.flatMap(({ host, entries, artifacts }) => [
    ...entries.flatMap((entry): readonly [string, OutputFile][] => {
      if (entry.type !== 'file') return [];
      const executable = (entry.mode & 0o100) !== 0;
      return [[`${host}/rootfs${entry.path}`, describe(entry.content, executable, entry)]];
    }),
    ...artifacts.map((artifact): [string, OutputFile] => [artifact.path, describe(artifact.content, false, artifact)]),
  ]);
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function describe(
  content: string,
  executable: boolean,
  { origins, template }: { readonly origins: HostTree['entries'][number]['origins']; readonly template?: string },
): OutputFile {
  return {
    content,
    executable,
    service: [...new Set(origins.map((origin) => origin.service))].join(', '),
    paths: origins.flatMap((origin) => origin.paths),
    ...(template === undefined ? {} : { template }),
  };
}
