import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';
import { lastValueInForce } from '../../parts/in-force.ts';
import { bytes, MIB, seconds } from '../../site/units.ts';

const DAY = 86_400;
const PATH = '/etc/systemd/journald.conf.d/10-sitec.conf';

/** journald.conf(5): on disk, with an end. That no daemon's lines are dropped, the daemons' own units say. */
export const journal = defineService({
  name: 'journal',
  bounds: {
    size: { least: '16MiB', most: '16TiB' },
    keep: { least: '1h', most: '520w' },
  },
  contribute: ({ size, keep }) => [
    // For what still writes files of its own, such as apt.
    ...packages(HOST_ROOT, 'logrotate'),
    ...enabled('logrotate.timer'),
    file(HOST_ROOT, PATH, {
      format: 'systemd',
      // Only whole files go, so that a file must not last much longer than a day.
      data: { mebibytes: bytes(size) / MIB, keep: seconds(keep), file: Math.min(DAY, seconds(keep)) },
      notify: restart('journal'),
    }),
    lastValueInForce('journal', PATH, { cat: 'systemd-analyze cat-config systemd/journald.conf', dotted: false }),
    { kind: 'daemon', root: HOST_ROOT, name: 'journal', unit: 'systemd-journald.service', impact: { restart: 'no line is lost' } },
  ],
});
