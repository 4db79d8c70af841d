import type { Contribution, Notification } from '../contribution.ts';
import type { Endpoint, ResolvedEndpoint } from '../endpoint.ts';
import { HOST_ROOT } from '../root.ts';
import { defineService, extraOf, type Scope } from '../service.ts';
import { domainPart, localPart } from '../site/addresses.ts';
import type { DovecotOptions } from '../site/site.generated.ts';
import { mailContainer } from './mail-container.ts';

/** vmail owns all mail; 5000 keeps clear of the system's ids (A-USR-05). */
const VMAIL = { user: 'vmail', id: 5000 } as const;

/** Where a chrooted Postfix in the same root finds Dovecot's sockets. */
const SOCKETS = '/var/spool/postfix/private';
const LMTP_PORT = 24;
const SASL_PORT = 12345;
const QUOTA_PORT = 12340;
const UNIT = 'dovecot.service';
const END_SESSIONS = '/usr/local/lib/sitec/end-sessions';
const ROLE = { name: 'dovecot', secret: 'database/dovecot' } as const;
const RELOAD: readonly Notification[] = [{ daemon: 'dovecot', verb: 'reload' }];

/** `shutdown_clients` is on by default: a reload, too, sends every logged-in client away. */
const IMPACT = { reload: 'logged-in clients reconnect', restart: 'logged-in clients reconnect' } as const;

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
      ...['dovecot-core', 'dovecot-imapd', 'dovecot-lmtpd', 'dovecot-pgsql'].map((name) => ({ kind: 'package' as const, root: scope.root, name })),
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
      { kind: 'file', root, path: '/etc/dovecot/dovecot.conf', format: 'dovecot', data: settings(options, scope), notify: RELOAD, extra: extraOf(scope, 'dovecot', options.extra) },
      { kind: 'file', root, path: '/etc/dovecot/dovecot-sql.conf.ext', format: 'dovecot', mode: 0o600, data: { sql: server(sql), role: ROLE }, notify: RELOAD },
      ...listeners(options).map(({ name, port, from }) => ({ kind: 'firewall' as const, protocol: 'tcp' as const, port, from, comment: name })),
      { kind: 'secret', name: ROLE.secret, secretKind: 'password', readableByHost: true },
      databaseRole(),
      { kind: 'daemon', root, name: 'dovecot', unit: UNIT, reload: ['doveadm', 'reload'], impact: IMPACT },
      { kind: 'validator', root, name: 'dovecot', script: `doveconf -n >/dev/null; sh -n ${END_SESSIONS}`, files: ['/etc/dovecot/dovecot.conf', '/etc/dovecot/dovecot-sql.conf.ext', END_SESSIONS] },
      ...sessions(scope),
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

function listeners({ imap, imaps }: DovecotOptions): readonly { name: 'imap' | 'imaps'; port: number; from: readonly string[] }[] {
  const open = [{ name: 'imaps' as const, port: 993, from: imaps.from }];
  return imap.from.length > 0 ? [...open, { name: 'imap', port: 143, from: imap.from }] : open;
}

function settings(options: DovecotOptions, scope: Scope): object {
  const { root, host } = scope;
  const [domain] = host.domains.filter(({ relay }) => !relay);
  const listen = (from: readonly string[]): readonly string[] => (root === HOST_ROOT ? scope.exposure(from).listen : ['*']);
  return {
    fqdn: host.fqdn,
    postmaster: `postmaster@${domain?.name ?? host.fqdn}`,
    mailRoot: options.mailRoot,
    vmail: VMAIL,
    imaps: listen(options.imaps.from),
    imap: options.imap.from.length > 0 ? listen(options.imap.from) : undefined,
    containerised: root !== HOST_ROOT,
    sockets: besidePostfix(scope) ? SOCKETS : undefined,
    ports: { lmtp: LMTP_PORT, sasl: SASL_PORT, quota: QUOTA_PORT },
    full: FULL[options.whenFull],
  };
}

function server(sql: ResolvedEndpoint): { host: string; port: number; database: string } {
  const where = sql.type === 'tcp' ? { host: sql.host, port: sql.port } : { host: sql.path, port: 5432 };
  return { ...where, database: sql.name };
}

/** Passwords, quotas and who is enabled, through one view (A-ROLE-02, X-48). */
function databaseRole(): Contribution {
  return { kind: 'database-role', ...ROLE, connectionLimit: 40, readOnly: true, grants: [{ privilege: 'SELECT', table: 'user_mailbox_info' }] };
}

function container(options: DovecotOptions, scope: Scope): readonly Contribution[] {
  const { mailRoot } = options;
  const volumes = [{ source: mailRoot, target: mailRoot, readOnly: false }];
  return mailContainer(options, scope, { listeners: listeners(options), volumes, health: ['doveadm', 'service', 'status'] });
}

/** After Postfix, whose queue directory holds the sockets; after the networks that its listeners need. */
function unit(options: DovecotOptions, scope: Scope, sql: ResolvedEndpoint): readonly Contribution[] {
  const networks = listeners(options).flatMap(({ from }) => scope.exposure(from).after);
  const after = [...new Set([...networks, sql.unit, ...(besidePostfix(scope) ? ['postfix.service'] : [])])];
  return [
    { kind: 'unit', unit: UNIT, state: 'enabled' },
    { kind: 'unit', unit: 'dovecot.socket', state: 'disabled' },
    { kind: 'file', root: HOST_ROOT, path: '/etc/systemd/system/dovecot.service.d/10-sitec.conf', format: 'systemd', data: { after } },
  ];
}
