import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../base/package-root.ts';

type Schema = { readonly [key: string]: unknown };

const files = new Map<string, Schema>();

/** The part of a file below schema/ at a path of keys, the same object at every call. The generated validator calls it, which git, and so knip, does not know. */
export function schemaPart(file: string, ...path: readonly string[]): Schema {
  const whole = files.get(file) ?? (JSON.parse(readFileSync(join(packageRoot, 'schema', file), 'utf8')) as Schema);
  files.set(file, whole);
  return path.reduce((node, key) => node[key] as Schema, whole);
}
