import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { compareHosts } from '../src/review/compare-hosts.ts';
import { massDisable } from '../src/review/mass-disable.ts';
import { outputOf } from '../src/tree/output.ts';
import type { WrittenFile } from '../src/base/written.ts';
import { copyOfSite } from './sites.ts';

/** What becomes of a site whose file ends too early: errors, or a release whose review and whose plan say who loses. */
describe.each(['.', 'test/sites/accounts'])('%s, cut off', (name) => {
  const directory = copyOfSite(name);
  const file = join(directory, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  const whole = compileSite(directory);
  const files = new Map(
    [...outputOf(whole.trees)].map(([path, { content, executable }]): [string, WrittenFile] => [
      path,
      { kind: 'file', content: Buffer.from(content), executable },
    ]),
  );
  const reachable = (site: typeof whole.site): number =>
    site?.domains.flatMap((domain) => (domain.enabled ? domain.mailboxes.filter(({ enabled }) => enabled) : [])).length ?? 0;
  const all = reachable(whole.site);

  /** How a text ends: with errors, or with so many accounts, and whether the review warns. */
  function endOf(cut: string): { readonly errors: number; readonly lost: number; readonly warned: boolean } {
    writeFileSync(file, cut);
    const after = compileSite(directory);
    const errors = after.diagnostics.filter(({ severity }) => severity === 'error').length;
    if (errors > 0 || !after.site || !whole.site) return { errors, lost: all, warned: false };
    const changes = compareHosts({ files, site: whole.site }, { ...after, site: after.site });
    return { errors, lost: all - reachable(after.site), warned: changes.some((change) => (massDisable(change)?.items.length ?? 0) > 0) };
  }

  const lines = text.split('\n');
  const cuts = lines.flatMap((line, index) => {
    const before = lines
      .slice(0, index)
      .map((one) => `${one}\n`)
      .join('');
    return [before, before + line.slice(0, Math.ceil(line.length / 2))];
  });

  test('at any line and in the middle of any, it is refused, or says whom it disables, or disables nobody who matters', () => {
    for (const cut of cuts) {
      const { errors, lost, warned } = endOf(cut);
      const stops = lost > 3 || (lost > 1 && lost * 10 > all);
      if (errors === 0) expect({ cut: cut.slice(-80), lost, warned }).toEqual({ cut: cut.slice(-80), lost, warned: stops });
    }
  });

  test('in the middle of mailboxes, it is refused, because of what is missing then', () => {
    const [middle = 0] = lines.flatMap((line, index) => (/^ {4}mailboxes:$/.test(line) ? [index + 3] : []));
    expect(endOf(`${lines.slice(0, middle).join('\n')}\n`).errors).toBeGreaterThan(0);
    expect(
      compileSite(directory)
        .diagnostics.map(({ message }) => message)
        .join('\n'),
    ).toMatch(/nobody gets mail for abuse@|must be a map, not empty/);
  });
});
