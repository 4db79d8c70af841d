import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import { LIMITED_MEMORY } from '../../site/bounds.ts';
import type { PostfixOptions } from '../../site/site.generated.ts';
import { bytes, MIB } from '../../site/units.ts';
import { mailRoutes } from '../../parts/dns/mail-routes.ts';
import { waysIn } from '../../parts/ways-in.ts';
import { mailContainer } from '../../parts/mail-container.ts';
import { mailJail } from '../../parts/mail-jail.ts';
import { blocksOf, blockTables } from './blocks.ts';
import { asked, destination, milterAddress, policiesOfOthers, policy, policyService, QUEUE, socketmap } from './endpoints.ts';
import { expansionLimits } from './expansion.ts';
import { hasLimits, LIMITS_SOCKET, rateLimits } from './limits.ts';
import { growingLists } from './lists.ts';
import { ATTEMPTS, HARMLESS } from './log-lines.ts';
import { databaseMaps, MAPS } from './maps.ts';
import { queueSeenAt } from './queue-mount.ts';
import { RAW } from './raw-settings.ts';
import { checkPostfixSetting, parseMainCf } from './setting-problems.ts';
import { RELOAD } from './reload.ts';
import { ownPolicies, routesOf, routeTables } from './routes.ts';
import { probeMail } from './probe-mail.ts';
import { tablesValidator } from './tables.ts';
import { rewritesSenders, senderRewriting, SRS_PORT } from './srs.ts';
import { waitingMail } from './waiting-mail.ts';
import { DELIVERIES_PER_USER } from '../../parts/deliveries.ts';
import { TLS } from '../../parts/tls.ts';
import { ownAddresses, systemMail } from './own-mail.ts';
import { nativePostfix } from './rules/native-postfix.ts';
import { nextHops } from './rules/next-hops.ts';
import { rawFilters } from './rules/second-filters.ts';
import { smarthostSpf } from './rules/smarthost-spf.ts';
import { withoutRoom } from './rules/message-size.ts';

const UNIT = 'postfix.service';

const IMPACT = { reload: 'no connection is dropped', restart: 'connections end, and other servers try again' } as const;

/** Debian's unit names the capabilities, the system calls and the sockets itself, and leaves out what would break the set-group-id postdrop. */
function sandbox({ limits }: Scope): Contribution {
  return {
    kind: 'sandbox',
    unit: UNIT,
    writable: [QUEUE, '/var/lib/postfix'],
    except: { NoNewPrivileges: 'no', RestrictSUIDSGID: 'no', ProcSubset: 'pid' },
    limits,
  };
}

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

/** Nothing bounces because of a change that nobody has confirmed: it is tried again instead. The last value of a parameter counts; a file that is not sitec's may end without a line end. */
const SOFT = '\nsoft_bounce = yes\n';

/** postconf ends with 0 whatever it says; each of these reads a part that the others do not. */
const VALIDATE = 'postconf >/dev/null; postconf -n >/dev/null; postconf -M >/dev/null; postconf -P >/dev/null; postfix check';

/** Postfix 3.10 (A-PFX): receives for the site's domains, relays only for authenticated users, delivers over LMTP. */
export const postfix = defineService({
  name: 'postfix',
  without: 'no mail is received or sent here any more',
  check: [nativePostfix, nextHops, rawFilters, withoutRoom],
  warn: [smarthostSpf],
  bounds: {
    'limits.memory': LIMITED_MEMORY,
    // RFC 5321, section 4.5.3.1.7: 64 KiB are taken by everybody.
    messageSize: { least: '64KiB', most: '2GiB' },
  },
  share: { percent: 15, least: 100 * MIB },
  settings: { care: RAW, check: checkPostfixSetting, files: { named: /^\/etc\/postfix\/main\.cf$/, parse: parseMainCf } },
  watched: true,
  publishes: ['smtp', 'submission', 'submissions'],
  places: { queueSeenAt: { what: 'queue', example: '/var/mail/queue' } },
  contribute(options, scope) {
    const sql = scope.endpoint('sql');
    const milter = scope.optionalEndpoint('milter');
    return [
      ...packages(scope.root, 'postfix', 'postfix-pgsql'),
      ...configuration(options, scope),
      ...databaseMaps(scope, sql),
      ...routeTables(options, scope),
      ...blockTables(scope),
      ...senderRewriting(options, scope),
      ...rateLimits(scope),
      ...queueSeenAt(options, scope, QUEUE),
      ...waitingMail(scope),
      ...listeners(options).map(({ name, port, from }) => ({
        kind: 'firewall' as const,
        protocol: 'tcp' as const,
        port,
        from,
        comment: name,
      })),
      ...mailRoutes(scope, options.smtp.from.includes('internet')),
      ...waysIn(
        scope,
        SUBMISSION.map(({ service, ...where }) => ({ service, ...where, from: options[service].from })),
      ),
      { kind: 'certificate-reader', root: scope.root, daemon: 'postfix', verifiedAt: options.smtp.from.includes('internet') ? [25] : [] },
      {
        kind: 'daemon',
        root: scope.root,
        name: 'postfix',
        unit: UNIT,
        reload: ['postfix', 'reload'],
        impact: IMPACT,
        reliesOn: asked(scope),
        // Into its queue directory, which is the root of most of its processes (postfix(1)).
        copies: ['/etc/resolv.conf'],
      },
      { kind: 'validator', root: scope.root, name: 'postfix', script: VALIDATE, files: ['/etc/postfix/main.cf', '/etc/postfix/master.cf'] },
      tablesValidator(scope.root),
      ...probeMail(scope),
      ...(scope.root === HOST_ROOT
        ? unit(options, scope, [sql.unit, ...(milter ? [milter.unit] : []), ...policiesOfOthers(scope).map((policies) => policies.unit)])
        : container(options, scope)),
    ];
  },
});

