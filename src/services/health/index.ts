import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, reload } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import { databaseProgram } from '../../parts/database-program.ts';
import { healthName } from '../../site/health-name.ts';
import { passwordSecret } from '../../site/password-secret.ts';
import { gatherChecks } from './checks.ts';
import { DATABASE, PAIR, PASSWORD, PROGRAM, SETTINGS, SOCKET, UNIT, USER } from './place.ts';
import { disabledAccount, usableAccount } from './rules/usable-account.ts';

const MODULES = ['__main__.py', 'checks.py', 'conversation.py', 'memory.py'];

/** One program for each question, at most so many at once: nginx's answer to more is the same as to a part that fails. */
const QUESTIONS_AT_ONCE = 16;

/** Whether the host does its work, asked by monitors over HTTPS and by the host itself (A-HLT). */
export const health = defineService({
  name: 'health',
  without: 'monitors can no longer ask whether the host does its work, and no alert says that a part of it fails',
  check: [usableAccount],
  warn: [disabledAccount],
  bounds: { every: { least: '15s', most: '1d' } },
  told: false,
  gathers: { health: gatherChecks },
  contribute({ account, from, every }, scope) {
    const web = scope.endpoint('web');
    return [
      ...packages(HOST_ROOT, 'python3', 'openssl'),
      {
        kind: 'user',
        name: USER,
        description: 'Health checks',
        home: '/nonexistent',
        shell: '/usr/sbin/nologin',
        login: false,
        groups: [],
      },
      ...MODULES.map((module) => file(HOST_ROOT, `${PROGRAM}/${module}`, { format: 'words', data: {} })),
      file(HOST_ROOT, PASSWORD, { format: 'bare', mode: 0o600, data: { name: passwordSecret(account) } }),
      ...database(scope),
      file(HOST_ROOT, `/etc/systemd/system/${UNIT}.socket`, { format: 'systemd', data: { socket: SOCKET, most: QUESTIONS_AT_ONCE } }),
      file(HOST_ROOT, `/etc/systemd/system/${UNIT}@.service`, {
        format: 'systemd',
        data: { program: PROGRAM, settings: SETTINGS, user: USER, password: PASSWORD, database: hasDatabase(scope) ? DATABASE : undefined },
      }),
      file(HOST_ROOT, `/etc/systemd/system/${UNIT}-poll.service`, { format: 'systemd', data: { after: web.unit } }),
      file(HOST_ROOT, `/etc/systemd/system/${UNIT}-poll.timer`, { format: 'systemd', data: { every } }),
      ...enabled(`${UNIT}.socket`, `${UNIT}-poll.timer`),
      ...sandboxes(),
      {
        kind: 'internal-certificate',
        root: HOST_ROOT,
        certificate: `${PAIR}/fullchain.pem`,
        key: `${PAIR}/privkey.pem`,
        owner: {},
        notify: reload(web.service),
      },
      ...['/health', '/health/'].map((path) => location(path, healthName(scope.host.fqdn), from)),
    ];
  },
});

/** Without a server on the host there is nothing to ask, and the account's logins prove what they are looked up in. */
function hasDatabase(scope: Scope): boolean {
  return scope.optionalEndpoint('sql') !== undefined;
}

function database(scope: Scope): readonly Contribution[] {
  if (!hasDatabase(scope)) return [];
  const role = { name: 'health', secret: 'database/health' };
  return databaseProgram({ role, settings: DATABASE, grants: [{ privilege: 'SELECT', table: 'user_mailbox_info' }] }, scope);
}

function location(path: string, name: string, from: readonly string[]): Contribution {
  return {
    kind: 'web-location',
    name,
    from,
    match: path.endsWith('/') ? { prefix: path } : { exact: path },
    answer: {
      type: 'proxy',
      to: { socket: SOCKET },
      timeout: 15,
      down: { contentType: 'application/json', body: '{"state":"failing"}' },
    },
    certificate: PAIR,
  };
}

/** The checks talk to listeners of the host, and to nothing else; what asks them tells people elsewhere. */
function sandboxes(): readonly Contribution[] {
  const families = ['AF_UNIX', 'AF_INET', 'AF_INET6'];
  return [
    { kind: 'sandbox', unit: `${UNIT}@.service`, capabilities: [], families, calls: ['@system-service'], writable: [] },
    { kind: 'sandbox', unit: `${UNIT}-poll.service`, capabilities: [], families, calls: ['@system-service'], writable: ['/var/lib/sitec'] },
  ];
}
