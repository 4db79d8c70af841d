import { afterEach, expect, test, vi } from 'vitest';
import { contributeAll } from '../src/contribute.ts';
import { file } from '../src/contract/kinds/files.ts';
import { restart } from '../src/contract/kinds/daemons.ts';
import { HOST_ROOT } from '../src/contract/root.ts';
import { defineConcern, type Service } from '../src/contract/service.ts';
import { benchOf } from './sweep/compile.ts';

/** The registry, to which a test adds a service with a mistake. */
const registry = vi.hoisted((): { readonly services: Service[] } => ({ services: [] }));

vi.mock('../src/services/index.ts', async (load) => {
  const { services } = await load<{ readonly services: readonly Service[] }>();
  registry.services.push(...services);
  return registry;
});

const bench = benchOf('test/sites/native');
const known = registry.services.length;

afterEach(() => void registry.services.splice(known));

function faulty(name: string, more: Partial<Service>): Service {
  return { ...defineConcern({ name, at: (host) => ['hosts', host.name], contribute: () => [] }), ...more };
}

test('a compile stops at a file that tells a daemon which nothing contributes, and names the service', () => {
  const forgotten = file(HOST_ROOT, '/etc/default/node-exporter', { format: 'bare', text: '', notify: restart('node-exporter') });
  registry.services.push(faulty('node-exporter', { contribute: () => [forgotten] }));
  expect(() => bench.compile(bench.data)).toThrow(
    'node-exporter tells the daemon "node-exporter" that /etc/default/node-exporter has changed, and nothing on mail contributes it',
  );
});

test('a second offer of an endpoint is an error at the place of each service', () => {
  const [host] = bench.compile(bench.data).hosts;
  expect(host && contributeAll(host.site).diagnostics).toEqual([]);
  const provides = (): ReturnType<Service['provides']> => [{ kind: 'milter', unit: 'opendkim.service', socket: '/run/opendkim.sock' }];
  registry.services.push(faulty('opendkim', { provides }));
  expect(host && contributeAll(host.site).diagnostics).toMatchObject([
    {
      code: 'conflict',
      message: 'opendkim and rspamd both offer milter on mail',
      path: ['hosts', 'mail'],
      related: [{ path: ['hosts', 'mail', 'services', 'rspamd'], message: 'rspamd offers it here' }],
    },
  ]);
});
