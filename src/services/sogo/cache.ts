import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { SogoOptions } from '../../site/site.generated.ts';
import { bytes, MIB } from '../../site/units.ts';
import { CACHE_SOCKET, CACHE_UNIT } from './place.ts';

/** For memcached itself, beside what it keeps. */
const ITSELF = 32;

/** memcached for SOGo: a socket, no port. */
export function cache({ cacheMemory }: SogoOptions): readonly Contribution[] {
  const mebibytes = Math.floor(bytes(cacheMemory) / MIB);
  return [
    ...packages(HOST_ROOT, 'memcached'),
    file(HOST_ROOT, `/etc/systemd/system/${CACHE_UNIT}.d/10-sitec.conf`, {
      format: 'systemd',
      data: { socket: CACHE_SOCKET, mebibytes },
      notify: restart('memcached'),
    }),
    ...enabled(CACHE_UNIT),
    {
      kind: 'sandbox',
      unit: CACHE_UNIT,
      capabilities: [],
      families: ['AF_UNIX'],
      calls: ['@system-service'],
      exceptCalls: ['@privileged', '@resources'],
      writable: [],
      except: { PrivateUsers: 'yes', PrivateNetwork: 'yes', ProcSubset: 'pid' },
      limits: { memory: { mebibytes: mebibytes + ITSELF } },
    },
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'memcached',
      unit: CACHE_UNIT,
      impact: { restart: 'web pages and phones fail for some seconds, and log in again by themselves' },
    },
  ];
}
