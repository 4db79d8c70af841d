import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSite, type Compiled } from '../../src/compile.ts';
import { reviewAsMarkdown } from '../../src/review/as-markdown.ts';
import { reviewAsText } from '../../src/review/as-text.ts';
import type { Committed } from '../../src/review/compare-hosts.ts';
import { reviewOf } from '../../src/review/review.ts';
import { compareOutput } from '../../src/tree/compare.ts';
import { outputOf } from '../../src/tree/output.ts';
import { copyOfSite } from '../sites.ts';

const directory = copyOfSite();
const original = readFileSync('site.yaml', 'utf8');

/** An edit of the site file: one text for another. */
type Edit = readonly [from: string, to: string];
const port = fc.integer({ min: 1024, max: 9999 });
const from = fc.constantFrom('[internet]', '[vpn]', '[bastion]', '[bastion, wazuh]');
const name = fc.constantFrom('carol', 'dave', 'eve', 'frank.x', 'sales2');

/** Edits that mean something, and some that mean nothing. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  port.map((number): Edit => ['port: 2288', `port: ${number}`]),
  fc.tuple(port, from).map(([number, who]): Edit => ['ssh: { port: 2288, from: [vpn] }', `ssh: { port: ${number}, from: ${who} }`]),
  from.map((who): Edit => ['imaps: { from: [vpn] }', `imaps: { from: ${who} }`]),
  fc.constantFrom('[vpn]', '[]', '[bastion]').map((who): Edit => ['imap: { from: [vpn] }', `imap: { from: ${who} }`]),
  fc
    .tuple(name, fc.integer({ min: 1, max: 9 }))
    .map(([local, quota]): Edit => ['      bob: {}\n', `      bob: {}\n      ${local}: { quota: ${quota}GiB }\n`]),
  fc.boolean().map((enabled): Edit => ['bob: {}', `bob: { enabled: ${enabled} }`]),
  fc.boolean().map((enabled): Edit => ['  testdomain.local:\n', `  testdomain.local:\n    enabled: ${enabled}\n`]),
  fc.constantFrom('[alice]', '[bob, alice]', '[x@elsewhere.example]').map((to): Edit => ['[alice, bob]', to]),
  fc
    .constantFrom('names: []', 'names: [imap.example.org]', 'names: [a.example.org, b.example.org]')
    .map((names): Edit => ['certificates: {}', `certificates: { ${names} }`]),
  fc.constantFrom('Europe/Vienna', 'Etc/UTC').map((zone): Edit => ['    hardware', `    timezone: ${zone}\n    hardware`]),
  fc.constantFrom('10.100.0.25', '10.100.0.26').map((address): Edit => ['vpn: 10.100.0.25', `vpn: ${address}`]),
  fc.constant<Edit>(['      unbound: {}\n      tls-policies: {}\n', '']),
  fc.constantFrom(' ', '\n# a comment\n', '\n\n').map((blank): Edit => ['\nhosts:', `${blank}\nhosts:`]),
  fc
    .constantFrom('30720000', '20480000')
    .map((size): Edit => ['      postfix:\n', `      postfix:\n        extra: { header_size_limit: ${size} }\n`]),
);

function compiled(edits: readonly Edit[]): Compiled {
  const text = edits.reduce((site, [old, now]) => site.replace(old, () => now), original);
  writeFileSync(join(directory, 'site.yaml'), text);
  return compileSite(directory);
}

function committed({ trees, site }: Compiled): Committed {
  const files = [...outputOf(trees)].map(
    ([path, { content, executable }]) => [path, { kind: 'file', content: Buffer.from(content), executable }] as const,
  );
  return { files: new Map(files), site };
}

test('a change means something exactly when bytes differ, and its diffs lead from the old bytes to the new ones', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 3 }), fc.array(edit, { maxLength: 3 }), (first, second) => {
      const [before, after] = [compiled(first), compiled(second)];
      fc.pre(before.trees.length > 0 && after.trees.length > 0 && after.site !== undefined);
      const [old, now] = [committed(before), outputOf(after.trees)];
      const changed = compareOutput(now, old.files);
      if (!after.site) return;
      const { hosts, notes } = reviewOf('HEAD', old, { ...after, site: after.site });

      expect(notes).toEqual([]);
      expect(hosts.length > 0).toBe(changed.length > 0);
      for (const { found } of hosts)
        expect(found.flatMap(({ told }) => [...(told.lines ?? []), ...(told.warnings ?? []), ...(told.table?.rows ?? [])])).not.toEqual([]);
      expect(hosts.flatMap(({ diffs }) => diffs.map(({ path }) => path)).toSorted()).toEqual(
        changed.map(({ path }) => `generated/${path}`),
      );
      for (const { path, diff } of hosts.flatMap(({ diffs }) => diffs)) {
        const below = path.slice('generated/'.length);
        expect(applyPatch(old.files.get(below)?.content.toString() ?? '', diff)).toBe(now.get(below)?.content ?? '');
      }
      const review = { ref: 'HEAD', hosts, notes };
      for (const text of [reviewAsText(review, { colour: false, summary: true }), reviewAsMarkdown(review, { summary: false })])
        expect(text).not.toMatch(/undefined|\[object |NaN/);
    }),
    { numRuns: 100 },
  );
});
