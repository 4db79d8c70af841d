import { readFileSync } from 'node:fs';

/** A row of a page's tables: its first cell, and everything in it that is set as code. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly string[];
  readonly spans: readonly string[];
}

/** The rows of every table of a page, without the heads; `\|` is a bar inside a cell. */
export function tablesOf(page: string): readonly TableRow[] {
  const lines = readFileSync(page, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const isHead = lines[index + 1]?.startsWith('|---') ?? false;
    if (!line.startsWith('|') || line.startsWith('|---') || isHead) return [];
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    return [{ key: cells[0] ?? '', cells, spans: [...line.replaceAll('\\|', '|').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span) }];
  });
}

/** Those of the texts that are paths of this repository. */
export function repositoryFiles(spans: readonly string[]): readonly string[] {
  return spans.filter((span) => /^(src|templates|schema|test|docs|host|scripts|generated|starter)\/\S+$|^site\.yaml$/.test(span));
}
