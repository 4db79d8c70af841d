export const HOST = ['hosts', 'mail1'];
export const service = (...path: readonly string[]): readonly string[] => [...HOST, 'services', ...path];
export const domain = (...path: readonly string[]): readonly string[] => ['domains', 'testdomain.local', ...path];

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
/** What the mail daemons may have of the memory is shared among them. */
export const MEMORY = ['dovecot', 'nginx', 'postfix', 'rspamd', 'sogo'].map(
  (name) => `/etc/systemd/system/${name}.service.d/20-sandbox.conf`,
);
export const SOGO = '/etc/sogo/sogo.conf';
/** What nginx shows under each name. */
export const SERVERS = '/etc/nginx/sitec-servers.conf';
export const NOTHING = { files: [], daemons: {} } as const;
export const SEED = { ...NOTHING, seed: true } as const;
export const POSTFIX = { files: [MAIN_CF], daemons: { postfix: 'reload' } } as const;
export const DOVECOT_ALONE = { files: [DOVECOT], daemons: { dovecot: 'reload' } } as const;
export const POSTGRESQL = { files: [`${POSTGRES}/postgresql.conf`], daemons: { postgresql: 'restart' } } as const;

/** The operator's key, and one that nobody has. */
export const OWN_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN';
export const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC5xi8eUDV6QCBYIaJBpaYNRIUz8Cjkq4YkeRQpSNGST eva@demo';
