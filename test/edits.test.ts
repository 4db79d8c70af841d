import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite, type Compiled } from '../src/compile.ts';
import { compareHosts } from '../src/review/compare-hosts.ts';
import type { HostChange } from '../src/review/change.ts';
import { daemons } from '../src/review/daemons.ts';
import type { Meaning } from '../src/review/meaning.ts';
import { packages } from '../src/review/packages.ts';
import { units } from '../src/review/units.ts';
import { users } from '../src/review/users.ts';
import { outputOf } from '../src/tree/output.ts';
import type { WrittenFile } from '../src/base/written.ts';
import { certifyWidely } from './certify.ts';
import { edited } from './lab/edited.ts';
import type { Edit } from './lab/edits.ts';
import { edits } from './lab/edits.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite();
await certifyWidely(directory, ['mail.example.org', 'mx.example.org'], ['10.100.0.25', '10.100.0.26']);
const text = readFileSync(join(directory, 'site.yaml'), 'utf8');
const before = compiled(text);

function compiled(site: string): Compiled & { readonly site: NonNullable<Compiled['site']> } {
  writeFileSync(join(directory, 'site.yaml'), site);
  const result = compileSite(directory);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!result.site) throw new Error('no site');
  return { ...result, site: result.site };
}

/** What a compiled site would have been committed as. */
function committed({ trees, site }: ReturnType<typeof compiled>): Parameters<typeof compareHosts>[0] {
  const files = [...outputOf(trees)].map(([path, { content, executable }]): [string, WrittenFile] => [
    path,
    { kind: 'file', content: Buffer.from(content), executable },
  ]);
  return { files: new Map(files), site };
}

/** What the plan of a deploy calls what becomes of accounts. */
const DOES = { added: 'add', removed: 'lock', absent: 'lock' } as const;

/** What the review says that an edit does, in the words of the table, which a host's plan is asked as well (test/host/edits.test.ts). */
function effect(edit: Edit): Required<Pick<Edit, 'files' | 'daemons' | 'unneeded' | 'units' | 'users'>> & { readonly seed: boolean } {
  const [change, ...others] = compareHosts(committed(before), compiled(edited(text, edit)));
  expect(others).toEqual([]);
  const paths = change?.files.map(({ path }) => path) ?? [];
  const touched = itemsOf(daemons, change) as readonly { readonly daemon: string; readonly verb: 'reload' | 'restart' }[];
  const changed = itemsOf(packages, change) as readonly { readonly change: string; readonly package: string }[];
  expect(changed.filter((item) => item.change !== 'unneeded')).toEqual([]);
  return {
    files: [
      ...new Set(paths.filter((path) => path.startsWith('mail1/rootfs/')).map((path) => asNamed(path.replace('mail1/rootfs', ''), edit))),
    ].toSorted(),
    daemons: Object.fromEntries(touched.map(({ daemon, verb }) => [daemon, verb])),
    units: (itemsOf(units, change) as readonly { readonly unit: string; readonly action: readonly string[] }[])
      .filter(({ action }) => action.length > 0)
      .map(({ unit, action }) => `${action.join('+')} ${unit}`)
      .toSorted(),
    users: (itemsOf(users, change) as readonly { readonly change: keyof typeof DOES; readonly user: string; readonly login: boolean }[])
      .flatMap(({ change: kind, user, login }) => (kind === 'removed' && !login ? [] : [`${DOES[kind]} ${user}`]))
      .toSorted(),
    seed: paths.some((path) => path.startsWith('mail1/sql/')),
    unneeded: changed.map((item) => item.package),
  };
}

/** A file, or the directory that the table names for all that lies in it. */
function asNamed(path: string, { files }: Edit): string {
  return files.find((file) => file.endsWith('/') && path.startsWith(file)) ?? path;
}

function itemsOf(meaning: Meaning, change: HostChange | undefined): readonly object[] {
  return change ? (meaning(change)?.items ?? []) : [];
}

test('there are forty edits, each with a name of its own', () => {
  expect(new Set(edits.map(({ name }) => name)).size).toBe(edits.length);
  expect(edits.length).toBeGreaterThanOrEqual(40);
});

describe('a single edit of site.yaml changes exactly these files, and exactly these daemons do exactly this:', () => {
  test.each(edits.map((edit) => [edit.name, edit] as const))('%s', (_name, edit) => {
    const { files, daemons: verbs, seed = false, unneeded = [], units: states = [], users: accounts = [] } = edit;
    expect(effect(edit)).toEqual({
      files: files.toSorted(),
      daemons: verbs,
      seed,
      unneeded,
      units: states.toSorted(),
      users: accounts.toSorted(),
    });
  });
});
