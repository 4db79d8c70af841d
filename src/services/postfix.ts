import type { Contribution, Notification } from '../contribution.ts';
import type { ResolvedEndpoint } from '../endpoint.ts';
import { HOST_ROOT } from '../root.ts';
import { defineService, extraOf, type Scope } from '../service.ts';
import type { PostfixOptions } from '../site/site.generated.ts';
import { bytes } from '../site/units.ts';
import { mailRoutes } from './dns/mail-routes.ts';
import { locationRecords } from './dns/service-locations.ts';
import { mailContainer } from './mail-container.ts';

const QUEUE = '/var/spool/postfix';
const ROLE = { name: 'postfix', secret: 'database/postfix' } as const;
const RELOAD: readonly Notification[] = [{ daemon: 'postfix', verb: 'reload' }];

const IMPACT = { reload: 'no connection is dropped', restart: 'connections end, and other servers try again' } as const;

/** The listeners of master.cf with the well-known port of each. */
const LISTENERS = [
  { name: 'smtp', port: 25 },
  { name: 'submission', port: 587 },
  { name: 'submissions', port: 465 },
] as const;

/** How users submit mail, TLS from the first byte before STARTTLS (RFC 8314, section 5.1). */
const SUBMISSION = [
  { service: 'submissions', port: 465, priority: 0 },
  { service: 'submission', port: 587, priority: 10 },
] as const;

/** Nothing bounces because of a change that nobody has confirmed: it is tried again instead. The last value of a parameter counts. */
const SOFT = 'soft_bounce = yes\n';

/** postconf ends with 0 whatever it says; each of these reads a part that the others do not. */
const VALIDATE = 'postconf >/dev/null; postconf -n >/dev/null; postconf -M >/dev/null; postconf -P >/dev/null; postfix check';

/** Postfix 3.10 (A-PFX): receives for the site's domains, relays only for authenticated users, delivers over LMTP. */
export const postfix = defineService({
  name: 'postfix',
  contribute(options, scope) {
    const sql = scope.endpoint('sql');
    const milter = scope.optionalEndpoint('milter');
    return [
      ...['postfix', 'postfix-pgsql'].map((name) => ({ kind: 'package' as const, root: scope.root, name })),
      ...configuration(options, scope),
      ...maps(scope, sql),
      ...LISTENERS.map(({ name, port }) => ({ kind: 'firewall' as const, protocol: 'tcp' as const, port, from: options[name].from, comment: name })),
      { kind: 'secret', name: ROLE.secret, secretKind: 'password', readableByHost: true },
      databaseRole(),
      ...mailRoutes(scope, options.smtp.from.includes('internet')),
      ...locationRecords(scope, SUBMISSION.map(({ service, ...where }) => ({ service, ...where, from: options[service].from }))),
      { kind: 'daemon', root: scope.root, name: 'postfix', unit: 'postfix.service', reload: ['postfix', 'reload'], impact: IMPACT },
      { kind: 'validator', root: scope.root, name: 'postfix', script: VALIDATE, files: ['/etc/postfix/main.cf', '/etc/postfix/master.cf'] },
      ...(scope.root === HOST_ROOT ? unit([sql.unit, ...(milter ? [milter.unit] : [])]) : container(options, scope)),
    ];
  },
});

function configuration(options: PostfixOptions, scope: Scope): readonly Contribution[] {
  const { root, host } = scope;
  const [domain] = host.domains;
  const main = {
    fqdn: host.fqdn,
    messageSize: bytes(options.messageSize),
    lmtp: destination(scope.endpoint('lmtp')),
    sasl: policy(scope.endpoint('sasl')),
    milter: milterAddress(scope.optionalEndpoint('milter')),
    containerised: root !== HOST_ROOT,
    system: domain ? { to: `postmaster@${domain.name}`, names: systemNames(scope) } : { to: '', names: [] },
  };
  const listeners = LISTENERS.map(({ name }) => ({
    name,
    addresses: scope.exposure(options[name].from).listen.map((address) => (address === '*' || root !== HOST_ROOT ? '' : `${address}:`)),
  }));
  const restart: readonly Notification[] = [{ daemon: 'postfix', verb: 'restart' }];
  return [
    { kind: 'file', root, path: '/etc/postfix/main.cf', format: 'postfix', data: main, notify: RELOAD, extra: extraOf(scope, 'postfix', options.extra), untilConfirmed: SOFT },
    { kind: 'file', root, path: '/etc/postfix/master.cf', format: 'words', data: { listeners }, notify: restart },
  ];
}

