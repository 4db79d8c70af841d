import type { OutputFile } from './output.ts';
import type { WrittenFile } from '../base/written.ts';

/** One path whose bytes or executable bit are not what the site compiles to. */
export interface Difference {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'mode' | 'surplus';
  /** What makes the file; undefined for a surplus one. */
  readonly expected?: OutputFile;
}

/** Every path that differs between what a site compiles to and what is written, sorted. */
export function compareOutput(expected: ReadonlyMap<string, OutputFile>, written: ReadonlyMap<string, WrittenFile>): readonly Difference[] {
  const found: Difference[] = [];
  for (const [path, output] of expected) {
    const file = written.get(path);
    if (!file) found.push({ path, kind: 'missing', expected: output });
    else if (file.kind === 'other' || !file.content.equals(Buffer.from(output.content, 'utf8')))
      found.push({ path, kind: 'changed', expected: output });
    else if (file.executable !== output.executable) found.push({ path, kind: 'mode', expected: output });
  }
  for (const path of written.keys()) if (!expected.has(path)) found.push({ path, kind: 'surplus' });
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
