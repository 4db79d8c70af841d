export const HOST = ['hosts', 'mail1'];
export const service = (...path: readonly string[]): readonly string[] => [...HOST, 'services', ...path];
export const domain = (...path: readonly string[]): readonly string[] => ['domains', 'testdomain.local', ...path];

export const MAIN_CF = '/etc/postfix/main.cf';
export const MASTER_CF = '/etc/postfix/master.cf';
export const DOVECOT = '/etc/dovecot/dovecot.conf';
export const SENDING = { files: [MAIN_CF, MASTER_CF], daemons: { postfix: 'reload' } } as const;
/** What names the postmaster; a host without any domain has none. */
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
/** What the host's health is asked by. */
export const HEALTH = '/etc/sitec/health.json';
export const CHECKS = '/usr/local/lib/sitec/checks';
export const UNITS = '/usr/local/lib/sitec/units';
export const CERTIFICATE = '/usr/local/lib/sitec/certificate.conf';
/** What is the filter's alone. */
const FILTER = [
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

/** What programs of users learn, which follows from the ways in. */
export const TOLD = [
  '/etc/sitec/autodiscover.json',
  '/usr/local/share/sitec/profiles/',
  '/usr/local/share/sitec/web/autoconfig/',
  '/usr/local/share/sitec/web/setup.html',
];

/** What leaves with the webmail. */
export const WEBMAIL_LEAVES = {
  files: [
    HEALTH,
    '/etc/default/sogo',
    '/etc/fail2ban/filter.d/sitec-sogo.conf',
    JAILS,
    SERVERS,
    '/etc/sitec/webmail.conf',
    '/etc/sogo/',
    '/etc/systemd/system/fail2ban.service.d/30-sogo.conf',
    '/etc/systemd/system/memcached.service.d/',
    ...MEMORY.filter((path) => !path.includes('sogo')),
    ...['service', 'service.d/', 'timer'].map((end) => `/etc/systemd/system/sitec-sogo-sessions.${end}`),
    '/etc/systemd/system/sogo.service.d/',
    `${POSTGRES}/connection_strings/sogo`,
    '/root/postgres_service_users.txt',
    ...['fail2ban', 'fail2ban-in-force', 'sogo', 'systemd'].map((name) => `${CHECKS}/${name}`),
    '/usr/local/lib/sitec/end-web-sessions',
    '/usr/local/lib/sitec/is-webmail-away',
    UNITS,
    ...TOLD,
  ],
  daemons: { nginx: 'reload', fail2ban: 'restart', profiles: 'restart' },
  seed: true,
  unneeded: ['memcached', 'sogo', 'sogo-activesync'],
  units: ['disable+stop memcached.service', 'disable+stop sitec-sogo-sessions.timer', 'disable+stop sogo.service'],
} as const;

/** What leaves with the filter. */
export const FILTER_LEAVES = {
  files: [
    ...FILTER,
    ...MEMORY.filter((path) => !path.includes('rspamd')),
    DOVECOT,
    '/etc/dovecot/sieve/learn-ham.sieve',
    '/etc/dovecot/sieve/learn-spam.sieve',
    MAIN_CF,
    '/etc/sysctl.d/60-sitec.conf',
    '/etc/systemd/system/postfix.service.d/10-sitec.conf',
    '/etc/tmpfiles.d/sitec.conf',
    '/root/postgres_service_users.txt',
    `${CHECKS}/systemd`,
    '/usr/local/lib/sitec/learn.conf',
    UNITS,
  ],
  daemons: { dovecot: 'reload', postfix: 'reload' },
  seed: true,
  unneeded: ['redis-server', 'rspamd'],
  units: ['disable+stop redis-server.service', 'disable+stop rspamd.service', 'disable+stop sitec-spam-settings.timer'],
} as const;
