import type { LabHost } from '../host.ts';
import { numbered, PLACE, pythonOn, scriptOn, type Reader } from './reader.ts';

const BIN = '/usr/lib/postgresql/17/bin';
const AS_POSTGRES = 'runuser -u postgres --';
const PSQL = `${AS_POSTGRES} psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --host=${PLACE}/postgres`;

/** Starts PostgreSQL 17 on a socket, with a directory of settings of its own. */
export async function startPostgres(host: LabHost): Promise<void> {
  await scriptOn(
    host,
    `install -d -o postgres postgres
     ${AS_POSTGRES} ${BIN}/initdb --no-sync --encoding=UTF8 --locale=C.UTF-8 --auth=trust postgres/data >/dev/null
     printf '%s\\n' "listen_addresses = ''" "unix_socket_directories = '${PLACE}/postgres'" 'fsync = off' "include_if_exists '${PLACE}/postgres.conf'" >>postgres/data/postgresql.conf
     ${AS_POSTGRES} ${BIN}/pg_ctl --silent --wait --log=postgres/log --pgdata=postgres/data start`,
  );
}

/** A column of texts as psql prints it; in hexadecimal, because psql leaves out what it thinks is no character. */
const ALL = (text: string, order: string): string => `SELECT json_agg(encode(convert_to(${text}, 'UTF8'), 'hex') ORDER BY ${order})`;

function texts(answer: string): readonly string[] {
  return (JSON.parse(answer) as readonly string[]).map((hex) => Buffer.from(hex, 'hex').toString());
}

/** Literals, as PostgreSQL has them; psql reads them from a file, like the seed. */
export const sqlLiterals: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/literals.sql`,
    `${ALL('v', 'i')} FROM (VALUES ${quoted.map((value, index) => `(${index}, ${value})`).join(',\n')}) AS t (i, v);\n`,
  );
  return texts(await scriptOn(host, `${PSQL} --file=literals.sql`));
};

/** The second column of rows, as PostgreSQL has it. */
export const sqlRows: Reader = async (host, quoted) => {
  const rows = quoted.map((row, index) => `SELECT ${index} AS i, hash FROM (VALUES ${row}) AS t (address, hash)`).join('\nUNION ALL ');
  host.write(`${PLACE}/rows.sql`, `${ALL('hash', 'i')} FROM (${rows}) AS all_rows;\n`);
  return texts(await scriptOn(host, `${PSQL} --file=rows.sql`));
};

/** Names of columns, as PostgreSQL answers them. */
export const sqlIdentifiers: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/identifiers.sql`,
    `\\pset tuples_only off\n\\pset footer off\n\\pset fieldsep '\\x1f'\nSELECT ${quoted.map((name) => `1 AS ${name}`).join(', ')};\n`,
  );
  return (await scriptOn(host, `${PSQL} --file=identifiers.sql`)).split('\n')[0]?.split('\x1f') ?? [];
};

/** What libpq takes for the password, by a function of its own that gives an array of PQconninfoOption. */
function libpqPasswords(host: LabHost, quoted: readonly string[], options: string): Promise<readonly string[]> {
  const program = `from ctypes import *
class Option(Structure):
  _fields_ = [(name, c_char_p) for name in ('keyword', 'envvar', 'compiled', 'val', 'label', 'dispchar')] + [('dispsize', c_int)]
pq = CDLL('libpq.so.5')
for function in (pq.PQconninfoParse, pq.PQconndefaults): function.restype = POINTER(Option)
def password(options):
  if not options: return 'refused'
  for option in options:
    if option.keyword is None: return 'none'
    if option.keyword == b'password': return (option.val or b'').decode()
def from_uri(quoted): return pq.PQconninfoParse(('postgresql://role:%s@127.0.0.1:5432/mail' % quoted).encode(), None)
def from_service(quoted):
  with open('service.conf', 'w', encoding='utf-8') as file: file.write('[mail]\\nhost=127.0.0.1\\npassword=%s\\n' % quoted)
  os.environ.update(PGSERVICEFILE='service.conf', PGSERVICE='mail')
  return pq.PQconndefaults()
print(json.dumps([password(${options}(quoted)) for quoted in json.load(sys.stdin)]))`;
  return pythonOn(host, program, JSON.stringify(quoted));
}

/** The password of a connection URI, as libpq has it. */
export const connectionUri: Reader = (host, quoted) => libpqPasswords(host, quoted, 'from_uri');

/** The password of a service file, as libpq has it. */
export const serviceFile: Reader = (host, quoted) => libpqPasswords(host, quoted, 'from_service');

/** Parameters of postgresql.conf, as a server that was started with them has them. */
export const postgresqlConf: Reader = (host, quoted) =>
  postgresqlSettings(
    host,
    numbered(quoted, (value, index) => `quoting.p${index} = ${value}`),
  );

/** Starts PostgreSQL with more settings, and asks for each that it found there, in order. */
export async function postgresqlSettings(host: LabHost, text: string): Promise<readonly string[]> {
  host.write(`${PLACE}/postgres.conf`, text);
  const script = `${AS_POSTGRES} ${BIN}/pg_ctl --silent --wait --mode=fast --log=postgres/log --pgdata=postgres/data restart
    ${PSQL} --command="${ALL('current_setting(name)', 'seqno')} FROM pg_file_settings WHERE sourcefile LIKE '%/postgres.conf'"`;
  return texts(await scriptOn(host, script));
}
