import type { Contribution } from '../../contribution.ts';
import { HOST_ROOT } from '../../root.ts';
import { IMPACT, type ServerSettings } from './settings.ts';

const CLUSTER = '/etc/postgresql/17/main';
const UNIT = 'postgresql@17-main.service';

/** Debian's own cluster `17/main`: a drop-in for its settings, and our pg_hba.conf in place of Debian's. */
export function serverOnHost(settings: ServerSettings): readonly Contribution[] {
  const owned = { owner: 'postgres', group: 'postgres' };
  return [
    { kind: 'data', name: 'database', path: '/var/lib/postgresql/17/main' },
    { kind: 'package', root: HOST_ROOT, name: 'postgresql-17' },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: `${CLUSTER}/conf.d/sitec.conf`,
      format: 'postgresql',
      ...owned,
      mode: 0o644,
      data: settings,
      notify: [{ daemon: 'postgresql', verb: 'restart' }],
      extra: settings.extra,
    },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: `${CLUSTER}/pg_hba.conf`,
      template: 'etc/postgresql/pg_hba.conf',
      format: 'words',
      ...owned,
      mode: 0o640,
      data: settings,
      notify: [{ daemon: 'postgresql', verb: 'reload' }],
    },
    { kind: 'unit', unit: 'postgresql.service', state: 'enabled' },
    { kind: 'daemon', root: HOST_ROOT, name: 'postgresql', unit: UNIT, reload: ['pg_ctlcluster', '17', 'main', 'reload'], impact: IMPACT },
  ];
}
