import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isCollection, LineCounter, parseDocument, type Document } from 'yaml';
import { ExpectedError, errorAt, type Diagnostic } from '../diagnostics.ts';
import { loadIndex, type SecretIndex } from '../secrets/index-file.ts';
import { mapsIn, repeatedKeys } from '../yaml-maps.ts';
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
  /** Files of the operator's own by their path below files/, such as `mail1/etc/motd`. */
  readonly ownFiles: ReadonlyMap<string, OwnFileText>;
  /** What was last written, by host. */
  readonly previous: ReadonlyMap<string, PreviousHost>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Beyond this, aliases in the YAML multiply: a file of a few lines would fill the memory. */
const MAX_ALIASES = 100;

/**
 * Reads site.yaml, secrets/index.yaml, keys/, files/ and the manifests last written from a directory.
 * Throws ExpectedError when the site file cannot be read; what is wrong inside it comes back as diagnostics.
 */
export function loadSite(directory: string, file: string): LoadedSite {
  const shown = relative(process.cwd(), file) || file;
  return {
    directory,
    ...parseSite(readText(file, shown), shown),
    secrets: loadIndex(directory),
    publicKeys: readPublicKeys(join(directory, 'keys')),
    ownFiles: readOwnFiles(join(directory, 'files')),
    previous: readPrevious(join(directory, 'generated')),
  };
}

/** What a site file's text says, as plain data; a byte order mark says nothing. */
export function parseSite(written: string, shown: string): Pick<LoadedSite, 'source' | 'data' | 'diagnostics'> {
  const text = written.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const source = { file: shown, text, document, lines };
  const broken = [...syntaxErrors(document), ...(text.includes('\u0000') ? [binaryFile()] : [])];
  const diagnostics = broken.length > 0 ? broken : badKeys(document);
  return { source, ...plainData(document, diagnostics), diagnostics };
}

function plainData(document: Document, diagnostics: Diagnostic[]): { data: unknown } {
  if (diagnostics.length > 0) return { data: undefined };
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    diagnostics.push(errorAt([], 'yaml-syntax', (error as Error).message.toLowerCase(), { offset: 0 }));
    return { data: undefined };
  }
}

function readText(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new ExpectedError(`${shown} does not exist; -C names another directory, --site another file`);
    throw new ExpectedError(`${shown} cannot be read: ${code ?? String(error)}`);
  }
}

function binaryFile(): Diagnostic {
  return errorAt([], 'yaml-syntax', 'the file holds a NUL byte, so it is not text', { offset: 0 });
}

function syntaxErrors(document: Document): Diagnostic[] {
  return document.errors.map((error) =>
    errorAt([], 'yaml-syntax', error.message.charAt(0).toLowerCase() + error.message.slice(1), { offset: error.pos[0] }),
  );
}

/** Keys that stand twice or are no words. */
function badKeys(document: Document): Diagnostic[] {
  return mapsIn(document).flatMap((map) => [
    ...repeatedKeys(map).map(({ value, range }) => errorAt([], 'duplicate-key', `"${String(value)}" stands twice in the same map`, { offset: range?.[0] ?? 0 })),
    ...map.items.flatMap(({ key }) => (isCollection(key) ? [errorAt([], 'yaml-syntax', 'a key must be a plain word, not a map or a list', { offset: key.range?.[0] ?? 0 })] : [])),
  ]);
}

function readPublicKeys(root: string, below = ''): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const folder = join(root, below);
  if (!existsSync(folder)) return keys;
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, key] of readPublicKeys(root, path)) keys.set(name, key);
    else if (entry.name.endsWith('.pub')) keys.set(path, keyLine(readFileSync(join(root, path), 'utf8')));
  }
  return keys;
}

function keyLine(text: string): string {
  return text.split('\n').map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('#')) ?? '';
}
