import { expect, test } from 'vitest';
import { contributeAll, onlyOffer } from '../src/contribute.ts';
import type { OfferedEndpoint } from '../src/contract/endpoint.ts';
import { file } from '../src/contract/kinds/files.ts';
import { restart } from '../src/contract/kinds/daemons.ts';
import { requireDaemons } from '../src/contract/require-daemons.ts';
import { HOST_ROOT } from '../src/contract/root.ts';
import { benchOf } from './sweep/compile.ts';

const bench = benchOf('test/sites/native');
const [host] = bench.compile(bench.data).hosts;
if (!host) throw new Error('the site has no host');

test('a file that tells a daemon which nothing contributes is a mistake of the service, and is named', () => {
  expect(() => requireDaemons(host)).not.toThrow();
  const forgotten = {
    ...file(HOST_ROOT, '/etc/default/node-exporter', { format: 'words', data: {}, notify: restart('node-exporter') }),
    origin: { service: 'node-exporter', paths: [] },
  };
  expect(() => requireDaemons({ ...host, contributions: [...host.contributions, forgotten] })).toThrow(
    'node-exporter tells the daemon "node-exporter" that /etc/default/node-exporter has changed, and nothing on mail contributes it',
  );
});

test('a second offer of an endpoint is a mistake of the service, and both are named', () => {
  const offer = (service: string): OfferedEndpoint => ({ kind: 'milter', unit: `${service}.service`, root: HOST_ROOT, service });
  expect(onlyOffer([offer('rspamd')], { ...offer('postfix'), kind: 'sasl' })).toMatchObject({ kind: 'sasl' });
  expect(() => onlyOffer([offer('rspamd')], offer('opendkim'))).toThrow('opendkim offers "milter", which rspamd offers on the same host');
});

test('no committed site makes either', () => {
  expect(contributeAll(host.site).diagnostics).toEqual([]);
});
