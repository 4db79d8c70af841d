import type { Contribution } from '../../contract/contribution.ts';
import type { ResolvedEndpoint } from '../../contract/endpoint.ts';
import { packages, reload, type Notification } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';
import { waysIn } from '../../parts/ways-in.ts';
import { endpoints, UNIT } from './endpoints.ts';
import { listeners, locations } from './listeners.ts';
import { mainSettings } from './main-settings.ts';
import { probeLogin } from './probe-login.ts';
import { RAW } from './raw-settings.ts';
import { checkDovecotSetting, parseDovecotConf } from './setting-problems.ts';
import { SCRIPTS, sieve } from './sieve.ts';
import { renames, store } from './store.ts';
import { unit } from './unit.ts';
import { mailContainer } from '../../parts/mail-container.ts';
import { LIMITED_MEMORY } from '../../site/bounds.ts';
import { MIB } from '../../site/units.ts';
import { usableProbeLogin } from './rules/probe-login.ts';

const END_SESSIONS = `${SCRIPTS}/end-sessions`;
const ROLE = { name: 'dovecot', secret: 'database/dovecot' } as const;
const RELOAD: readonly Notification[] = reload('dovecot');

const IMPACT = { reload: 'no connection is dropped', restart: 'logged-in clients reconnect' } as const;

/** Dovecot 2.4 (A-DOV): LMTP in, IMAP out, one place that knows passwords. */
export const dovecot = defineService({
  name: 'dovecot',
  without: 'nobody can read mail here any more; what is stored stays',
  offers: ['lmtp', 'sasl', 'quota'],
  check: [usableProbeLogin],
  bounds: {
    'limits.memory': LIMITED_MEMORY,
    junkFor: { least: '1h', most: '5200w' },
  },
  share: { percent: 35, least: 200 * MIB },
  settings: { care: RAW, check: checkDovecotSetting, files: { named: /^\/etc\/dovecot\/dovecot\.conf$/, parse: parseDovecotConf } },
  watched: true,
  reads: [
    {
      below: /^\/etc\/dovecot\/conf\.d\//,
      read: /^$/,
      why: 'the dovecot.conf that sitec writes includes no directory; use extra of dovecot',
    },
  ],
  publishes: ['imap', 'imaps'],
  places: {
    mailRoot: { what: 'mailboxes', example: '/var/mail/vmail' },
    backupRoot: { what: 'copies of the mail', example: '/var/mail/backups' },
  },
  provides: (_, scope) => endpoints(scope),
  contribute(options, scope) {
    const { root } = scope;
    const sql = scope.endpoint('sql');
    return [
      ...packages(scope.root, ...packagesOf(options)),
      ...store(options, scope),
      file(root, '/etc/dovecot/dovecot.conf', {
        format: 'dovecot',
        data: mainSettings(options, scope),
        notify: RELOAD,
        extra: scope.extra(),
      }),
      file(root, '/etc/dovecot/dovecot-sql.conf.ext', {
        format: 'dovecot',
        mode: 0o600,
        data: { sql: server(sql), role: ROLE },
        notify: RELOAD,
      }),
      ...sieve(options, scope),
      ...listeners(options).map(({ name, port, from }) => ({
        kind: 'firewall' as const,
        protocol: 'tcp' as const,
        port,
        from,
        comment: name,
      })),
      { kind: 'secret', name: ROLE.secret, secretKind: 'password', readableByHost: true },
      databaseRole(),
      ...waysIn(scope, locations(options)),
      { kind: 'certificate-reader', root, daemon: 'dovecot', verifiedAt: [] },
      { kind: 'daemon', root, name: 'dovecot', unit: UNIT, reload: ['doveadm', 'reload'], impact: IMPACT },
      {
        kind: 'validator',
        root,
        name: 'dovecot',
        script: `doveconf -n >/dev/null; sh -n ${END_SESSIONS}`,
        files: ['/etc/dovecot/dovecot.conf', '/etc/dovecot/dovecot-sql.conf.ext', END_SESSIONS],
      },
      ...sessions(scope),
      ...probeLogin(options, scope),
      ...renames(options, scope),
      ...(root === HOST_ROOT ? unit(options, scope, sql) : container(options, scope)),
    ];
  },
});

/** Ends the sessions of mailboxes that have been disabled: they would stay logged in. */
function sessions({ root }: Scope): readonly Contribution[] {
  return [file(root, END_SESSIONS, { format: 'text', mode: 0o755, data: {} }), { kind: 'after-seed', root, command: [END_SESSIONS] }];
}

function packagesOf({ pop3s, search, sieve: filters }: DovecotOptions): readonly string[] {
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

function server(sql: ResolvedEndpoint): { host: string; port: number; database: string } {
  const where = sql.type === 'tcp' ? { host: sql.host, port: sql.port } : { host: sql.path, port: 5432 };
  return { ...where, database: sql.name };
}

/** Passwords, quotas and who is enabled, through one view (A-ROLE-02, X-48). */
function databaseRole(): Contribution {
  return {
    kind: 'database-role',
    ...ROLE,
    connectionLimit: 40,
    readOnly: true,
    grants: [
      { privilege: 'SELECT', table: 'user_mailbox_info' },
      { privilege: 'EXECUTE', function: 'sole_mailbox' },
    ],
  };
}

function container(options: DovecotOptions, scope: Scope): readonly Contribution[] {
  const { mailRoot } = options;
  const volumes = [{ source: mailRoot, target: mailRoot, readOnly: false }];
  return mailContainer(options, scope, { listeners: listeners(options), volumes, health: ['doveadm', 'service', 'status'] });
}
