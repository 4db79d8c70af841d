import type { Contribution } from '../../contract/contribution.ts';
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
    {
      kind: 'file',
      root: HOST_ROOT,
      path: '/etc/rspamd/settings.conf',
      format: 'words',
      data: { map: MAP },
      notify: [{ daemon: 'rspamd', verb: 'reload' }],
    },
    { kind: 'directory', root: HOST_ROOT, path: DIRECTORY, group: '_rspamd', mode: 0o750 },
    { kind: 'file', root: HOST_ROOT, path: PROGRAM, format: 'shell', mode: 0o755, data: {} },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: `/etc/systemd/system/${UNIT}.service`,
      format: 'systemd',
      data: {
        program: PROGRAM,
        map: MAP,
        forAll: FOR_ALL,
        connection: CONNECTION,
        directory: DIRECTORY,
        after: scope.endpoint('sql').unit,
      },
    },
    { kind: 'file', root: HOST_ROOT, path: `/etc/systemd/system/${UNIT}.timer`, format: 'systemd', data: {} },
    { kind: 'unit', unit: `${UNIT}.timer`, state: 'enabled' },
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
