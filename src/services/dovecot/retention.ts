import type { Contribution } from '../../contract/contribution.ts';
import { enabled } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineConcern, type Scope } from '../../contract/service.ts';
import { databaseProgram } from '../../parts/database-program.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';
import { seconds } from '../../site/units.ts';

const UNIT = 'sitec-archive-mailboxes';
const PROGRAM = '/usr/local/lib/sitec/archive-mailboxes';
const SERVER = '/etc/sitec/archiver.conf';
const ARCHIVE = '/var/lib/sitec/archive';
const DAY = 86_400;
const ROLE = { name: 'archiver', secret: 'database/archiver' } as const;

/** What becomes of mailboxes that left the site, where `retain` says when: nothing is lost, an archive takes the place of the mail and the row. */
export const retention = defineConcern({
  name: 'retention',
  at: ({ name, services }) => (services.dovecot?.retain === undefined ? undefined : ['hosts', name, 'services', 'dovecot', 'retain']),
  contribute: (scope) => (scope.host.services.dovecot ? archiving(scope.host.services.dovecot, scope) : []),
});

function archiving({ retain = '', mailRoot }: DovecotOptions, scope: Scope): readonly Contribution[] {
  return [
    ...databaseProgram(
      {
        role: ROLE,
        settings: SERVER,
        grants: (['SELECT', 'DELETE'] as const).map((privilege) => ({ privilege, table: 'removed_mailboxes' })),
      },
      scope,
    ),
    file(HOST_ROOT, PROGRAM, { format: 'text', mode: 0o755, data: {} }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.service`, {
      format: 'systemd',
      data: {
        program: PROGRAM,
        server: SERVER,
        days: seconds(retain) / DAY,
        mailRoot,
        archive: ARCHIVE,
        after: scope.endpoint('sql').unit,
      },
    }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.timer`, { format: 'systemd', data: {} }),
    directory(HOST_ROOT, ARCHIVE, { mode: 0o700 }),
    ...enabled(`${UNIT}.timer`),
    { kind: 'validator', root: HOST_ROOT, name: 'retention', script: `sh -n ${PROGRAM}`, files: [PROGRAM] },
  ];
}