/** Its listeners with who may reach each. */
function listeners(options: PostfixOptions): readonly { readonly name: string; readonly port: number; readonly from: readonly string[] }[] {
  return LISTENERS.map(({ name, port }) => ({ name, port, from: options[name].from }));
}

function configuration(options: PostfixOptions, scope: Scope): readonly Contribution[] {
  const { root, host } = scope;
  const routes = routesOf(options, scope);
  const srs = rewritesSenders(options, scope) ? { port: SRS_PORT } : undefined;
  const blocks = blocksOf(scope);
  const limits = hasLimits(scope) ? LIMITS_SOCKET : undefined;
  const milter = milterAddress(scope.optionalEndpoint('milter'));
  const quota = policyService(scope.endpoint('quota'));
  const policies = [...ownPolicies(routes), ...policiesOfOthers(scope).map(socketmap)];
  const main = {
    fqdn: host.fqdn,
    messageSize: bytes(options.messageSize),
    expansion: expansionLimits(scope.site, host),
    lmtp: destination(scope.endpoint('lmtp')),
    sasl: policy(scope.endpoint('sasl')),
    limits,
    lists: growingLists({ blocks, routes, maps: MAPS, quota, milter, policies }),
    blocks,
    routes,
    srs,
    milter,
    containerised: root !== HOST_ROOT,
    tls: TLS,
    validated: root === HOST_ROOT && scope.optionalEndpoint('dns') !== undefined,
    system: systemMail(scope),
    deliveries: DELIVERIES_PER_USER,
    own: ownAddresses(scope),
  };
  const services = listeners(options).map(({ name, from }) => ({
    name,
    addresses: scope.exposure(from).listen.map((address) => (address === '*' || root !== HOST_ROOT ? '' : `${address}:`)),
  }));
  return [
    file(root, '/etc/postfix/main.cf', {
      format: 'postfix',
      data: main,
      notify: RELOAD,
      extra: scope.extra(),
      untilConfirmed: SOFT,
    }),
    file(root, '/etc/postfix/master.cf', {
      format: 'words',
      data: { listeners: services, routes, srs, limits, system: main.system.names.length > 0, ipv4Only: main.own.ipv4Only },
      notify: RELOAD,
    }),
  ];
}

/** The unit waits for the database and the filter, so that no mail meets an unknown domain at boot, and comes back after a crash. */
function unit(options: PostfixOptions, scope: Scope, after: readonly string[]): readonly Contribution[] {
  return [
    ...mailJail({
      name: 'postfix',
      units: [scope.endpoint('sasl').unit],
      listeners: listeners(options),
      attempts: ATTEMPTS,
      harmless: HARMLESS,
    }),
    ...enabled(UNIT),
    sandbox(scope),
    file(HOST_ROOT, '/etc/systemd/system/postfix.service.d/10-sitec.conf', {
      format: 'systemd',
      data: { after },
    }),
  ];
}

function container(options: PostfixOptions, scope: Scope): readonly Contribution[] {
  const spool = '/opt/mail_server/spool';
  return [
    directory(HOST_ROOT, spool),
    ...mailContainer(options, scope, {
      listeners: listeners(options),
      volumes: [{ source: spool, target: QUEUE, readOnly: false }],
      health: ['postfix', 'status'],
    }),
  ];
}
