/** Generated from schema/ by `npm run generate`; edit the schema. What a site file holds once defaults are filled in. */

/**
 * The certificate that every TLS service of the host shows, at one path for every issuer. A host that has none yet signs one itself at boot, so that its daemons start. A new certificate replaces the old one as a whole, and the daemons that read it reload.
 */
export type CertificatesOptions = {
  /**
   * `self-signed` makes key and certificate on the host and renews them; a pair that you put there is kept. It is the default because it depends on no other party. `acme-http` lets an authority such as Let's Encrypt look at port 80 of the host, which answers only then. `acme-dns` shows it a record instead, for wildcards and for hosts that the internet does not reach. `existing` takes a pair that something else on the host maintains.
   */
  source: 'self-signed' | 'existing' | 'acme-http' | 'acme-dns';
  /**
   * Names besides the host's own, under which clients reach it. A wildcard needs `acme-dns`, or a certificate that no authority is asked for. Default: none, since clients can use the host's own.
   *
   * @maxItems 99
   *
   * Items: A fully qualified domain name in lower case, without a final dot, or `*.` and one.
   */
  names: string[];
  /**
   * The authority that issues for `acme-http` and `acme-dns`. Its terms of service are agreed to.
   */
  acme: {
    /**
     * Let's Encrypt's `production` or its `staging`, whose certificates are only for tests and whose limits are high, or the directory of another authority (RFC 8555) as an https URL.
     */
    directory: ('production' | 'staging') | string;
    /**
     * The mail address to which the authority writes about the account. Default: none, since Let's Encrypt no longer says when a certificate ends; the host does, in its journal.
     */
    email?: string;
    /**
     * The URL of the host's account, which its journal names after the first certificate. With it the DNS says (CAA) that no other account may get a certificate for these names.
     */
    account?: string;
    /**
     * The name by which the DNS calls the authority (CAA). Default: Let's Encrypt's for its own directories, and otherwise none, so that there are no such records.
     */
    caa?: string;
  };
  /**
   * The name server that takes the records of `acme-dns` (RFC 2136). Its key (TSIG) is the secret `tsig/HOST`.
   */
  dns?: {
    /**
     * Its address.
     */
    server: string;
    /**
     * Its port; 53 is where name servers are.
     */
    port: number;
    /**
     * The name of the key, as the server knows it. Let it change `_acme-challenge` names and nothing else.
     */
    key: string;
    /**
     * How it signs; every server knows hmac-sha256.
     */
    algorithm: 'hmac-sha256' | 'hmac-sha384' | 'hmac-sha512';
    /**
     * How long until all servers of the zone have the record; a minute is usual where the zone's servers use NOTIFY.
     */
    wait: string;
  };
  /**
   * Where the pair of `existing` lies. The host checks it, and copies it when it has changed; sitec does not renew it.
   */
  existing?: {
    /**
     * The certificate, followed by those of its authorities, in PEM.
     */
    chain: string;
    /**
     * Its private key, in PEM and without a password.
     */
    key: string;
  };
  /**
   * Lets other mail servers verify the certificate by a record in your zone (TLSA, DANE), which must be signed (DNSSEC). The private key then is a secret of the site, `tls/HOST/KEY`, so that no renewal and no new host changes it. Default: no such records, and the host makes its key itself.
   */
  dane?: {
    /**
     * The name of the key in use.
     */
    key: string;
    /**
     * Keys that the DNS names already, or still, and that are not in use: the way from one key to the next.
     *
     * Items: The name of a key: one label of the DNS, in lower case.
     */
    published: string[];
  };
};

/**
 * The configuration of Debian 13 mail hosts.
 */
export interface SiteFile {
  /**
   * The people who may log in to every host and become root through sudo.
   */
  operators: {
    [k: string]: OperatorFile;
  };
  /**
   * Private networks that hosts join; without any, hosts are reached only at their public addresses. `internet` and `public` are taken.
   */
  networks: {
    [k: string]: NetworkFile;
  };
  /**
   * The machines, by a short name that is also the name of their folder under generated/.
   */
  hosts: {
    [k: string]: HostFile;
  };
  /**
   * The mail domains, with their mailboxes and aliases. Without any, a host receives no mail but its own.
   */
  domains: {
    [k: string]: DomainFile;
  };
  /**
   * Addresses, and domains with all below them, whose mail no domain here accepts. Default: none, since only you know which senders to refuse.
   *
   * Items: An address, or a domain with all below it, in lower case.
   */
  blockSenders: string[];
  /**
   * Addresses, and domains with all below them, to which no mailbox here can write, such as the reply address of a fraud. Default: none.
   *
   * Items: An address, or a domain with all below it, in lower case.
   */
  blockRecipients: string[];
  probes: ProbesFile;
  alerts?: AlertsFile;
}
/**
 * One person who administers the hosts.
 */
export interface OperatorFile {
  /**
   * The full name, for the account's comment field. Default: the operator's short name.
   */
  name?: string;
  /**
   * The numeric user id on every host, from the range that Debian leaves to people. Default: chosen by the host.
   */
  uid?: number;
  /**
   * SSH public keys, one line each as in an authorized_keys file. Passwords are never accepted.
   *
   * @minItems 1
   *
   * Items: A public key as it stands in an authorized_keys file, without options.
   */
  keys: string[];
}
/**
 * A private network.
 */
