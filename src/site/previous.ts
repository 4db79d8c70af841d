import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, readInput } from '../base/read-input.ts';

/** What the last written output says of a host that the next one must not silently change. */
export interface PreviousHost {
  /** Where data lies, by its name. */
  readonly data: ReadonlyMap<string, string>;
  /** Numbers of users, by name. */
  readonly users: ReadonlyMap<string, number>;
}

interface Manifest {
  readonly data?: readonly { readonly name: string; readonly path: string }[];
  readonly users?: readonly { readonly name: string; readonly uid?: number }[];
}

/** The hosts of the output that lies below `generated/`, by name; a manifest that cannot be read says nothing. */
export function readPrevious(generated: string): ReadonlyMap<string, PreviousHost> {
  const hosts = entriesOf(generated, 'generated').filter(
    (entry) => entry.isDirectory() && existsSync(join(generated, entry.name, 'manifest.json')),
  );
  return new Map(hosts.map(({ name }) => [name, previousHost(manifestIn(join(generated, name, 'manifest.json')))]));
}

function previousHost({ data, users }: Manifest): PreviousHost {
  return {
    data: new Map(objectsIn(data).map(({ name, path }) => [name, path])),
    users: new Map(objectsIn(users).flatMap(({ name, uid }) => (uid === undefined ? [] : [[name, uid]]))),
  };
}

/** The file may have been edited. */
function objectsIn<T extends object>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list.filter((item: unknown): item is T => typeof item === 'object' && item !== null) : [];
}

function manifestIn(file: string): Manifest {
  try {
    return (JSON.parse(readInput(file, file).toString('utf8')) as Manifest | null) ?? {};
  } catch {
    return {};
  }
}
