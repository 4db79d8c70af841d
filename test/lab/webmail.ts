import type { Result } from './exec.ts';
import type { SiteLab } from './site-lab.ts';

/** Runs SQL as a webmail does: from the host itself, with the connection string that the site has written down for its role. */
export function asWebmail({ host }: SiteLab, sql: string): Promise<Result> {
  const url = host.read('/opt/mail_server/postgres/connection_strings/sogo').trim();
  const client = ['psql', '--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--tuples-only', '--no-align', `--dbname=${url}`];
  return host.run(client, { input: `${sql};\n` });
}

/** Changes the password of a mailbox with the statement that SOGo sends, whose hash has no scheme in front unless its settings ask for one. */
export async function changePassword(world: SiteLab, address: string, password: string): Promise<Result> {
  const hash = (await world.host.must(['doveadm', 'pw', '-s', 'SHA512-CRYPT', '-p', password])).trim().replace('{SHA512-CRYPT}', '');
  return asWebmail(world, `UPDATE sogo_user_profile SET c_password = '${hash}' WHERE c_uid = '${address}'`);
}