export interface NetworkFile {
  /**
   * A WireGuard network with one hub that every member connects to.
   */
  wireguard: {
    /**
     * The network's addresses; traffic for them goes through the hub.
     */
    cidr: string;
    /**
     * The name of the interface on the hosts. The default is the usual one; a host in two networks needs two names.
     */
    interface: string;
    /**
     * Seconds between keep-alive packets to the hub. The default keeps most NAT mappings open, 0 sends none.
     */
    keepalive: number;
    /**
     * The hub of the network, which sitec does not configure.
     */
    hub: {
      /**
       * The hub's address inside the network.
       */
      address: string;
      /**
       * Where the hub is reached: address or name, and UDP port.
       */
      endpoint: string;
      /**
       * The hub's public key, as `wg pubkey` prints it.
       */
      publicKey: string;
    };
  };
  /**
   * Machines of the network that sitec does not configure, by a name for `from`. A machine needs a name only if a `from` names it alone.
   */
  members: {
    /**
     * The machine's address in the network.
     */
    [k: string]: string;
  };
}
/**
 * One machine running Debian 13.
 */
export interface HostFile {
  /**
   * The name with which it greets; its address must resolve back to this name.
   */
  fqdn: string;
  /**
   * What the machine has. Sums of limits are checked against it.
   */
  hardware?: {
    /**
     * The number of processors.
     */
    cpus?: number;
    /**
     * The size of its main memory.
     */
    memory?: string;
    /**
     * The size of the disk that mail lies on.
     */
    disk?: string;
  };
  /**
   * The public addresses as a list; or a map: `public`, and one address per network that the host joins.
   */
  addresses:
    | string[]
    | {
        /**
         * The addresses at which the internet reaches the host.
         *
         * @minItems 1
         *
         * Items: One IPv4 or IPv6 address.
         */
        public: string[];
        /**
         * The host's address in that network.
         */
        [k: string]: string | string[];
      };
  /**
   * The host's time zone. UTC keeps the logs of several hosts comparable, and repeats no hour in autumn.
   */
  timezone: string;
  /**
   * DNS resolvers for /etc/resolv.conf (at most three are used, resolv.conf(5)), or for `unbound`, which then asks no other. Without it, the provider's resolvers stay, and `unbound` asks the authoritative servers. Large public resolvers get no answer from block lists.
   *
   * @minItems 1
   * @maxItems 3
   *
   * Items: One IPv4 or IPv6 address.
   */
  resolvers?: string[];
  /**
   * Accounts to lock, such as the one that a provider makes. Once a deploy is confirmed, they are locked and expired, in no group, and their sessions end; their files stay until you remove them. Default: none, since only you know which accounts are not needed.
   *
   * Items: The name of an account.
   */
  absentUsers: string[];
  /**
   * Files of your own, by their path on the host; the text of each lies under `files/<host>/` at the same path. sitec verifies, reviews and deploys them like all others. Most hosts need none.
   */
  files: {
    [k: string]: OwnFileOptions;
  };
  /**
   * Data that you have moved by hand, with its former place: without it, sitec refuses a change of place. Remove it after the next build.
   */
  moved: {
    /**
     * The former place of the mail (`mailRoot` of dovecot).
     */
    mail?: string;
    /**
     * The former place of PostgreSQL's data; between `docker` and `native` it moves through a dump.
     */
    database?: string;
  };
  services: ServicesFile;
}
/**
 * Owner, mode and daemons of a file of your own.
 */
export interface OwnFileOptions {
  /**
   * The user it belongs to. With the default, no daemon can change its own configuration.
   */
  owner: string;
  /**
   * The group it belongs to. The default is that of Debian's own files.
   */
  group: string;
  /**
   * Permission bits, four octal digits in quotes. With the default, everybody on the host can read the file, as most below /etc.
   */
  mode: string;
  /**
   * Daemons to reload when it changes, by their service's name. Default: none, since only you know who reads it.
   *
   * Items: A short name in lower case: letters, digits and dashes.
   */
  reload: string[];
  /**
   * Daemons to restart when it changes, by their service's name. Default: none, since a restart is noticed and a reload is usually enough.
   *
   * Items: A short name in lower case: letters, digits and dashes.
   */
  restart: string[];
  /**
   * `true` replaces a file that sitec would make; from then on you maintain it. Without it, sitec refuses such a file.
   */
  replace: boolean;
}
/**
 * What runs on the host. A service that is not named is not there, except for `ssh`, `certificates`, `drift`, `updates` and `journal`, which every host has; `{}` takes every default.
 */
export interface ServicesFile {
  certificates: CertificatesOptions;
  clients?: ClientsOptions;
  'disk-quota'?: DiskQuotaOptions;
  dovecot?: DovecotOptions;
  drift: DriftOptions;
  fail2ban?: Fail2BanOptions;
  health?: HealthOptions;
  journal: JournalOptions;
  maintenance?: MaintenanceOptions;
  nginx?: NginxOptions;
  postfix?: PostfixOptions;
  postgresql?: PostgresqlOptions;
  rspamd?: RspamdOptions;
  sogo?: SogoOptions;
  ssh: SshOptions;
  'tls-policies'?: TlsPoliciesOptions;
  unbound?: UnboundOptions;
  updates: UpdatesOptions;
}
/**
 * Mail programs set themselves up: Thunderbird and its like ask `autoconfig.DOMAIN`, Outlook asks `autodiscover.DOMAIN`, and iPhones and Macs take a signed profile from the page `https://HOST/setup`, which also has a QR code for it and the settings to type. For every domain with mailboxes here. The answers hold no password, and nobody learns from them which addresses exist. It needs nginx.
 */