/** Addresses of the host itself: what its own programs write to goes to the postmaster (RFC 2142). */
function systemNames({ site }: Scope): readonly string[] {
  return ['root', 'postmaster', 'abuse', 'hostmaster', 'mailer-daemon', ...site.operators.map(({ name }) => name)];
}

function maps({ root }: Scope, sql: ResolvedEndpoint): readonly Contribution[] {
  // In a container the group has a number of its own; there the directory on the host keeps others out.
  const onHost = root === HOST_ROOT;
  const owned = onHost ? { group: 'postfix', mode: 0o640 } : {};
  const folder: readonly Contribution[] = [{ kind: 'directory', root, path: '/etc/postfix/pgsql', group: 'postfix', mode: 0o750 }];
  const data = { sql: sql.type === 'tcp' ? `inet:${sql.host}:${sql.port}` : `unix:${sql.path}`, database: sql.name, role: ROLE };
  return [
    ...(onHost ? folder : []),
    ...['aliases', 'domains', 'mailboxes'].map((name) => ({
      kind: 'file' as const,
      root,
      path: `/etc/postfix/pgsql/${name}.cf`,
      format: 'postfixMap' as const,
      ...owned,
      data,
      notify: RELOAD,
    })),
  ];
}

/** What routing needs and no more: never a password (A-ROLE-01, X-48). */
function databaseRole(): Contribution {
  return {
    kind: 'database-role',
    ...ROLE,
    connectionLimit: 40,
    readOnly: true,
    grants: [
      { privilege: 'SELECT', table: 'virtual_domains', columns: ['id', 'name', 'enabled'] },
      { privilege: 'SELECT', table: 'virtual_users', columns: ['email', 'domain_id', 'enabled'] },
      { privilege: 'SELECT', table: 'virtual_aliases', columns: ['source', 'destination', 'domain_id'] },
    ],
  };
}

/** The unit waits for the database and the filter, so that no mail meets an unknown domain at boot, and comes back after a crash. */
function unit(after: readonly string[]): readonly Contribution[] {
  return [
    { kind: 'unit', unit: 'postfix.service', state: 'enabled' },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: '/etc/systemd/system/postfix.service.d/10-sitec.conf',
      format: 'systemd',
      data: { after },
    },
  ];
}

function container(options: PostfixOptions, scope: Scope): readonly Contribution[] {
  const spool = '/opt/mail_server/spool';
  return [
    { kind: 'directory', root: HOST_ROOT, path: spool },
    ...mailContainer(options, scope, {
      listeners: LISTENERS.map(({ name, port }) => ({ port, from: options[name].from })),
      volumes: [{ source: spool, target: QUEUE, readOnly: false }],
      health: ['postfix', 'status'],
    }),
  ];
}

/** transport(5): a socket is named relative to the queue directory, where Postfix is chrooted. */
function destination(endpoint: ResolvedEndpoint): string {
  return endpoint.type === 'tcp' ? `lmtp:inet:${endpoint.host}:${endpoint.port}` : `lmtp:unix:${belowQueue(endpoint.path)}`;
}

function policy(endpoint: ResolvedEndpoint): string {
  return endpoint.type === 'tcp' ? `inet:${endpoint.host}:${endpoint.port}` : belowQueue(endpoint.path);
}

/** postconf(5), smtpd_milters. */
function milterAddress(endpoint: ResolvedEndpoint | undefined): string | undefined {
  if (!endpoint) return undefined;
  return endpoint.type === 'tcp' ? `inet:${endpoint.host}:${endpoint.port}` : `unix:${endpoint.path}`;
}

function belowQueue(path: string): string {
  return path.replace(`${QUEUE}/`, '');
}
