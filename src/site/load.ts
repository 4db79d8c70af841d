import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter } from 'yaml';
import { ExpectedError, type Diagnostic } from '../base/diagnostics.ts';
import { entriesOf, readInput } from '../base/read-input.ts';
import { displayPath } from '../base/display-path.ts';
import { loadIndex, type SecretIndex } from '../secrets/index-file.ts';
import { keyLine } from '../secrets/key-lines.ts';
import { readYaml } from '../base/yaml/index.ts';
import { readOwnFiles, type OwnFileText } from './own-files.ts';
import { readPrevious, type PreviousHost } from './previous.ts';
import type { Source } from './source.ts';

/** What a site's directory holds, read but not yet believed. */
export interface LoadedSite {
  readonly directory: string;
  readonly source: Source;
  /** The site file as plain data; undefined when it could not be parsed. */
  readonly data: unknown;
  readonly secrets: SecretIndex;
  /** Public keys by their path below keys/, such as `wireguard/mail1.pub`; comments and line ends removed. */
  readonly publicKeys: ReadonlyMap<string, string>;
  /** Certificates of the site's own authority by their path below keys/, such as `internal/mail1.crt`, in PEM. */
  readonly certificates: ReadonlyMap<string, string>;
  /** Files of the operator's own by their path below files/, such as `mail1/etc/motd`. */
  readonly ownFiles: ReadonlyMap<string, OwnFileText>;
  /** What was last written, by host. */
  readonly previous: ReadonlyMap<string, PreviousHost>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads site.yaml, secrets/index.yaml, keys/, files/ and the manifests last written from a directory.
 * Throws ExpectedError when the site file cannot be read; what is wrong inside it comes back as diagnostics.
 */
export function loadSite(directory: string, file: string): LoadedSite {
  const shown = displayPath(file);
  if (!existsSync(file))
    throw new ExpectedError(`${shown} does not exist; -C names another directory, --site another file, and sitec init makes a new site`);
  return {
    directory,
    ...parseSite(readInput(file, shown), shown),
    secrets: loadIndex(directory),
    ...loadKeys(directory),
    ownFiles: readOwnFiles(join(directory, 'files')),
    previous: readPrevious(join(directory, 'generated')),
  };
}

/** What a site's directory holds below keys/: what others know its hosts by, and what its own authority has issued. */
export function loadKeys(directory: string): Pick<LoadedSite, 'publicKeys' | 'certificates'> {
  const keys = join(directory, 'keys');
  return { publicKeys: readKeys(keys, '.pub', keyLine), certificates: readKeys(keys, '.crt', (text) => text) };
}

/** What the bytes of a site file say, as plain data. */
export function parseSite(bytes: Buffer, shown: string): Pick<LoadedSite, 'source' | 'data' | 'diagnostics'> {
  const { text, document, data, problems } = readYaml(bytes);
  return { source: { file: shown, text, document, lines: linesOf(text) }, data, diagnostics: problems };
}

/** The parser counts lines itself, but stops where it gives up. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** What the files below keys/ hold whose names end so, by their paths. */
function readKeys(root: string, ending: string, read: (text: string) => string, below = ''): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const entry of entriesOf(join(root, below), join('keys', below))) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) for (const [name, key] of readKeys(root, ending, read, path)) keys.set(name, key);
    else if (entry.name.endsWith(ending)) keys.set(path, read(readInput(join(root, path), join('keys', path)).toString('utf8')));
  }
  return keys;
}
