import type { Contribution } from '../../contract/contribution.ts';
import { HOST_ROOT, type RootName } from '../../contract/root.ts';
import type { PostgresqlOptions } from '../../site/site.generated.ts';
import { sqlSteps } from './mail-database.ts';
import type { ServerSettings } from './settings.ts';

const BIN = '/usr/lib/postgresql/17/bin';

/**
 * A server of its own, with the real configuration and an empty database that the real SQL is run on. It says nothing unless it cannot start, reads a
 * setting that it does not know, or refuses a statement. `$ARTIFACTS` is the directory that holds sql/.
 */
export function validator(root: RootName, { database, port }: PostgresqlOptions, { tls }: Pick<ServerSettings, 'tls'>): Contribution {
  const [config, ...files] =
    root === HOST_ROOT
      ? ['/etc/postgresql/17/main/postgresql.conf', '/etc/postgresql/17/main/conf.d/sitec.conf', '/etc/postgresql/17/main/pg_hba.conf']
      : ['/etc/postgresql/postgresql.conf', '/etc/postgresql/postgresql.conf', '/etc/postgresql/pg_hba.conf'];
  const steps = sqlSteps(database).map(({ files: texts, database: into }) => {
    const once = into === database;
    const paths = texts.map((text) => `--file="$ARTIFACTS/${text}"`).join(' ');
    return `as_postgres psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 ${once ? '--single-transaction ' : ''}--username=postgres --host="$work" --port=${port} --dbname=${into} ${paths} >/dev/null || failed=1`;
  });
  const script = [
    'work=$(mktemp -d); chown postgres: "$work"; failed=0',
    'as_postgres() { setpriv --reuid=postgres --regid="$(id -g postgres)" --init-groups "$@"; }',
    'cd "$work"',
    // No certificate fits what stands in the place of a key where nothing can be decrypted.
    `tls=on; ! grep -q 'BEGIN DUMMY KEY' ${tls.key} || tls=off`,
    `as_postgres ${BIN}/initdb --pgdata="$work/data" --username=postgres --auth-local=peer --auth-host=reject >/dev/null || exit`,
    `as_postgres ${BIN}/pg_ctl --pgdata="$work/data" --wait --log="$work/log" --options="-c config_file=${config ?? ''} -c data_directory=$work/data -c unix_socket_directories=$work -c external_pid_file= -c ssl=$tls -c archive_command=true -c lc_messages=C -c log_line_prefix=" start >/dev/null 2>&1 || failed=1`,
    ...steps.map((step) => `[ $failed -ne 0 ] || ${step}`),
    `as_postgres ${BIN}/pg_ctl --pgdata="$work/data" --mode=immediate stop >/dev/null 2>&1`,
    // On a busy machine, pg_ctl sometimes leaves before the server has answered whether it is there.
    `grep -E '(WARNING|ERROR|FATAL|PANIC): |LOG: +(unrecognized|invalid|parameter|could not|configuration file|"?[a-z_]+"? is )' "$work/log" | grep -vE 'could not (send data to|receive data from) client' >&2`,
    'rm -rf "$work"; exit $failed',
  ].join('\n');
  return { kind: 'validator', root, name: 'postgresql', script, packages: ['postgresql-17'], readsArtifacts: true, files };
}
