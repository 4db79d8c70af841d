import { relative } from 'node:path';

/** A file as messages name it: from the working directory, unless the way from the root is shorter. */
export function displayPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere !== '' && fromHere.length <= file.length ? fromHere : file;
}
