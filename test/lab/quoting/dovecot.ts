import type { LabHost } from '../host.ts';
import { numbered, PLACE, scriptOn, type Reader } from './reader.ts';

/** A Dovecot that knows one user and talks to nobody. */
export const SETTINGS = `dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
base_dir = /run/quoting-dovecot
log_path = ${PLACE}/dovecot.log
protocols =
ssl = no
passdb static {
  password = x
}
userdb static {
  fields {
    uid = 1000
    gid = 1000
    home = /
  }
}
`;

/** Fields of a user, as Dovecot gives them to its services: unquoted, with variables expanded. */
export const dovecotFields: Reader = (host, quoted) =>
  userFields(host, `${SETTINGS}userdb static {\n  fields {\n${numbered(quoted, (value, index) => `    p${index} = ${value}`)}  }\n}\n`);

/** Starts Dovecot, and asks for the fields that it gives a user besides those of `SETTINGS`, in order. */
export async function userFields(host: LabHost, text: string): Promise<readonly string[]> {
  host.write(`${PLACE}/dovecot.conf`, text);
  const output = await scriptOn(
    host,
    `dovecot -c ${PLACE}/dovecot.conf; trap 'doveadm -c ${PLACE}/dovecot.conf stop' EXIT
     for i in $(seq 50); do [ -S /run/quoting-dovecot/auth-userdb ] && break; sleep 0.1; done
     doveadm -c ${PLACE}/dovecot.conf user somebody`,
  );
  const fields = output.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const);
  return fields.flatMap(([name, value]) => (['', 'field', 'uid', 'gid', 'home', 'mail_path'].includes(name) ? [] : [value]));
}
