import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalLine, Plan } from '../../src/deploy/plan-data.ts';
import { fakeHost, type FakeFile, type FakeHost, type FakeRelease } from './fake-host.ts';

/** A host as it was confirmed, what somebody did to it since, and what is deployed now. */
interface Case {
  readonly before: FakeRelease;
  readonly after: FakeRelease;
  /** Files of the live host that say something else, or are gone. */
  readonly live: { readonly [path: string]: string | null };
  readonly units: { readonly [unit: string]: readonly [enabled: string, active: string] };
  /** Names that an operator decided about. */
  readonly overwrite: readonly string[];
}

interface Made {
  readonly plan: Plan;
  readonly journal: readonly JournalLine[];
  readonly state: { readonly state: string; readonly kind?: string };
}

const PATHS = ['/etc/a', '/etc/b.conf', '/etc/c.d/one', '/etc/c.d/two', '/etc/systemd/system/one.service', '/opt/d/e', '/opt/d/f'];
const LINKS = ['/etc/link', '/opt/link'];
const DIRECTORIES = ['/etc/c.d', '/opt/d', '/opt/empty'];
const UNITS = ['one.service', 'two.service', 'three.timer'];

const text = fc.constantFrom('1', '2', '3');
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 3 });
const notification = fc.record({ daemon: fc.constantFrom('one', 'two'), verb: fc.constantFrom('reload' as const, 'restart' as const) });
const file = fc.record({
  text,
  mode: fc.constantFrom('0644', '0600'),
  notify: fc.uniqueArray(notification, { maxLength: 2, selector: ({ daemon }) => daemon }),
});

const release: fc.Arbitrary<FakeRelease> = fc
  .record({
    files: fc.record(Object.fromEntries(PATHS.map((path) => [path, maybe(file)]))),
    links: fc.record(Object.fromEntries(LINKS.map((path) => [path, maybe(fc.constantFrom('a', 'b.conf'))]))),
    directories: fc.subarray(DIRECTORIES),
    units: fc.record(
      Object.fromEntries(UNITS.map((unit) => [unit, maybe(fc.constantFrom('enabled' as const, 'disabled' as const, 'masked' as const))])),
    ),
    packages: fc.subarray(['base', 'more'], { minLength: 1 }),
  })
  .map(({ files, links, units, ...rest }) => ({
    ...rest,
    files: present(files).map(([path, found]): FakeFile => ({ path, ...found })),
    links: Object.fromEntries(present(links)),
    units: Object.fromEntries(present(units)),
  }));

const CASE: fc.Arbitrary<Case> = fc
  .record({
    before: release,
    after: release,
    // Most edits of a site change little.
    same: fc.boolean(),
    live: fc.record(
      Object.fromEntries(
        PATHS.map((path) => [path, fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: maybe(text) })]),
      ),
    ),
    units: fc.record(
      Object.fromEntries(
        UNITS.map((unit) => [
          unit,
          fc.tuple(fc.constantFrom('enabled', 'disabled', 'masked'), fc.constantFrom('active', 'inactive', 'failed')),
        ]),
      ),
    ),
    overwrite: fc.oneof(fc.constant([...PATHS, ...LINKS, ...DIRECTORIES, ...UNITS]), fc.subarray([...PATHS, ...UNITS])),
  })
  .map(({ before, after, same, live, ...rest }) => ({
    ...rest,
    before,
    after: same ? { ...before, files: after.files ?? [] } : after,
    live: Object.fromEntries(Object.entries(live).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]]))),
  }));

function present<Value>(values: { readonly [key: string]: Value | null }): readonly (readonly [string, Value])[] {
  return Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}

function prepare({ before, after, live }: Case): { readonly host: FakeHost; readonly staged: string } {
  const host = fakeHost();
  host.confirmed(before);
  for (const [path, content] of Object.entries(live)) {
    if (content === null) host.remove(path);
    else host.live(path, content);
  }
  return { host, staged: host.stage(after) };
}

function attempts(cases: readonly Case[], prepared: readonly { readonly host: FakeHost; readonly staged: string }[]): readonly Made[] {
  const input = prepared.map(({ host, staged }, index) => ({
    root: host.root,
    staged,
    units: cases[index]?.units,
    packages: ['base'],
    options: { overwrite: cases[index]?.overwrite, allowDisable: 0, diffs: false },
  }));
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-B', resolve('test/host/attempts.py'), resolve('host')], {
    encoding: 'utf8',
    input: JSON.stringify(input),
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Made);
}

/** All that a plan says is done, in no order. */
function planned({ paths, units, verbs, packages }: Plan): readonly string[] {
  return [
    ...paths.flatMap(({ action, path }) => (action === 'none' ? [] : [`${action} ${path}`])),
    ...units.flatMap(({ action, unit }) => action.map((verb) => `${verb} ${unit}`)),
    ...verbs.map(({ verb, daemon }) => `${verb} daemon ${daemon}`),
    ...packages.flatMap(({ action, package: name }) => (action === 'none' ? [] : [`${action} package ${name}`])),
  ].toSorted();
}

