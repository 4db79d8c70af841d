import { expect, test } from 'vitest';
import { compileSite } from '../../src/compile.ts';
import { reviewOf, type HostReview } from '../../src/review/review.ts';
import { outputOf } from '../../src/tree/output.ts';
import type { HostTree } from '../../src/tree/tree.ts';
import type { WrittenFile } from '../../src/base/written.ts';

const { site } = compileSite('.');
const SPF = 'moved.example. 3600 IN TXT "v=spf1 mx -all"\n';
const DKIM = 's1._domainkey.moved.example. 3600 IN TXT "v=DKIM1; k=rsa; p=AAAA"\n';
const mx = (server: string): string => `moved.example. 3600 IN MX 10 ${server}.\n`;

/** A host of which nothing matters but the zones that it has records in, and a text that is its own. */
function host(name: string, own: string, zones: { readonly [zone: string]: string }): HostTree {
  const origins = [{ service: 'test', paths: [] }];
  const files = { [`${name}/notes`]: own, ...Object.fromEntries(Object.entries(zones).map(([zone, text]) => [`_dns/${zone}.zone`, text])) };
  const manifest = { format: 2, host: name, entries: [], artifacts: [...Object.keys(files), `${name}/manifest.json`] };
  const texts = { ...files, [`${name}/manifest.json`]: JSON.stringify(manifest) };
  return { host: name, entries: [], artifacts: Object.entries(texts).map(([path, content]) => ({ path, content, origins })) };
}

/** What a review says of the public DNS, by the host that it is told of. */
function dnsOf(before: readonly HostTree[], after: readonly HostTree[]): { readonly [host: string]: HostReview['found'][number]['items'] } {
  if (!site) throw new Error('no site');
  const files = [...outputOf(before)].map(([path, { content, executable }]): [string, WrittenFile] => [
    path,
    { kind: 'file', content: Buffer.from(content), executable },
  ]);
  const { hosts } = reviewOf('HEAD', { files: new Map(files), site: undefined }, { trees: after, site, services: [] });
  return Object.fromEntries(
    hosts.flatMap(({ host: name, found }) => found.filter((one) => one.name === 'dns').map(({ items }) => [name, items] as const)),
  );
}

test('a domain that moves to another host keeps what stays the same: only what differs in its zone is told, of the host that has it', () => {
  const zone = (name: string): { readonly [zone: string]: string } => ({ 'moved.example': SPF + DKIM + mx(name) });
  const told = dnsOf(
    [host('one', 'with it', zone('one')), host('two', 'without', {})],
    [host('one', 'without', {}), host('two', 'with it', zone('two'))],
  );
  expect(told).toEqual({
    two: [
      { change: 'publish', name: 'moved.example.', type: 'MX', data: '10 two.', zone: 'moved.example' },
      { change: 'remove', name: 'moved.example.', type: 'MX', data: '10 one.', zone: 'moved.example' },
    ],
  });
});

test('a zone in which several hosts have records is told once', () => {
  const both = (text: string): readonly HostTree[] => ['one', 'two'].map((name) => host(name, 'the same', { 'shared.example': text }));
  expect(dnsOf(both(''), both(SPF))).toEqual({ one: [expect.objectContaining({ change: 'publish', zone: 'shared.example' })] });
});

test('a host that leaves takes its records out of a zone that stays, and a zone that nobody has any more goes', () => {
  const before = [
    host('one', 'stays', { 'shared.example': SPF + DKIM }),
    host('two', 'leaves', { 'shared.example': SPF + DKIM, 'alone.example': SPF }),
  ];
  expect(dnsOf(before, [host('one', 'stays', { 'shared.example': SPF })])).toEqual({
    two: [
      expect.objectContaining({ change: 'remove', name: 'moved.example.', zone: 'alone.example' }),
      expect.objectContaining({ change: 'remove', name: 's1._domainkey.moved.example.', zone: 'shared.example' }),
    ],
  });
});
