import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  if (!existsSync(generated)) return new Map();
  const hosts = readdirSync(generated, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(generated, entry.name, 'manifest.json')));
  return new Map(hosts.map(({ name }) => [name, parse(readFileSync(join(generated, name, 'manifest.json'), 'utf8'))]));
}

function parse(text: string): PreviousHost {
  const { data, users } = manifestIn(text);
  return {
    data: new Map((Array.isArray(data) ? data : []).map(({ name, path }) => [name, path])),
    users: new Map((Array.isArray(users) ? users : []).flatMap(({ name, uid }) => (uid === undefined ? [] : [[name, uid]]))),
  };
}

function manifestIn(text: string): Manifest {
  try {
    return (JSON.parse(text) as Manifest | null) ?? {};
  } catch {
    return {};
  }
}
