import { describe, expect, test } from 'vitest';
import type { WebLocationContribution } from '../src/contract/kinds/web-locations.ts';
import { compileSite } from '../src/compile.ts';
import { serversOf } from '../src/services/nginx/servers.ts';
import { mergeNginx } from '../src/formats/merge.ts';
import { benchOf } from './sweep/compile.ts';
import { withValue } from './sweep/data.ts';

const [host] = compileSite('.').site?.hosts ?? [];
if (!host) throw new Error('site A does not compile');

const location = (name: string, path: string, from: readonly string[]): WebLocationContribution => ({
  kind: 'web-location',
  name,
  from,
  match: { exact: path },
  answer: { type: 'redirect', code: 302, target: '/elsewhere' },
});

describe('servers', () => {
  test('what the internet reaches is at the public addresses alone, and what a network reaches at its address, for its members', () => {
    const servers = serversOf(host, [location('a.example', '/inside', ['vpn']), location('a.example', '/open', ['internet'])]);
    const told = servers.map(({ listeners, locations }) => ({
      listeners,
      paths: locations.map(({ pattern, allow }) => `${pattern} ${allow.join(' ')}`),
    }));
    expect(told).toEqual([
      { listeners: ['10.100.0.25:443'], paths: ['/inside 10.100.0.0/24'] },
      { listeners: ['203.0.113.25:443', '[2001:db8::25]:443'], paths: ['/open '] },
    ]);
  });

  test('one member of a network is let in, and the others are not', () => {
    const [server] = serversOf(host, [location('a.example', '/', ['wazuh']), location('a.example', '/all', ['vpn'])]);
    expect(server?.locations.map(({ pattern, allow }) => [pattern, allow])).toEqual([
      ['/', ['10.100.0.31/32']],
      ['/all', ['10.100.0.0/24']],
    ]);
  });

  test('a path whose letters may be of any case is no regular expression of its own', () => {
    const [server] = serversOf(host, [{ ...location('a.example', '', ['vpn']), match: { caseless: '/a/b.xml' } }]);
    expect(server?.locations[0]).toMatchObject({ modifier: '~*', pattern: '^/a/b[.]xml\\z' });
    expect(() => serversOf(host, [{ ...location('a.example', '', ['vpn']), match: { caseless: '/a+' } }])).toThrow('regular expression');
  });

  test('a header that a location says takes the place of the one that all answers have', () => {
    const [server] = serversOf(host, [{ ...location('a.example', '/', ['vpn']), headers: { 'X-Frame-Options': 'DENY' } }]);
    expect(server?.locations[0]?.headers).toContainEqual(['X-Frame-Options', 'DENY']);
    expect(server?.locations[0]?.headers.filter(([name]) => name === 'X-Frame-Options')).toHaveLength(1);
  });

  test('two certificates for one name are a mistake of services', () => {
    const other = { ...location('a.example', '/b', ['vpn']), certificate: '/etc/ssl/other' };
    expect(() => serversOf(host, [location('a.example', '/a', ['vpn']), other])).toThrow('several certificates');
  });
});

test('raw settings stand first in the http block, in the place of what sitec says there', () => {
  const text = 'events {\n}\n\nhttp {\n  keepalive_timeout 65s;\n  sendfile on;\n}\n';
  expect(mergeNginx(text, { keepalive_timeout: '30s', gzip: true })).toBe(
    'events {\n}\n\nhttp {\n  # From `extra` in site.yaml.\n  keepalive_timeout 30s;\n  gzip on;\n\n  sendfile on;\n}\n',
  );
  for (const value of ['1; root /', '$host', '{', '"', '#', ''])
    expect(() => mergeNginx(text, { gzip: value }), value).toThrow('nginx reads');
});

describe('an MTA-STS policy', () => {
  const bench = benchOf('test/sites/native');
  const compiled = (services: object, mtaSts: object) => {
    const withServices = Object.entries(services).reduce(
      (data: unknown, [name, value]) => withValue(data, ['hosts', 'mail', 'services', name], value),
      bench.data,
    );
    return bench.compile(withValue(withServices, ['domains', 'example.net', 'mtaSts'], mtaSts));
  };
  const POLICY = '/usr/local/share/sitec/web/mta-sts/example.net.txt';
  const record = (files: ReadonlyMap<string, string>): string | undefined =>
    /_mta-sts\.example\.net\..* TXT "v=STSv1; id=([0-9a-f]{16})"/.exec(
      [...files].find(([path]) => path.endsWith('example.net.zone'))?.[1] ?? '',
    )?.[1];

  test('is shown to everybody by nginx, its lines end as RFC 8461 asks, and its id changes with it alone', () => {
    const here = compiled({ nginx: {} }, {}).files;
    const elsewhere = compiled({}, {}).files;
    const text = [...here].find(([path]) => path.endsWith(POLICY))?.[1];
    expect(text).toBe('version: STSv1\r\nmode: testing\r\nmx: mail.example.net\r\nmax_age: 86400\r\n');
    expect(record(here)).toMatch(/^[0-9a-f]{16}$/);
    expect(record(elsewhere)).toBe(record(here));
    expect(record(compiled({ nginx: {} }, { mode: 'none' }).files)).not.toBe(record(here));
    expect([...elsewhere.keys()].filter((path) => path.includes('mta-sts/example.net'))).toEqual([
      '_outside/mta-sts/example.net/.well-known/mta-sts.txt',
    ]);
  });
});

test('what nginx shows is opened, certified and checked: its kinds are gathered before those that it makes', () => {
  const bench = benchOf('.');
  const { files } = bench.compile(bench.data);
  const file = (end: string): string => [...files].find(([path]) => path.endsWith(end))?.[1] ?? '';
  expect(file('/etc/ufw/user.rules')).toContain('-d 10.100.0.25 --dport 443 -s 10.100.0.0/24 -j ACCEPT');
  expect(file('/checks/nginx')).toContain('nginx -t');
  expect(file('/sitec-certificate.service')).toContain('nginx.service');
  expect(file('/etc/nginx/sitec-servers.conf')).toContain('server_name autodiscover.testdomain.local;');
});
