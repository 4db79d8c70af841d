import type { Contribution } from '../../contract/contribution.ts';
import { enabled, reload } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { RspamdOptions } from '../../site/site.generated.ts';
import { databaseProgram } from '../../parts/database-program.ts';

const UNIT = 'sitec-spam-settings';
const PROGRAM = '/usr/local/lib/sitec/export-spam-settings';
const CONNECTION = '/etc/sitec/spam-settings.conf';
const DIRECTORY = '/var/lib/sitec-spam';
const MAP = `${DIRECTORY}/settings.conf`;

/** What holds for all; the program puts it before what holds for some. */
const FOR_ALL = '/etc/rspamd/local.d/settings.conf';

/** Whether the filter asks the database what single mailboxes want: as said, or else as soon as one says something. */
function hasUserSettings(options: RspamdOptions, { host }: Scope): boolean {
  return options.userSettings ?? host.domains.some(({ mailboxes }) => mailboxes.some(({ spam }) => spam !== undefined));
}

/**
 * What single mailboxes want of the filter. Rspamd reads settings from a file that it watches, not from PostgreSQL: a timer writes that
 * file. Rspamd 3.12 takes such a file only where nothing else says `settings`, so its own settings.conf is replaced.
 */
export function userSettings(options: RspamdOptions, scope: Scope): readonly Contribution[] {
  if (!hasUserSettings(options, scope)) return [];
  const role = { name: 'rspamd', secret: 'database/rspamd' };
  return [
    ...databaseProgram({ role, settings: CONNECTION, grants: [{ privilege: 'SELECT', table: 'spam_rules' }] }, scope),
    file(HOST_ROOT, '/etc/rspamd/settings.conf', {
      format: 'words',
      data: { map: MAP },
      notify: reload('rspamd'),
    }),
    directory(HOST_ROOT, DIRECTORY, { group: '_rspamd', mode: 0o750 }),
    file(HOST_ROOT, PROGRAM, { format: 'shell', mode: 0o755, data: {} }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.service`, {
      format: 'systemd',
      data: {
        program: PROGRAM,
        map: MAP,
        forAll: FOR_ALL,
        connection: CONNECTION,
        directory: DIRECTORY,
        after: scope.endpoint('sql').unit,
      },
    }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.timer`, { format: 'systemd', data: {} }),
    ...enabled(`${UNIT}.timer`),
    // Until the database has been asked for the first time.
    {
      kind: 'derive',
      root: HOST_ROOT,
      name: 'spam-settings',
      script: `[ -e ${MAP} ] || install -m 0640 -g _rspamd ${FOR_ALL} ${MAP}`,
      files: [MAP],
    },
    { kind: 'after-seed', root: HOST_ROOT, command: ['systemctl', 'start', `${UNIT}.service`] },
    { kind: 'validator', root: HOST_ROOT, name: 'spam-settings', script: `sh -n ${PROGRAM}`, files: [PROGRAM] },
  ];
}