export interface ClientsOptions {
  /**
   * Who may ask: those who may read their mail, or more.
   *
   * @minItems 1
   *
   * Items: The name of a network or of one of its members, or `internet`.
   */
  from: string[];
  /**
   * What the account is called in mail programs and on the page, such as the name of a company. Default: the host's name.
   */
  displayName?: string;
}
/**
 * Prepares quotas of the file system that holds the mail, and does not enable them: it installs the tools, and scripts below /opt/mail_server/scripts/quota that a person runs. Dovecot enforces the quota of each mailbox.
 */
export interface DiskQuotaOptions {}
/**
 * The mail store: takes mail from Postfix over LMTP, serves it over IMAP, and checks the users' passwords.
 */
export interface DovecotOptions {
  /**
   * `native` runs Debian's package as a systemd unit, which gets Debian's security updates; `docker` runs an image in a container of its own, configured by the same templates.
   */
  runtime: 'native' | 'docker';
  /**
   * The container image as Docker names it, with its tag. Needed with `runtime: docker`.
   */
  image?: string;
  /**
   * The most that the daemon or its container may use. Sizes are checked against `hardware.memory`. Without them a container and PostgreSQL may use the whole host; Postfix, Dovecot, Rspamd, SOGo and nginx on the host itself get 15, 35, 25, 15 and 5 % of the memory that all sizes leave, so that a flood of mail never ends the database.
   */
  limits?: {
    /**
     * The most memory; beyond it, the kernel kills a process of the daemon, or the container.
     */
    memory?: string;
    /**
     * The most processors; 1.5 is one and a half.
     */
    cpus?: number;
  };
  /**
   * Where mail is stored, as DOMAIN/USER/Maildir. The default is a folder of its own where Debian keeps mail. Changing it later needs the mail moved by hand.
   */
  mailRoot: string;
  /**
   * A directory for copies of the mail, which Dovecot can read but not change. Default: none.
   */
  backupRoot?: string;
  /**
   * Port 993: IMAP over TLS from the first byte.
   */
  imaps: {
    /**
     * Who may read mail. The default is everybody: people's devices are anywhere, and none gets in without TLS and a password.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * Port 143: IMAP that must switch to TLS before login. Closed unless `from` names a network.
   */
  imap: {
    /**
     * Who may read mail this way. The default is nobody: 993 does the same without the unencrypted start.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * Port 995: POP3 over TLS from the first byte. Closed unless `from` names a network.
   */
  pop3s: {
    /**
     * Who may fetch mail. The default is nobody: IMAP does the same and leaves the mail where it is backed up.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * Port 4190: ManageSieve, with which people edit their own filters and absence notes (RFC 5804); TLS before login. Closed unless `from` names a network.
   */
  sieve: {
    /**
     * Who may edit filters. The default is nobody, because a filter can forward everything elsewhere.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * How long mail stays in the Junk folder. 30 days are enough to find what was put there by mistake.
   */
  junkFor: string;
  /**
   * Keeps an index of every word, so that a search answers at once; it takes about a tenth of the mail's size.
   */
  search: boolean;
  /**
   * Percentages of the quota at which a user gets a message, once each time they are passed. Two give time to tidy up and a last warning.
   *
   * Items: Percent of the quota.
   */
  quotaWarnings: number[];
  /**
   * IMAP connections of one user from one address. Clients open one per folder they watch; Dovecot's own 10 is too few for two of them.
   */
  connectionsPerUser: number;
  /**
   * The answer to a sender when a mailbox is full: `defer` (452) asks the sender to try again later, `refuse` (552) says that the mail cannot be delivered. The default gives the owner days to make room before any mail is lost. A message larger than the whole mailbox is always refused. A message for several recipients always waits for the one whose mailbox is full.
   */
  whenFull: 'defer' | 'refuse';
  /**
   * How long the mail of a mailbox that left the site stays where it is; then it becomes an archive that only root can read, and its row goes. Default: for ever, because sitec deletes no mail that you did not name.
   */
  retain?: string;
  /**
   * Settings of dovecot.conf that no key here covers, with sections as maps; `%{user}` is a variable. They come last, so they win.
   */
  extra?: {
    [k: string]: string | number | boolean | {};
  };
}
/**
 * The host checks by itself that it is still what was deployed: files with owner and mode, units, packages, users, and rows, roles and grants of the database. It writes each finding to the journal as an error, and sends it to the site's `alerts` once.
 */
export interface DriftOptions {
  /**
   * How often it checks; it also checks after every upgrade. The default finds what was done in the evening before the morning, and takes some seconds.
   */
  every: string;
}
/**
 * Bans addresses that keep failing to log in, from the ports that they tried. It watches every service of the host that a network can reach, but no service in a container.
 */
export interface Fail2BanOptions {
  /**
   * The number of the failed attempt that bans. With the default, a person may mistype a password twice.
   */
  attempts: number;
  /**
   * How long a failed attempt counts.
   */
  within: string;
  /**
   * How long a ban lasts. The default stops the usual guessing, and does little harm to a person who is banned by mistake.
   */
  ban: string;
  /**
   * Members of private networks that are never banned, such as the bastion from which you repair the host. Default: none. Whole networks are spared only on ports that are open to the internet.
   *
   * Items: A short name in lower case: letters, digits and dashes.
   */
  trusted: string[];
}
/**
 * Answers whether the host does its work, at `https://health.HOST/health`, with a certificate of the site's own authority: `/health` for all of it, and `/health/smtp`, `/health/imap`, `/health/database` and `/health/webmail` for the parts that the host has. 200 means that the part did its work just now, such as letting `account` in and reading a message; 503 means that it did not. The answer is JSON and names no version, no user and no error; the journal has the reason. The host asks itself as well, and sends an alert (`alerts`) when a part fails twice in a row, and when it is well again.
 */
export interface HealthOptions {
  /**
   * The mailbox that the checks log in to. It belongs to this host, and has `generatedPassword` and `sendOnly`: only the checks know its password, and no mail reaches it.
   */
  account: string;
  /**
   * Who may ask, besides the host itself. The default is nobody: a monitor is a member of a private network.
   *
   * Items: The name of a network or of one of its members, or `internet`.
   */
  from: string[];
  /**
   * How often the host asks itself. The default tells of an outage within two minutes.
   */
  every: string;
}
/**
 * The log of everything on the host, kept on disk.
 */
export interface JournalOptions {
  /**
   * The most that it may take; beyond it, the oldest goes. The default holds weeks of a company's mail, and leaves room on a small disk.
   */
  size: string;
  /**
   * Older entries are deleted. The default is long enough to investigate last month's complaint, and does not keep personal data for ever.
   */
  keep: string;
}
/**
 * A locked account whose home leads to the host's maintenance scripts and documentation. It cannot log in.
 */
export interface MaintenanceOptions {
  /**
   * The name of the account.
   */
  account: string;
}
/**
 * The web server, over HTTPS alone: for what other services of the host have to show, such as a webmail, an MTA-STS policy or the settings of mail programs. Each of these says who may reach it; every other name is refused before a certificate is shown, and every other path is not found. It listens at port 443 of the addresses that something is shown at, and nowhere else.
 */
export interface NginxOptions {
  /**
   * The most that the daemon or its container may use. Sizes are checked against `hardware.memory`. Without them a container and PostgreSQL may use the whole host; Postfix, Dovecot, Rspamd, SOGo and nginx on the host itself get 15, 35, 25, 15 and 5 % of the memory that all sizes leave, so that a flood of mail never ends the database.
   */
  limits?: {
    /**
     * The most memory; beyond it, the kernel kills a process of the daemon, or the container.
     */
    memory?: string;
    /**
     * The most processors; 1.5 is one and a half.
     */
    cpus?: number;
  };
  /**
   * Directives of nginx's `http` block that no key here covers. Those with a block of their own stand in a file of yours below /etc/nginx/conf.d, which is then included.
   */
  extra: {
    /**
     * A value as the daemon's own file has it, on one line; true and false become the daemon's words for them.
     */
    [k: string]: string | number | boolean;
  };
}
/**
 * The mail transfer agent: receives the domains' mail and sends what authenticated users submit.
 */
export interface PostfixOptions {
  /**
   * `native` runs Debian's package as a systemd unit, which gets Debian's security updates; `docker` runs an image in a container of its own, configured by the same templates.
   */
  runtime: 'native' | 'docker';
  /**
   * The container image as Docker names it, with its tag. Needed with `runtime: docker`.
   */
  image?: string;
  /**
   * The most that the daemon or its container may use. Sizes are checked against `hardware.memory`. Without them a container and PostgreSQL may use the whole host; Postfix, Dovecot, Rspamd, SOGo and nginx on the host itself get 15, 35, 25, 15 and 5 % of the memory that all sizes leave, so that a flood of mail never ends the database.
   */
  limits?: {
    /**
     * The most memory; beyond it, the kernel kills a process of the daemon, or the container.
     */
    memory?: string;
    /**
     * The most processors; 1.5 is one and a half.
     */
    cpus?: number;
  };
  /**
   * Port 25: mail from other servers. Never authentication, never relay.
   */
  smtp: {
    /**
     * Who may deliver mail. Anything but `internet` cuts the site off from other servers.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * Port 587: mail from users, who must use STARTTLS and log in (RFC 6409).
   */
  submission: {
    /**
     * Who may submit mail. The default is everybody: people's devices are anywhere, and none gets in without TLS and a password.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * Port 465: the same over TLS from the first byte (RFC 8314).
   */
  submissions: {
    /**
     * Who may submit mail. The default is everybody: people's devices are anywhere, and none gets in without TLS and a password.
     *
     * Items: The name of a network or of one of its members, or `internet`.
     */
    from: string[];
  };
  /**
   * The largest message accepted, as transmitted. Attachments grow by a third in transit, so the default carries about 36 MiB of files.
   */
  messageSize: string;
  /**
   * Another place where the queue, `/var/spool/postfix`, is seen as well (a bind mount). Postfix itself stays where Debian's package and its chroot are. Default: nowhere else.
   */
  queueSeenAt?: string;
  /**
   * The server that takes everything that leaves the host, for networks whose port 25 is closed. Default: none, mail goes straight to the recipient's server.
   */
  smarthost?: {
    /**
     * Its name; it is asked for its address, not for its MX.
     */
    host: string;
    /**
     * The port it listens on: 587 uses STARTTLS, 465 TLS from the first byte. The default is what most providers document.
     */
    port: number;
    /**
     * The name to log in with; the password is a secret, set with `sitec secrets set`. Without it the provider knows the host by its address.
     */
    user?: string;
    /**
     * `secure` sends nothing unless the certificate is of that name and from a known authority; `verify` is also content with the name that the server's address resolves to. With the default, nobody can read or change the mail in between.
     */
    tls: 'secure' | 'verify';
  };
  /**
   * Domains of others whose mail takes another way than their MX says, with the server it goes to. Default: none.
   */
  transports: {
    /**
     * A server that takes mail over SMTP.
     */
    [k: string]: {
      /**
       * Its name, which is asked for its address, not for its MX; or an IPv4 address, which no certificate of `secure` can be for.
       */
      host: string;
      /**
       * The port it listens on. The default is the port between mail servers.
       */
      port: number;
      /**
       * `may` uses TLS if it is offered, `encrypt` sends nothing without, `secure` asks also for a certificate of that name from a known authority. The default is what mail servers do.
       */
      tls: 'may' | 'encrypt' | 'secure';
    };
  };
  /**
   * Whether mail from others that is forwarded to others gets a sender of ours (SRS), so that the next server's SPF check passes and bounces find back. Default: as soon as an alias leads away from the site.
   */
  srs?: boolean;
  /**
   * Parameters of main.cf that no key here covers, as Postfix has them; `$name` is another parameter. They replace what sitec would write.
   */
  extra?: {
    [k: string]: string | number | boolean | {};
  };
}
/**
 * PostgreSQL 17 with the tables of domains, users and aliases that Postfix and Dovecot read.
 */
export interface PostgresqlOptions {
  /**
   * `native` runs Debian's package as a systemd unit, which gets Debian's security updates; `docker` runs an image in a container of its own, configured by the same templates.
   */
  runtime: 'native' | 'docker';
  /**
   * The container image as Docker names it, with its tag. Needed with `runtime: docker`.
   */
  image?: string;
  /**
   * The most that the daemon or its container may use. Sizes are checked against `hardware.memory`. Without them a container and PostgreSQL may use the whole host; Postfix, Dovecot, Rspamd, SOGo and nginx on the host itself get 15, 35, 25, 15 and 5 % of the memory that all sizes leave, so that a flood of mail never ends the database.
   */
  limits?: {
    /**
     * The most memory; beyond it, the kernel kills a process of the daemon, or the container.
     */
    memory?: string;
    /**
     * The most processors; 1.5 is one and a half.
     */
    cpus?: number;
  };
  /**
   * Who may connect besides the host itself. It accepts service roles only from the host, always; administrators from these networks. Both only with TLS: clients verify the server by `/etc/sitec/internal-ca.crt`. The default is nobody: everybody's password hashes lie in it.
   *
   * Items: The name of a network or of one of its members, or `internet`.
   */
  from: string[];
  /**
   * The TCP port it listens on. The default is PostgreSQL's own.
   */
  port: number;
  /**
   * The database's name. The default says what it is for.
   */
  database: string;
  /**
   * Roles that may manage domains, users and aliases by hand. Rows they add are theirs: sitec reports them and leaves them alone. Default: none, since the site holds all of them.
   *
   * Items: The name of a role in lower case: letters, digits and underscores.
   */
  administrators: string[];
  /**
   * The role of a webmail on the same host, SOGo for example. It makes its tables in a schema of its own, which has its name. Of the mail's data it sees the view `sogo_user_profile`: every enabled mailbox with its password's hash, which it may replace by another SHA512-CRYPT hash, and nothing else. When it leaves the site, it can no longer log in; its schema stays with all that is in it. Default: no webmail.
   */
  webmail?: string;
  /**
   * `true` writes every role's connection string below `/opt/mail_server/postgres/connection_strings/`, and all names and passwords into `/root/postgres_service_users.txt`, for root alone; the superuser's of a container into `/root/postgres_credentials.txt`. The default is one copy of each password less.
   */
  connectionStrings: boolean;
  /**
   * Memory for PostgreSQL's own cache; a quarter of the memory it may use is the usual choice. The default is PostgreSQL's own.
   */
  sharedBuffers: string;
  /**
   * The most connections at once, each a process. Default: as many as all roles may open together, with some for the superuser, for backups and for looks at its health. Fewer are refused.
   */
  maxConnections?: number;
  /**
   * Settings of postgresql.conf that no key here covers. They come last, so they win.
   */
  extra?: {
    [k: string]: string | number | boolean | {};
  };
}
/**
 * The spam filter: every message, in and out, passes it before it is accepted; it also signs what goes out (DKIM). It brings a Redis of its own for what it learns.
 */
export interface RspamdOptions {
  /**
   * The most that the daemon or its container may use. Sizes are checked against `hardware.memory`. Without them a container and PostgreSQL may use the whole host; Postfix, Dovecot, Rspamd, SOGo and nginx on the host itself get 15, 35, 25, 15 and 5 % of the memory that all sizes leave, so that a flood of mail never ends the database.
   */
  limits?: {
    /**
     * The most memory; beyond it, the kernel kills a process of the daemon, or the container.
     */
    memory?: string;
    /**
     * The most processors; 1.5 is one and a half.
     */
    cpus?: number;
  };
  /**
   * The score from which a message is refused while the sender is still connected. 15 is the usual choice and leaves room above what junk reaches.
   */
  reject: number;
  /**
   * The score from which a message goes to the Junk folder. 6 is the usual choice.
   */
  junk: number;
  /**
   * Asks unknown senders whose mail looks doubtful to try again later, which most spammers do not.
   */
  greylisting: {
    /**
     * Off, because it delays honest first contacts by minutes, and large senders try again from other addresses.
     */
    enabled: boolean;
    /**
     * The score from which the sender is asked to try again.
     */
    score: number;
    /**
     * How long a sender has to wait; four minutes are enough to stop those that never try again.
     */
    delay: string;
  };
  /**
   * Extensions of attachments that are refused, also inside archives. The default is what Windows runs on a double click and what disk images smuggle past its warnings.
   *
   * Items: An extension without its dot.
   */
  refusedAttachments: string[];
  /**
   * Compares messages with rspamd.com's collection of spam. Off, because fingerprints of all mail leave the host.
   */
  fuzzy: boolean;
  /**
   * Whether what single mailboxes want of the filter is read from the database, every five minutes. `true` also lets `administrators` of the database set it there. Default: as soon as a mailbox has something under `spam`.
   */
  userSettings?: boolean;
  /**
   * The most that Redis keeps in memory for what is learned. A word of the statistics needs about 100 bytes.
   */
  redisMemory: string;
  /**
   * Settings that no key here covers, by the names of files in Rspamd's override.d and in its own language; they win.
   */
  extra: {
    /**
     * The text of the file.
     */
    [k: string]: string;
  };
}
/**
 * SOGo 5.12: mail, calendars and contacts on a web page, over CalDAV and CardDAV, and for phones over ActiveSync. Users log in with the address and the password of their mailbox, and can change it there. It keeps its data in the mail database, in a schema of its own, and brings a memcached of its own. It needs `nginx`, which shows it under the host's name.
 */
export interface SogoOptions {
  /**
   * Who may reach it. The default is nobody: name the network of its users.
   *
   * Items: The name of a network or of one of its members, or `internet`.
   */
  from: string[];
  /**
   * The most that the daemon or its container may use. Sizes are checked against `hardware.memory`. Without them a container and PostgreSQL may use the whole host; Postfix, Dovecot, Rspamd, SOGo and nginx on the host itself get 15, 35, 25, 15 and 5 % of the memory that all sizes leave, so that a flood of mail never ends the database.
   */
  limits?: {
    /**
     * The most memory; beyond it, the kernel kills a process of the daemon, or the container.
     */
    memory?: string;
    /**
     * The most processors; 1.5 is one and a half.
     */
    cpus?: number;
  };
  /**
   * How many phones and tablets synchronize over ActiveSync at a time. Each holds a process of SOGo while it waits for news, so that SOGo runs four more processes than this, of about 16 MiB each. Default: one and a half for each mailbox, rounded up to a multiple of eight.
   */
  activeSyncDevices?: number;
  /**
   * The language of the login page, and of users who have not chosen one. The default is SOGo's own.
   */
  language:
    | 'Arabic'
    | 'Basque'
    | 'Bosnian'
    | 'BrazilianPortuguese'
    | 'Bulgarian'
    | 'Catalan'
    | 'ChineseChina'
    | 'ChineseTaiwan'
    | 'Croatian'
    | 'Czech'
    | 'Danish'
    | 'Dutch'
    | 'English'
    | 'Finnish'
    | 'French'
    | 'German'
    | 'Hebrew'
    | 'Hungarian'
    | 'Icelandic'
    | 'Indonesian'
    | 'Italian'
    | 'Japanese'
    | 'Kazakh'
    | 'Latvian'
    | 'Lithuanian'
    | 'Macedonian'
    | 'Norwegian'
    | 'NorwegianBokmal'
    | 'NorwegianNynorsk'
    | 'Polish'
    | 'Portuguese'
    | 'Romanian'
    | 'RomanianMoldova'
    | 'Russian'
    | 'Serbian'
    | 'SerbianLatin'
    | 'Slovak'
    | 'Slovenian'
    | 'SpanishArgentina'
    | 'SpanishSpain'
    | 'Swedish'
    | 'Turkish'
    | 'TurkishTurkey'
    | 'Ukrainian'
    | 'Welsh';
  /**
   * The time zone of calendars of users who have not chosen one. Default: the host's.
   */
  timezone?: string;
  /**
   * The people that users find to write to, to invite or to share with: `domain`, the people of their own domain; `site`, those of every domain of the host. The default shows no customer to another one. Disabled mailboxes are never found.
   */
  addressBook: 'domain' | 'site';
  /**
   * After how long a web page that nobody uses is logged out. The default outlasts a meeting.
   */
  idleSessions: string;
  /**
   * The most that its memcached keeps in memory: who is logged in, and what was looked up in the last five minutes. The default is memcached's own.
   */
  cacheMemory: string;
  /**
   * Settings of sogo.conf that no key here covers, by SOGo's names; lists and dictionaries cannot be said here.
   */
  extra: {
    /**
     * A value as the daemon's own file has it, on one line; true and false become the daemon's words for them.
     */
    [k: string]: string | number | boolean;
  };
}
/**
 * The OpenSSH server: keys only, no root login, only the site's operators.
 */
export interface SshOptions {
  /**
   * The TCP port it listens on. The default is the one that every client tries.
   */
  port: number;
  /**
   * Who may connect. The default is everybody, because a host that nobody reaches cannot be repaired, and only the operators' keys open it. With a network alone the server listens on the host's address in it, starts after it and keeps trying.
   *
   * Items: The name of a network or of one of its members, or `internet`.
   */
  from: string[];
  /**
   * Keywords of sshd_config that no key here covers. Keywords that decide who can log in are refused.
   */
  extra?: {
    [k: string]: string | number | boolean | {};
  };
}
/**
 * Follows the TLS policies that other domains publish for the servers that send them mail: it fetches and obeys MTA-STS policies (RFC 8461); DANE (RFC 7672) takes precedence where a domain has it. It needs `unbound`, because DANE is only as trustworthy as the DNSSEC check.
 */
export interface TlsPoliciesOptions {}
/**
 * The host's own resolver, on the loopback only, with DNSSEC validation. It asks the authoritative servers itself, so that block lists answer, or the host's `resolvers` if the site names any.
 */
export interface UnboundOptions {
  /**
   * How much memory the answers kept may take; twice as much is used in all. The default holds some hundred thousand records, more than a mail server of a company asks for in a day.
   */
  cache: string;
}
/**
 * Debian's security updates, installed every day without a person. Afterwards, daemons that still run replaced libraries are restarted, and what is broken is in the journal as an error. Other updates wait for a person.
 */
export interface UpdatesOptions {
  /**
   * When the host restarts itself if an update needs it, by its own clock. With the default it waits for a person: a host that does not come back at night is worse than a kernel of last week.
   */
  reboot: string;
  /**
   * Where Debian's packages come from. apt checks Debian's signature whatever the way, and a new host has no certificates yet to check another.
   */
  mirror: string;
  /**
   * Where Debian's security updates come from: Debian's own servers, because a mirror is late.
   */
  securityMirror: string;
}
/**
 * One mail domain.
 */
export interface DomainFile {
  /**
   * The host that receives the domain's mail. Default: the only host that runs postfix.
   */
  host?: string;
  /**
   * `false` refuses the domain's mail and its users' logins, and keeps everything stored.
   */
  enabled: boolean;
  /**
   * Another domain of the site: every address here is the same local part there, and its owner may send as both. Such a domain has no mailboxes and aliases of its own.
   */
  aliasOf?: string;
  /**
   * Another server that keeps the domain's mail: this host takes it, asks there whether the recipient exists, and passes it on. Such a domain has no mailboxes and aliases here.
   */
  relay?: {
    /**
     * Its name, which is asked for its address, not for its MX; or an IPv4 address, which no certificate of `secure` can be for.
     */
    host: string;
    /**
     * The port it listens on. The default is the port between mail servers.
     */
    port: number;
    /**
     * `may` uses TLS if it is offered, `encrypt` sends nothing without, `secure` asks also for a certificate of that name from a known authority. The default is what mail servers do.
     */
    tls: 'may' | 'encrypt' | 'secure';
  };
  /**
   * The server that takes what this domain's addresses send to others. Default: the host's own `smarthost`, or straight to the recipient's server.
   */
  smarthost?: {
    /**
     * Its name; it is asked for its address, not for its MX.
     */
    host: string;
    /**
     * The port it listens on: 587 uses STARTTLS, 465 TLS from the first byte. The default is what most providers document.
     */
    port: number;
    /**
     * The name to log in with; the password is a secret, set with `sitec secrets set`. Without it the provider knows the host by its address.
     */
    user?: string;
    /**
     * `secure` sends nothing unless the certificate is of that name and from a known authority; `verify` is also content with the name that the server's address resolves to. With the default, nobody can read or change the mail in between.
     */
    tls: 'secure' | 'verify';
  };
  /**
   * Addresses, and domains with all below them, whose mail this domain does not take. Default: none.
   *
   * Items: An address, or a domain with all below it, in lower case.
   */
  blockSenders: string[];
  /**
   * Local parts that accept no mail, although a catch-all or a detail would: for example an address that leaked. Default: none.
   *
   * Items: A local part of this domain, in lower case, also with a detail.
   */
  blockRecipients: string[];
  /**
   * Mailboxes by local part. Passwords are set with `sitec passwd`. A domain without mailboxes has only aliases.
   */
  mailboxes: {
    [k: string]: MailboxFile;
  };
  /**
   * Addresses that are delivered elsewhere: local parts of this domain, or whole addresses. `*` catches what nothing else matches.
   */
  aliases: {
    /**
     * Where its mail goes.
     *
     * @minItems 1
     *
     * Items: A local part of this domain, or a whole address, in lower case; no dot follows another.
     */
    [k: string]: string[];
  };
  /**
   * The keys that the domain's mail is signed with (RFC 6376), on a host with a service that signs. docs/dns.md says how a key is replaced by the next.
   */
  dkim: {
    /**
     * The name of the key that signs. The default is one that no other sender takes (`s1`, `selector1`, `google` and `dkim` are others' defaults); name the next ones by date or number.
     */
    selector: string;
    /**
     * Keys that are published and do not sign yet, so that receivers know the next key before it is used. Default: none, since keys are rarely replaced.
     *
     * Items: The name of a key: one label of the DNS, in lower case.
     */
    published: string[];
    /**
     * Keys that have signed and are still published, so that mail on its way can be verified. Default: none.
     *
     * Items: The name of a key: one label of the DNS, in lower case.
     */
    retired: string[];
  };
  /**
   * Who may send mail as this domain (RFC 7208).
   */
  spf: {
    /**
     * Senders besides the domain's own host, such as a newsletter's, as SPF has them. Receivers look up at most ten things, of which the host is one. Default: none.
     *
     * @maxItems 9
     *
     * Items: A mechanism of SPF (RFC 7208, section 5) without a qualifier, in lower case.
     */
    also: string[];
    /**
     * What receivers think of mail from all others: `fail` says forged; `softfail` says suspicious, as long as you are not sure that you have named all senders. The default suits a domain whose mail goes through its host, as all mail of its mailboxes does.
     */
    all: 'fail' | 'softfail';
  };
  /**
   * What receivers do with mail that claims to be from this domain and is not (RFC 7489).
   */
  dmarc: {
    /**
     * What happens to it. Begin with the default, which only asks for reports. Set `quarantine` when the reports no longer show your own mail, and later `reject`.
     */
    policy: 'none' | 'quarantine' | 'reject';
    /**
     * The same for names below the domain that say nothing themselves. Default: as the domain.
     */
    subdomainPolicy?: 'none' | 'quarantine' | 'reject';
    /**
     * Who gets the daily reports of receivers, on forged mail and on failed TLS (RFC 8460). Every domain has a postmaster, so that is the default.
     */
    reports: string;
  };
  /**
   * Tells senders to deliver over verified TLS only (RFC 8461). The host's nginx serves the policy at `mta-sts.DOMAIN`, for which alone port 443 opens to the internet; without nginx, another web server has to serve the one of generated/_outside/mta-sts/. The host's certificate must come from a public authority.
   */
  mtaSts?: {
    /**
     * `testing` asks for reports of what would fail, `enforce` makes senders keep mail back, `none` withdraws an earlier policy, before you remove the key. The default loses no mail.
     */
    mode: 'none' | 'testing' | 'enforce';
    /**
     * Why the policy may be enforced, such as 14 days of `testing` in which the reports of senders named no failure. Needed for `enforce`, because a mistake there keeps mail back for weeks.
     */
    force?: string;
  };
}
/**
 * One mailbox.
 */
export interface MailboxFile {
  /**
   * The name that people see, in webmail and address books. Default: the address.
   */
  name?: string;
  /**
   * How much mail it may hold. The default is 1 GiB.
   */
  quota: string;
  /**
   * `false` refuses its mail and its logins, ends its sessions, and keeps everything stored.
   */
  enabled: boolean;
  /**
   * `true` refuses its mail, for a device or a program that only sends. The default is a mailbox for a person.
   */
  sendOnly: boolean;
  /**
   * `true` refuses what it submits, for an archive or a shared inbox. The default is a mailbox for a person.
   */
  receiveOnly: boolean;
  /**
   * `true` gives it a random password that sitec keeps as the secret `accounts/ADDRESS`, for a device or a program. `sitec secrets create` makes it, `sitec secrets show` prints it, and `sitec secrets rotate` replaces it. The default is a password that `sitec passwd` sets.
   */
  generatedPassword: boolean;
  /**
   * The local part that this mailbox used to have: it keeps its mail and its password. Leave it until `sitec passwd` has set a password under the new name, or a rebuilt host has none for it.
   */
  formerly?: string;
  /**
   * Addresses of the site that it may send as besides its own. Default: none; being a member of an alias is not enough, or each member of a list could send as the list.
   *
   * Items: A local part of this domain, a whole address, or `*@` and a domain of the site.
   */
  mayAlsoSendAs: string[];
  /**
   * The most that it may send, so that a stolen password does little harm. Default: no limit.
   */
  limits: {
    /**
     * Recipients in any hour; a message to three people counts as three. Beyond it, Postfix defers submissions with `450`.
     */
    perHour?: number;
  };
  /**
   * How the filter treats mail to this mailbox, its details and the aliases that lead to it alone. A message to several people gets one answer, which is the host's own. Default: as `rspamd` says for all.
   */
  spam: {
    /**
     * The score from which a message goes to its Junk folder. Default: that of `rspamd`.
     */
    junk?: number;
    /**
     * The score from which a message is refused. Default: that of `rspamd`.
     */
    reject?: number;
    /**
     * Visible senders, and domains with all below them, whose mail is accepted with every score. What DMARC refuses as a forgery, and programs in attachments, stay refused. Default: none.
     *
     * Items: An address, or a domain with all below it, in lower case.
     */
    allowSenders: string[];
    /**
     * Senders, and domains with all below them, whose mail goes to its Junk folder whatever its score. Default: none.
     *
     * Items: An address, or a domain with all below it, in lower case.
     */
    junkSenders: string[];
  };
}
/**
 * How a deploy checks that a host works, before it is confirmed. Without it, your own machine talks to every listener that it can reach, and logs in nowhere.
 */
export interface ProbesFile {
  /**
   * A mailbox of this site to log in to over IMAPS. `sitec passwd` sets its password, and the secret `probes/login` keeps it for the operators. Use a mailbox that no person uses.
   */
  mailbox?: string;
  /**
   * Other machines that probe the host as well, such as one on the internet when you are in the VPN. Each needs Python 3 and lets your own ssh in; your ssh must know its host key.
   */
  vantages: {
    /**
     * One machine.
     */
    [k: string]: {
      /**
       * The user, and the name or address of the machine.
       */
      ssh: string;
      /**
       * The port of its ssh. 22 is the port of ssh by default.
       */
      port: number;
    };
  };
}
/**
 * Where a host sends an alert when it differs from its release: a webhook or a mail server outside of the site. Without it, only the journal of the host reports the difference.
 */
export interface AlertsFile {
  /**
   * An address that takes JSON by POST, with a certificate of a known authority.
   */
  webhook?: {
    /**
     * The address, in letters that need no quoting. A part that others must not read goes into `secret`.
     */
    url: string;
    /**
     * How the webhook knows that the alert is yours: `bearer` sends the secret `alerts/webhook` as `Authorization: Bearer …`, `path` puts it at the end of the address, as chat services want it, and `none` sends no secret, so that everybody who knows the address can send you false alerts.
     */
    secret: 'bearer' | 'path' | 'none';
  };
  /**
   * A mail server outside of the site, to which hosts submit a mail; always with TLS and a certificate for its name.
   */
  relay?: {
    /**
     * Its name.
     */
    host: string;
    /**
     * The port it listens on: TLS from the first byte on 465, which is the default because RFC 8314 recommends it, STARTTLS on any other.
     */
    port: number;
    /**
     * The name to log in with; the password is the secret `alerts/relay`. Default: no login.
     */
    user?: string;
    /**
     * The sender, which the server must let you use.
     */
    from: string;
    /**
     * Who gets the mail, at domains that are not the site's.
     *
     * @minItems 1
     *
     * Items: A whole address.
     */
    to: string[];
  };
}
