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

const HOST = ['hosts', 'mail1'];
const service = (...path: readonly string[]): readonly string[] => [...HOST, 'services', ...path];
const domain = (...path: readonly string[]): readonly string[] => ['domains', 'testdomain.local', ...path];

const MAIN_CF = '/etc/postfix/main.cf';
const MASTER_CF = '/etc/postfix/master.cf';
const DOVECOT = '/etc/dovecot/dovecot.conf';
const SENDING = { files: [MAIN_CF, MASTER_CF], daemons: { postfix: 'reload' } } as const;
/** What names the postmaster, whom a host without any domain does not have. */
const POSTMASTER = [DOVECOT, MAIN_CF, MASTER_CF];
const SSHD = '/etc/ssh/sshd_config.d/10-sitec.conf';
const JAILS = '/etc/fail2ban/jail.d/sitec.local';
const RULES = '/etc/ufw/user.rules';
const RULES6 = '/etc/ufw/user6.rules';
const POSTGRES = '/opt/mail_server/postgres';
const RSPAMD = '/etc/rspamd/local.d';
const SIGNING = [`${RSPAMD}/arc.conf`, `${RSPAMD}/dkim_signing.conf`];
const WIREGUARD = { files: ['/etc/wireguard/wg0.conf'], daemons: { 'wg-quick@wg0.service': 'restart' } } as const;

/** A firewall whose rules change: what a manifest can say of it today is a restart. */
const UFW = { ufw: 'restart' } as const;
const BANS = { fail2ban: 'reload', ...UFW } as const;
const NGINX = '/etc/nginx/sitec-servers.conf';
const NGINX_LIMITS = '/etc/systemd/system/nginx.service.d/20-sandbox.conf';
/** What programs are told of the ways in. */
const SETUP = [
  '/etc/sitec/autodiscover.json',
  '/usr/local/share/sitec/profiles/testdomain.local.mobileconfig',
  '/usr/local/share/sitec/web/autoconfig/testdomain.local.xml',
  '/usr/local/share/sitec/web/setup.html',
];
const CHECKS = '/usr/local/lib/sitec/checks';
const UNITS = '/usr/local/lib/sitec/units';
const CERTIFICATE = '/usr/local/lib/sitec/certificate.conf';
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
const MEMORY = ['dovecot', 'postfix', 'rspamd'].map((name) => `/etc/systemd/system/${name}.service.d/20-sandbox.conf`);
const NOTHING = { files: [], daemons: {} } as const;
const SEED = { ...NOTHING, seed: true } as const;
const POSTFIX = { files: [MAIN_CF], daemons: { postfix: 'reload' } } as const;
const DOVECOT_ALONE = { files: [DOVECOT], daemons: { dovecot: 'reload' } } as const;
const POSTGRESQL = { files: [`${POSTGRES}/postgresql.conf`], daemons: { postgresql: 'restart' } } as const;

/** The operator's key, and one that nobody has. */
const OWN_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN';
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC5xi8eUDV6QCBYIaJBpaYNRIUz8Cjkq4YkeRQpSNGST eva@demo';

/**
 * Single edits of site.yaml, each with exactly the files that change and what happens to daemons, units, accounts and rows for them; whatever is
 * not named stays as it is. test/edits.test.ts asks the review, test/host/edits.test.ts the plan that a host makes.
 */
