import type { Contribution, Notification } from '../contribution.ts';
import type { Endpoint, ResolvedEndpoint } from '../endpoint.ts';
import { HOST_ROOT } from '../root.ts';
import { defineService, extraOf, type Scope } from '../service.ts';
import { domainPart, localPart } from '../site/addresses.ts';
import { unitLimits } from '../site/limits.ts';
import type { DovecotOptions } from '../site/site.generated.ts';
import { locationRecords, type LocatedService } from './dns/service-locations.ts';
import { ATTEMPTS, HARMLESS } from './dovecot/log-lines.ts';
import { probeLogin } from './dovecot/probe-login.ts';
import { mailContainer } from './mail-container.ts';
import { mailJail } from './mail-jail.ts';
import { TLS } from './tls.ts';

/** vmail owns all mail; 5000 keeps clear of the system's ids (A-USR-05). */
const VMAIL = { user: 'vmail', id: 5000 } as const;

/** Where a chrooted Postfix in the same root finds Dovecot's sockets. */
const SOCKETS = '/var/spool/postfix/private';
/** Where sendmail(1) leaves mail for Postfix. */
const MAILDROP = '/var/spool/postfix/maildrop';
const LMTP_PORT = 24;
const SASL_PORT = 12345;
const QUOTA_PORT = 12340;
const UNIT = 'dovecot.service';

/** Programs that Dovecot runs. */
const SCRIPTS = '/usr/local/lib/sitec';
const END_SESSIONS = `${SCRIPTS}/end-sessions`;
const ROLE = { name: 'dovecot', secret: 'database/dovecot' } as const;
const RELOAD: readonly Notification[] = [{ daemon: 'dovecot', verb: 'reload' }];

const IMPACT = { reload: 'no connection is dropped', restart: 'logged-in clients reconnect' } as const;

/** What a sender hears of a full mailbox (RFC 3463, X.2.2), and whether LMTP says the same for now or for good. */
const FULL = {
  defer: { reply: '452 4.2.2 Mailbox is full', forNow: true },
  refuse: { reply: '552 5.2.2 Mailbox is full', forNow: false },
} as const;

/** Dovecot 2.4 (A-DOV): LMTP in, IMAP out, one place that knows passwords. */
export const dovecot = defineService({
  name: 'dovecot',
  provides: (_, scope) => offers(scope),
  contribute(options, scope) {
    const { root } = scope;
    const sql = scope.endpoint('sql');
    return [
      ...packages(options).map((name) => ({ kind: 'package' as const, root: scope.root, name })),
      { kind: 'group', name: VMAIL.user, gid: VMAIL.id },
      {
        kind: 'user',
        name: VMAIL.user,
        description: 'Mail store',
        uid: VMAIL.id,
        gid: VMAIL.id,
        home: options.mailRoot,
        shell: '/usr/sbin/nologin',
        login: false,
        groups: [],
      },
      { kind: 'data', name: 'mail', path: options.mailRoot, from: [['hosts', scope.host.name, 'services', 'dovecot', 'mailRoot']] },
      { kind: 'directory', root: HOST_ROOT, path: options.mailRoot, owner: VMAIL.user, group: VMAIL.user, mode: 0o750 },
      ...(options.backupRoot === undefined ? [] : [{ kind: 'directory' as const, root: HOST_ROOT, path: options.backupRoot, group: VMAIL.user, mode: 0o750 }]),
      { kind: 'file', root, path: '/etc/dovecot/dovecot.conf', format: 'dovecot', data: settings(options, scope), notify: RELOAD, extra: extraOf(scope, 'dovecot', options.extra) },
      { kind: 'file', root, path: '/etc/dovecot/dovecot-sql.conf.ext', format: 'dovecot', mode: 0o600, data: { sql: server(sql), role: ROLE }, notify: RELOAD },
      ...sieve(options, scope),
      ...listeners(options).map(({ name, port, from }) => ({ kind: 'firewall' as const, protocol: 'tcp' as const, port, from, comment: name })),
      { kind: 'secret', name: ROLE.secret, secretKind: 'password', readableByHost: true },
      databaseRole(),
      ...locationRecords(scope, locations(options)),
      { kind: 'certificate-reader', root, daemon: 'dovecot', verifiedAt: [] },
      { kind: 'daemon', root, name: 'dovecot', unit: UNIT, reload: ['doveadm', 'reload'], impact: IMPACT },
      { kind: 'validator', root, name: 'dovecot', script: `doveconf -n >/dev/null; sh -n ${END_SESSIONS}`, files: ['/etc/dovecot/dovecot.conf', '/etc/dovecot/dovecot-sql.conf.ext', END_SESSIONS] },
      ...sessions(scope),
      ...probeLogin(options, scope),
      ...renames(options, scope),
      ...(root === HOST_ROOT ? unit(options, scope, sql) : container(options, scope)),
    ];
  },
});

