export const MAIN_CF = '/etc/postfix/main.cf';
export const MASTER_CF = '/etc/postfix/master.cf';
export const DOVECOT = '/etc/dovecot/dovecot.conf';
export const SENDING = { files: [MAIN_CF, MASTER_CF], daemons: { postfix: 'reload' } } as const;
/** What names the postmaster, whom a host without any domain does not have. */
export const POSTMASTER = [DOVECOT, MAIN_CF, MASTER_CF];
export const SSHD = '/etc/ssh/sshd_config.d/10-sitec.conf';
export const JAILS = '/etc/fail2ban/jail.d/sitec.local';
export const RULES = '/etc/ufw/user.rules';
export const RULES6 = '/etc/ufw/user6.rules';
export const POSTGRES = '/opt/mail_server/postgres';
export const RSPAMD = '/etc/rspamd/local.d';
export const SIGNING = [`${RSPAMD}/arc.conf`, `${RSPAMD}/dkim_signing.conf`];
export const WIREGUARD = { files: ['/etc/wireguard/wg0.conf'], daemons: { 'wg-quick@wg0.service': 'restart' } } as const;

/** A firewall whose rules change: what a manifest can say of it today is a restart. */
export const UFW = { ufw: 'restart' } as const;
export const BANS = { fail2ban: 'reload', ...UFW } as const;
export const NGINX = '/etc/nginx/sitec-servers.conf';
export const NGINX_LIMITS = '/etc/systemd/system/nginx.service.d/20-sandbox.conf';
/** What programs are told of the ways in. */
export const SETUP = [
  '/etc/sitec/autodiscover.json',
  '/usr/local/share/sitec/profiles/testdomain.local.mobileconfig',
  '/usr/local/share/sitec/web/autoconfig/testdomain.local.xml',
  '/usr/local/share/sitec/web/setup.html',
];
export const CHECKS = '/usr/local/lib/sitec/checks';
export const UNITS = '/usr/local/lib/sitec/units';
export const CERTIFICATE = '/usr/local/lib/sitec/certificate.conf';
/** What is the filter's alone. */
export const FILTER = [
  '/etc/redis/',
  '/etc/rspamd/',
  '/etc/sitec/spam-settings.conf',
  '/etc/systemd/system/rspamd.service.d/',
  '/etc/systemd/system/sitec-spam-settings.service',
  '/etc/systemd/system/sitec-spam-settings.timer',
  `${POSTGRES}/connection_strings/rspamd`,
  ...['redis', 'rspamd', 'sieve', 'spam-settings'].map((name) => `${CHECKS}/${name}`),
  '/usr/local/lib/sitec/export-spam-settings',
  '/usr/local/lib/sitec/sieve/',
];

/** What a daemon is asked to do. */
type Verb = 'reload' | 'restart';

/** One change of this repository's site, and all that it may do to the host; none of them needs a package that is not there. */
export interface Edit {
  readonly name: string;
  /** Where in site.yaml; without it, a comment is added. */
  readonly at?: readonly string[];
  /** What stands there afterwards; nothing when it is left out. */
  readonly to?: unknown;
  /** Files of the host that are others afterwards; a directory, with a slash at its end, is all that lies in it. */
  readonly files: readonly string[];
  readonly daemons: { readonly [daemon: string]: Verb };
  /** Whether the database is seeded with something else. */
  readonly seed?: true;
  /** Packages that are not needed any more. */
  readonly unneeded?: readonly string[];
  /** What is done with units, beside daemons that are told: `disable+stop some.timer`. */
  readonly units?: readonly string[];
  /** What is done with accounts, such as `add eva`. */
  readonly users?: readonly string[];
}