export const edits: readonly Edit[] = [
  { name: 'a comment', ...NOTHING },
  { name: 'a mailbox comes', at: domain('mailboxes', 'carol'), to: {}, ...SEED },
  { name: 'a quota', at: domain('mailboxes', 'alice', 'quota'), to: '3GiB', ...SEED },
  { name: 'a mailbox is disabled', at: domain('mailboxes', 'bob', 'enabled'), to: false, ...SEED },
  { name: 'an alias comes', at: domain('aliases', 'info'), to: ['alice'], ...SEED },
  { name: 'an alias goes', at: domain('aliases', 'sales'), ...SEED },
  { name: 'an alias loses a target', at: domain('aliases', 'sales'), to: ['alice'], ...SEED },
  { name: 'the same targets in another order', at: domain('aliases', 'sales'), to: ['bob', 'alice'], ...SEED },
  {
    name: 'the domain is disabled',
    at: domain('enabled'),
    to: false,
    files: [
      ...SETUP,
      `${CHECKS}/clients`,
      NGINX,
      '/usr/local/lib/sitec/certificate.conf',
      '/etc/rspamd/dkim/testdomain.local.s2026a.key',
      ...SIGNING,
      `${CHECKS}/rspamd`,
      ...POSTMASTER,
    ],
    daemons: { profiles: 'restart', nginx: 'reload', certificate: 'restart', rspamd: 'reload', dovecot: 'reload', postfix: 'reload' },
    seed: true,
  },
  { name: 'another DMARC policy', at: domain('dmarc', 'policy'), to: 'reject', ...NOTHING },
  { name: 'another sender in SPF', at: domain('spf'), to: { also: ['ip4:192.0.2.10'] }, ...NOTHING },

  {
    name: 'ssh on another port',
    at: service('ssh', 'port'),
    to: 2299,
    files: [JAILS, SSHD, RULES, `${CHECKS}/ssh`],
    daemons: { ssh: 'reload', ...BANS },
  },
  {
    name: 'ssh from the bastion alone',
    at: service('ssh', 'from'),
    to: ['bastion'],
    files: [SSHD, RULES],
    daemons: { ssh: 'reload', ...UFW },
  },
  { name: 'a setting of sshd', at: service('ssh', 'extra'), to: { MaxStartups: '10:30:60' }, files: [SSHD], daemons: { ssh: 'reload' } },
  {
    name: 'another key of an operator',
    at: ['operators', 'phalkonadmin', 'keys'],
    to: [KEY],
    files: ['/etc/ssh/authorized_keys.d/phalkonadmin'],
    daemons: {},
  },
  {
    name: 'an operator comes',
    at: ['operators', 'eva'],
    to: { uid: 1001, keys: [KEY] },
    files: [
      MAIN_CF,
      '/etc/ssh/authorized_keys.d/eva',
      SSHD,
      '/etc/sysusers.d/sitec.conf',
      '/etc/tmpfiles.d/sitec.conf',
      `${CHECKS}/sysusers`,
    ],
    daemons: { postfix: 'reload', ssh: 'reload' },
    users: ['add eva'],
  },
  {
    name: 'another comment of a key',
    at: ['operators', 'phalkonadmin', 'keys'],
    to: [`${OWN_KEY} phalkonadmin@laptop`],
    files: ['/etc/ssh/authorized_keys.d/phalkonadmin'],
    daemons: {},
  },

  { name: 'larger messages', at: service('postfix', 'messageSize'), to: '25MiB', ...POSTFIX },
  { name: 'a setting of Postfix', at: service('postfix', 'extra'), to: { smtpd_client_connection_count_limit: 20 }, ...POSTFIX },
  {
    name: 'submission from the VPN alone',
    at: service('postfix', 'submission', 'from'),
    to: ['vpn'],
    files: [MASTER_CF, RULES, RULES6],
    daemons: { postfix: 'reload', ...UFW },
  },
  {
    name: 'no submission on 465',
    at: service('postfix', 'submissions', 'from'),
    to: [],
    files: [...SETUP, JAILS, MASTER_CF, RULES, RULES6],
    daemons: { profiles: 'restart', postfix: 'reload', ...BANS },
  },

  {
    name: 'mail from the VPN alone',
    at: service('postfix', 'smtp', 'from'),
    to: ['vpn'],
    files: [MASTER_CF, RULES, RULES6],
    daemons: { postfix: 'reload', ...UFW },
  },
  {
    name: 'submission on 465 from the VPN alone',
    at: service('postfix', 'submissions', 'from'),
    to: ['vpn', 'bastion'],
    files: [MASTER_CF, RULES, RULES6],
    daemons: { postfix: 'reload', ...UFW },
  },

  { name: 'IMAP from the bastion alone', at: service('dovecot', 'imaps', 'from'), to: ['bastion'], files: [RULES], daemons: UFW },
  { name: 'no IMAP on 143', at: service('dovecot', 'imap'), files: [DOVECOT, JAILS, RULES], daemons: { dovecot: 'reload', ...BANS } },
  {
    name: 'no ManageSieve',
    at: service('dovecot', 'sieve'),
    files: [DOVECOT, JAILS, RULES],
    daemons: { dovecot: 'reload', ...BANS },
    unneeded: ['dovecot-managesieved'],
  },
  {
    name: 'IMAP from everywhere',
    at: service('dovecot', 'imaps', 'from'),
    to: ['internet'],
    files: [DOVECOT, JAILS, RULES, RULES6],
    daemons: { dovecot: 'reload', ...BANS },
  },
  {
    name: 'no POP3',
    at: service('dovecot', 'pop3s', 'from'),
    to: [],
    files: [DOVECOT, JAILS, RULES],
    daemons: { dovecot: 'reload', ...BANS },
    unneeded: ['dovecot-pop3d'],
  },
  { name: 'filters from the bastion alone', at: service('dovecot', 'sieve', 'from'), to: ['bastion'], files: [RULES], daemons: UFW },
  { name: 'junk is kept for two weeks', at: service('dovecot', 'junkFor'), to: '14d', ...DOVECOT_ALONE },
  { name: 'no index of words', at: service('dovecot', 'search'), to: false, ...DOVECOT_ALONE, unneeded: ['dovecot-flatcurve'] },
  { name: 'one warning of the quota', at: service('dovecot', 'quotaWarnings'), to: [90], ...DOVECOT_ALONE },
  { name: 'more connections per user', at: service('dovecot', 'connectionsPerUser'), to: 50, ...DOVECOT_ALONE },
  { name: 'a setting of Dovecot', at: service('dovecot', 'extra'), to: { mail_max_keyword_length: 60 }, ...DOVECOT_ALONE },

  { name: 'refuse later', at: service('rspamd', 'reject'), to: 20, files: [`${RSPAMD}/actions.conf`], daemons: { rspamd: 'reload' } },
  {
    name: 'greylisting',
    at: service('rspamd', 'greylisting'),
    to: { enabled: true },
    files: [`${RSPAMD}/actions.conf`, `${RSPAMD}/greylist.conf`],
    daemons: { rspamd: 'reload' },
  },
  {
    name: 'other attachments refused',
    at: service('rspamd', 'refusedAttachments'),
    to: ['exe', 'js'],
    files: [`${RSPAMD}/maps.d/refused-extensions.map`],
    daemons: { rspamd: 'reload' },
  },
  {
    name: 'fuzzy checks',
    at: service('rspamd', 'fuzzy'),
    to: true,
    files: [`${RSPAMD}/fuzzy_check.conf`, `${CHECKS}/rspamd`],
    daemons: { rspamd: 'reload' },
  },
  {
    name: 'more memory for what is learned',
    at: service('rspamd', 'redisMemory'),
    to: '128MiB',
    files: [NGINX_LIMITS, '/etc/redis/redis.conf', ...MEMORY],
    daemons: { redis: 'restart' },
  },
  {
    name: 'a setting of Rspamd',
    at: service('rspamd', 'extra'),
    to: { 'mx_check.conf': 'enabled = true;\n' },
    files: ['/etc/rspamd/override.d/mx_check.conf'],
    daemons: { rspamd: 'reload' },
  },
  {
    name: 'no filter',
    at: service('rspamd'),
    files: [
      NGINX_LIMITS,
      ...FILTER,
      ...MEMORY.slice(0, 2),
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
    unneeded: ['postgresql-client-17', 'redis-server', 'rspamd'],
    units: ['disable+stop redis-server.service', 'disable+stop rspamd.service', 'disable+stop sitec-spam-settings.timer'],
  },
  {
    name: 'nobody is banned',
    at: service('fail2ban'),
    files: [
      '/etc/fail2ban/',
      '/etc/systemd/system/fail2ban.service.d/20-sandbox.conf',
      `${CHECKS}/fail2ban`,
      `${CHECKS}/fail2ban-in-force`,
      `${CHECKS}/systemd`,
      UNITS,
    ],
    daemons: {},
    unneeded: ['fail2ban', 'nftables', 'python3-systemd'],
    units: ['disable+stop fail2ban.service'],
  },
  {
    name: 'disk quotas are not watched',
    at: service('disk-quota'),
    files: ['/opt/mail_server/scripts/quota/'],
    daemons: {},
    unneeded: ['quota', 'quotatool'],
  },

  { name: 'a larger cache of PostgreSQL', at: service('postgresql', 'sharedBuffers'), to: '256MiB', ...POSTGRESQL },
  { name: 'more connections to PostgreSQL', at: service('postgresql', 'maxConnections'), to: 150, ...POSTGRESQL },
  {
    name: 'PostgreSQL from the bastion alone',
    at: service('postgresql', 'from'),
    to: ['bastion'],
    files: [`${POSTGRES}/pg_hba.conf`, RULES],
    daemons: { postgresql: 'reload', ...UFW },
  },
  {
    name: 'more memory for its container',
    at: service('postgresql', 'limits', 'memory'),
    to: '3GiB',
    files: [NGINX_LIMITS, `${POSTGRES}/docker-compose.yml`, ...MEMORY],
    daemons: { postgresql: 'restart' },
  },
  {
    name: 'less processor for its container',
    at: service('postgresql', 'limits', 'cpus'),
    to: 1,
    files: [`${POSTGRES}/docker-compose.yml`],
    daemons: { postgresql: 'restart' },
  },
  {
    name: 'another image of PostgreSQL',
    at: service('postgresql', 'image'),
    to: 'postgres:17.2-alpine',
    files: [`${POSTGRES}/docker-compose.yml`],
    daemons: { postgresql: 'restart' },
  },
  {
    name: 'no administrator of the database',
    at: service('postgresql', 'administrators'),
    to: [],
    files: [`${POSTGRES}/connection_strings/mailadmin`, `${POSTGRES}/pg_hba.conf`, '/root/postgres_service_users.txt'],
    daemons: { postgresql: 'reload' },
    seed: true,
  },
  {
    name: 'no webmail',
    at: service('postgresql', 'webmail'),
    files: [`${POSTGRES}/connection_strings/sogo`, '/root/postgres_service_users.txt'],
    daemons: {},
    seed: true,
  },

  {
    name: 'other resolvers',
    at: [...HOST, 'resolvers'],
    to: ['9.9.9.9'],
    files: ['/etc/unbound/unbound.conf.d/sitec.conf'],
    daemons: { unbound: 'reload' },
  },
  {
    name: 'a member of the VPN comes',
    at: ['networks', 'vpn', 'members', 'laptop'],
    to: '10.100.0.40',
    files: ['/etc/hosts'],
    daemons: {},
  },
  { name: 'the tunnel is kept open less often', at: ['networks', 'vpn', 'wireguard', 'keepalive'], to: 60, ...WIREGUARD },
  { name: 'the hub moves', at: ['networks', 'vpn', 'wireguard', 'hub', 'endpoint'], to: '198.51.100.9:51820', ...WIREGUARD },
  {
    name: 'the hub has another key',
    at: ['networks', 'vpn', 'wireguard', 'hub', 'publicKey'],
    to: 'c068jVpdkVUrS82DTwyW6ZtkC+btQuwtc2pS/h+PbQw=',
    ...WIREGUARD,
  },
  {
    name: 'a member of the VPN moves',
    at: ['networks', 'vpn', 'members', 'bastion'],
    to: '10.100.0.33',
    files: [JAILS, '/etc/hosts'],
    daemons: { fail2ban: 'reload' },
  },
  {
    name: 'another address in the VPN',
    at: [...HOST, 'addresses', 'vpn'],
    to: '10.100.0.26',
    files: [
      NGINX,
      '/usr/local/lib/sitec/reload-nginx.conf',
      '/etc/dovecot/dovecot-sql.conf.ext',
      DOVECOT,
      JAILS,
      '/etc/postfix/pgsql/',
      '/etc/sitec/spam-settings.conf',
      SSHD,
      RULES,
      '/etc/wireguard/wg0.conf',
      `${POSTGRES}/connection_strings/`,
      `${POSTGRES}/pg_hba.conf`,
      `${POSTGRES}/postgresql.conf`,
      `${CHECKS}/ssh`,
    ],
    daemons: {
      nginx: 'reload',
      dovecot: 'reload',
      postfix: 'reload',
      postgresql: 'restart',
      ssh: 'reload',
      'wg-quick@wg0.service': 'restart',
      ...BANS,
    },
  },
  { name: 'no IPv6', at: [...HOST, 'addresses', 'public'], to: ['203.0.113.25'], ...SENDING },
  {
    name: 'another name of the host',
    at: [...HOST, 'fqdn'],
    to: 'mx.example.org',
    files: [...SETUP, NGINX, DOVECOT, '/etc/hostname', '/etc/hosts', '/etc/motd', MAIN_CF, CERTIFICATE],
    daemons: { profiles: 'restart', nginx: 'reload', certificate: 'restart', dovecot: 'reload', postfix: 'reload' },
  },
  { name: 'another time zone', at: [...HOST, 'timezone'], to: 'Europe/Berlin', files: ['/etc/timezone'], daemons: {} },
  {
    name: 'one more name in the certificate',
    at: service('certificates', 'names'),
    to: ['imap.example.org'],
    files: [CERTIFICATE],
    daemons: { certificate: 'restart' },
  },
  { name: 'what the machine has', at: [...HOST, 'hardware', 'disk'], to: '120GiB', ...NOTHING },
];