/** All that a journal says was done. */
function done(journal: readonly JournalLine[]): readonly string[] {
  const list = (value: unknown): readonly string[] => value as readonly string[];
  return journal
    .flatMap(({ step, ...line }): readonly string[] => {
      if (step === 'path') return [`${String(line['action'])} ${String(line['path'])}`];
      if (step === 'units') return list(line['units']).map((unit) => `${String(line['verb'])} ${unit}`);
      if (step === 'verb') return [`${String(line['verb'])} daemon ${String(line['daemon'])}`];
      return step === 'install' ? list(line['packages']).map((name) => `install package ${name}`) : [];
    })
    .toSorted();
}

/** What a host holds at the paths that matter. */
function contents(root: string): readonly (string | undefined)[] {
  return [...PATHS, ...LINKS].map((path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined));
}

test('an attempt does exactly what its plan says, or nothing at all: 200 changes of a host', () => {
  const seed = Date.now() % 2 ** 31;
  const cases = fc.sample(CASE, { numRuns: 200, seed });
  const prepared = cases.map(prepare);
  const before = prepared.map(({ host }) => contents(host.root));
  const ends = new Map<string, number>();
  for (const [index, { plan, journal, state }] of attempts(cases, prepared).entries()) {
    const message = `seed ${seed}, case ${index}: ${JSON.stringify(cases[index])}`;
    ends.set(state.state, (ends.get(state.state) ?? 0) + 1);
    if (plan.undecided.length > 0) {
      expect({ ...state, done: done(journal) }, message).toMatchObject({ state: 'refused', kind: 'undecided', done: [] });
      expect(contents(prepared[index]?.host.root ?? ''), message).toEqual(before[index]);
    } else if (state.state === 'empty') expect(planned(plan), message).toEqual([]);
    else {
      expect({ ...state, done: done(journal) }, message).toMatchObject({ state: 'waiting', done: planned(plan) });
    }
  }
  // The cases are about something: most hosts are changed, and many stop for somebody to decide.
  expect(ends.get('waiting'), JSON.stringify([...ends])).toBeGreaterThan(60);
  expect(ends.get('refused'), JSON.stringify([...ends])).toBeGreaterThan(20);
});

test('what leaves the site leaves the host, but for what somebody has changed, and for what was never ours', () => {
  const host = fakeHost();
  const features = Array.from({ length: 10 }, (_, index) => `/etc/feature.d/${index}`);
  const changed = features.slice(2, 5);
  const foreign = Array.from({ length: 5 }, (_, index) => `/etc/feature.d/foreign-${index}`);
  const stays = { path: '/etc/feature.d/stays', text: 'it stays\n' };
  const directories = ['/etc/feature.d'];
  host.confirmed({ directories, files: [stays, ...features.map((path) => ({ path, text: 'ours\n' }))] });
  for (const path of changed) host.live(path, 'by hand\n');
  for (const path of foreign) host.live(path, 'not ours\n');
  const attempt = (next: FakeRelease): Made => {
    const one: Case = { before: {}, after: next, live: {}, units: {}, overwrite: [] };
    const [made] = attempts([one], [{ host, staged: host.stage(next) }]);
    if (!made) throw new Error('no attempt');
    return made;
  };
  const there = (paths: readonly string[]): number => paths.filter((path) => existsSync(join(host.root, path))).length;

  const refused = attempt({ directories, files: [stays] });
  const classes = refused.plan.paths.map(({ path, class: kind, action }) => `${path} ${kind} ${action}`);
  expect(classes.filter((row) => row.endsWith(' orphan remove'))).toHaveLength(7);
  expect(classes.filter((row) => row.endsWith(' conflict none'))).toEqual(changed.map((path) => `${path} conflict none`));
  expect(classes.filter((row) => row.endsWith(' foreign-in-owned-directory none'))).toEqual(
    foreign.map((path) => `${path} foreign-in-owned-directory none`),
  );
  expect(refused.state).toMatchObject({ state: 'refused', kind: 'undecided' });
  expect([there(features), there(foreign)]).toEqual([10, 5]);

  // Decided: what somebody changed is the site's from now on, as files of its own.
  const made = attempt({ directories, files: [stays, ...changed.map((path) => ({ path, text: 'by hand\n' }))] });
  expect(made.state.state).toBe('waiting');
  expect([there(features), there(changed), there(foreign)]).toEqual([3, 3, 5]);
  for (const path of changed) expect(readFileSync(join(host.root, path), 'utf8')).toBe('by hand\n');
  for (const path of foreign) expect(readFileSync(join(host.root, path), 'utf8')).toBe('not ours\n');
});
