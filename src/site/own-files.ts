import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../base/read-input.ts';

/** What lies at a path below files/; `problem` says why it cannot be deployed. */
export interface OwnFileText {
  readonly content: string;
  readonly problem?: string;
}

/** Everything below a site's files/ by relative path, symbolic links not followed; empty when there is no such directory. */
export function readOwnFiles(root: string, below = ''): ReadonlyMap<string, OwnFileText> {
  const found = new Map<string, OwnFileText>();
  for (const entry of entriesOf(join(root, below), join('files', below))) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) for (const [name, file] of readOwnFiles(root, path)) found.set(name, file);
    else found.set(path, entry.isFile() ? textOf(readFileSync(join(root, path))) : { content: '', problem: 'is not a regular file' });
  }
  return found;
}

function textOf(bytes: Buffer): OwnFileText {
  const content = bytes.toString('utf8');
  if (!Buffer.from(content, 'utf8').equals(bytes) || content.includes('\0')) return { content: '', problem: 'is not text in UTF-8' };
  if (content.includes('{{secret:')) return { content: '', problem: 'holds "{{secret:", which stands for a secret' };
  return { content };
}