/** Whoever is disabled while logged in would stay so. */
function sessions({ root }: Scope): readonly Contribution[] {
  return [
    { kind: 'file', root, path: END_SESSIONS, format: 'text', mode: 0o755, data: {} },
    { kind: 'after-seed', root, command: [END_SESSIONS] },
  ];
}

/** The mail of a renamed mailbox, on the host. */
function renames({ mailRoot }: DovecotOptions, { host }: Scope): readonly Contribution[] {
  const home = (address: string): string => `${mailRoot}/${domainPart(address)}/${localPart(address)}`;
  return host.domains.flatMap(({ mailboxes }) =>
    mailboxes.flatMap(({ address, formerly }): readonly Contribution[] => (formerly === undefined ? [] : [{ kind: 'move', from: home(formerly), to: home(address) }])),
  );
}

/** Sockets for a Postfix in the same root, TCP on the containers' network for one elsewhere. */
function offers(scope: Scope): readonly Endpoint[] {
  if (besidePostfix(scope)) {
    return [
      { kind: 'lmtp', unit: UNIT, socket: `${SOCKETS}/dovecot-lmtp` },
      { kind: 'sasl', unit: UNIT, socket: `${SOCKETS}/auth` },
      { kind: 'quota', unit: UNIT, socket: `${SOCKETS}/quota-status` },
    ];
  }
  return [
    { kind: 'lmtp', unit: UNIT, tcp: { port: LMTP_PORT } },
    { kind: 'sasl', unit: UNIT, tcp: { port: SASL_PORT } },
    { kind: 'quota', unit: UNIT, tcp: { port: QUOTA_PORT } },
  ];
}

function besidePostfix(scope: Scope): boolean {
  return scope.rootOf('postfix') === scope.root;
}

/** IMAPS is always there, if only for the host itself; the others when somebody may reach them. */
function listeners({ imap, imaps, pop3s, sieve: filters }: DovecotOptions): readonly { readonly name: string; readonly port: number; readonly from: readonly string[] }[] {
  const optional = [
    { name: 'imap', port: 143, from: imap.from },
    { name: 'pop3s', port: 995, from: pop3s.from },
    { name: 'sieve', port: 4190, from: filters.from },
  ];
  return [{ name: 'imaps', port: 993, from: imaps.from }, ...optional.filter(({ from }) => from.length > 0)];
}

function packages({ pop3s, search, sieve: filters }: DovecotOptions): readonly string[] {
  return [
    'dovecot-core',
    'dovecot-imapd',
    'dovecot-lmtpd',
    'dovecot-pgsql',
    'dovecot-sieve',
    ...(pop3s.from.length > 0 ? ['dovecot-pop3d'] : []),
    ...(filters.from.length > 0 ? ['dovecot-managesieved'] : []),
    ...(search ? ['dovecot-flatcurve'] : []),
  ];
}

/** How programs read mail and keep filters (RFC 5804, section 1.8), TLS from the first byte before STARTTLS (RFC 8314, section 5.1). */
function locations({ imap, imaps, pop3s, sieve: filters }: DovecotOptions): readonly LocatedService[] {
  return [
    { service: 'imaps', port: 993, from: imaps.from, priority: 0 },
    { service: 'imap', port: 143, from: imap.from, priority: 10 },
    { service: 'pop3s', port: 995, from: pop3s.from, priority: 20 },
    { service: 'pop3', port: 110, from: [], priority: 30 },
    { service: 'sieve', port: 4190, from: filters.from, priority: 0 },
  ];
}

function settings(options: DovecotOptions, scope: Scope): object {
  const { root, host } = scope;
  const [domain] = host.domains.filter(({ relay }) => !relay);
  const listen = (from: readonly string[]): readonly string[] => (root === HOST_ROOT ? scope.exposure(from).listen : ['*']);
  return {
    fqdn: host.fqdn,
    postmaster: `postmaster@${domain?.name ?? host.fqdn}`,
    tls: TLS,
    mailRoot: options.mailRoot,
    vmail: VMAIL,
    imaps: listen(options.imaps.from),
    imap: options.imap.from.length > 0 ? listen(options.imap.from) : undefined,
    pop3s: options.pop3s.from.length > 0 ? listen(options.pop3s.from) : undefined,
    sieve: options.sieve.from.length > 0 ? listen(options.sieve.from) : undefined,
    junkFor: options.junkFor,
    search: options.search,
    // Of several that are passed at once, Dovecot tells the first.
    quotaWarnings: options.quotaWarnings.toSorted((a, b) => b - a),
    connectionsPerUser: options.connectionsPerUser,
    trainer: scope.optionalEndpoint('trainer'),
    scripts: SCRIPTS,
    containerised: root !== HOST_ROOT,
    sockets: besidePostfix(scope) ? SOCKETS : undefined,
    ports: { lmtp: LMTP_PORT, sasl: SASL_PORT, quota: QUOTA_PORT },
    full: FULL[options.whenFull],
  };
}

/** Filters of everybody's, compiled when they change: a delivery runs without the right to write beside them. */
function sieve({ quotaWarnings }: DovecotOptions, scope: Scope): readonly Contribution[] {
  const { root, host } = scope;
  const trainer = scope.optionalEndpoint('trainer');
  const filters = ['junk', ...(trainer ? ['learn-spam', 'learn-ham'] : [])].map((name) => `/etc/dovecot/sieve/${name}.sieve`);
  const learning = trainer ? ['learn-spam', 'learn-ham'] : [];
  const compile = filters.map((path) => `sievec ${path}`).join(' && ');
  return [
    ...filters.map((path) => ({ kind: 'file' as const, root, path, format: 'words' as const, data: {} })),
    ...learning.map((name) => ({
      kind: 'file' as const,
      root,
      path: `${SCRIPTS}/sieve/${name}`,
      format: 'words' as const,
      mode: 0o755,
      data: { trainer: trainer?.name, server: trainer?.type === 'socket' ? trainer.path : `${trainer?.host}:${trainer?.port}` },
    })),
    ...(quotaWarnings.length > 0 ? [{ kind: 'file' as const, root, path: `${SCRIPTS}/quota-warning`, format: 'words' as const, mode: 0o755, data: { postmaster: `postmaster@${host.domains[0]?.name ?? host.fqdn}` } }] : []),
    { kind: 'derive', root, name: 'sieve', script: compile, files: filters },
    // What sievec says of a broken dovecot.conf has been said by then; what runs is not compiled again.
    { kind: 'validator', root, name: 'sieve', script: `doveconf -n >/dev/null 2>&1 || exit 0\nout=$(mktemp -d)\nfor filter in ${filters.join(' ')}; do sievec "$filter" "$out/filter.svbin"; done\nrm -r "$out"`, files: filters },
  ];
}

function server(sql: ResolvedEndpoint): { host: string; port: number; database: string } {
  const where = sql.type === 'tcp' ? { host: sql.host, port: sql.port } : { host: sql.path, port: 5432 };
  return { ...where, database: sql.name };
}

/** Passwords, quotas and who is enabled, through one view (A-ROLE-02, X-48). */
function databaseRole(): Contribution {
  return { kind: 'database-role', ...ROLE, connectionLimit: 40, readOnly: true, grants: [{ privilege: 'SELECT', table: 'user_mailbox_info' }] };
}

/**
 * Login processes are locked up in directories of their own, and mail belongs to another user than the processes start as. Absence notes and
 * redirects go through sendmail, whose postdrop is set-group-id and looks at the interfaces.
 */
function sandbox({ mailRoot }: DovecotOptions, { host }: Scope): Contribution {
  return {
    kind: 'sandbox',
    unit: UNIT,
    capabilities: ['CAP_CHOWN', 'CAP_DAC_OVERRIDE', 'CAP_FOWNER', 'CAP_KILL', 'CAP_NET_BIND_SERVICE', 'CAP_SETGID', 'CAP_SETUID', 'CAP_SYS_CHROOT'],
    families: ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK'],
    calls: ['@system-service', 'chroot'],
    writable: ['/run/dovecot', '/var/lib/dovecot', SOCKETS, MAILDROP, mailRoot],
    except: { NoNewPrivileges: 'no', RestrictSUIDSGID: 'no' },
    limits: unitLimits(host, 'dovecot'),
  };
}

function container(options: DovecotOptions, scope: Scope): readonly Contribution[] {
  const { mailRoot } = options;
  const volumes = [{ source: mailRoot, target: mailRoot, readOnly: false }];
  return mailContainer(options, scope, { listeners: listeners(options), volumes, health: ['doveadm', 'service', 'status'] });
}

/** After Postfix, whose queue directory holds the sockets and what waits for delivery; after the networks that its listeners need. */
function unit(options: DovecotOptions, scope: Scope, sql: ResolvedEndpoint): readonly Contribution[] {
  const networks = listeners(options).flatMap(({ from }) => scope.exposure(from).after);
  const after = [...new Set([...networks, sql.unit, ...(besidePostfix(scope) ? ['postfix.service'] : [])])];
  return [
    ...mailJail({ name: 'dovecot', units: [UNIT], listeners: listeners(options), attempts: ATTEMPTS, harmless: HARMLESS }),
    { kind: 'unit', unit: UNIT, state: 'enabled' },
    { kind: 'unit', unit: 'dovecot.socket', state: 'disabled' },
    sandbox(options, scope),
    { kind: 'file', root: HOST_ROOT, path: '/etc/systemd/system/dovecot.service.d/10-sitec.conf', format: 'systemd', data: { after } },
  ];
}
