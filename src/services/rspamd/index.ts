import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, reload, restart, type Notification } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import type { OwnSettings } from '../../contract/own-settings.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import type { Host } from '../../site/site.ts';
import type { RspamdOptions } from '../../site/site.generated.ts';
import { MIB, seconds } from '../../site/units.ts';
import { careOf } from './raw-settings.ts';
import { checkRspamdFile } from './setting-problems.ts';
import { userSettings } from './user-settings.ts';
import { signingKeyName, signingKeys } from '../../parts/signing-keys.ts';
import { LIMITED_MEMORY } from '../../site/bounds.ts';
import { mailboxFilters } from './rules/mailbox-filters.ts';
import { withoutGreylisting } from './rules/greylisting.ts';

const MILTER_PORT = 11332;
const UNIT = 'rspamd.service';

/** Only who may write to the socket may teach: Dovecot, for the people who move mail. */
const CONTROLLER = '/run/rspamd/controller.sock';
const RELOAD: readonly Notification[] = reload('rspamd');
const RESTART: readonly Notification[] = restart('rspamd');
const IMPACT = { reload: 'mail waits a second', restart: 'mail waits a few seconds' } as const;

/** Regular expressions become code that it writes itself; `ss`, which waits for its port, asks the kernel. */
function sandbox({ limits }: Scope): Contribution {
  return {
    kind: 'sandbox',
    unit: UNIT,
    capabilities: [],
    families: ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK'],
    calls: ['@system-service'],
    writable: ['/var/lib/rspamd', '/var/log/rspamd'],
    except: { MemoryDenyWriteExecute: 'no' },
    limits,
  };
}

/** Names that files of local.d carry (rspamd 3.12): Rspamd does not read any other, and does not say so. */
const FILES = [
  'actions.conf',
  'arc.conf',
  'classifier-bayes.conf',
  'dkim_signing.conf',
  'dmarc.conf',
  'fuzzy_check.conf',
  'greylist.conf',
  'logging.inc',
  'milter_headers.conf',
  'multimap.conf',
  'neural.conf',
  'redis.conf',
  'settings.conf',
] as const;

/** Rspamd 3.12 (A-SPAM): scans what comes in and goes out through Postfix, learns from what people move, and lets nobody show another's From. */
export const rspamd = defineService({
  name: 'rspamd',
  without: 'mail is no longer filtered, so that junk and forgeries are delivered, and mail that leaves is no longer signed (DKIM, ARC)',
  offers: ['milter', 'trainer'],
  check: [mailboxFilters, withoutGreylisting],
  bounds: {
    'limits.memory': LIMITED_MEMORY,
    redisMemory: { least: '1MiB', most: '16TiB' },
    'greylisting.delay': { least: '1s', most: '1d' },
  },
  share: { percent: 25, least: 150 * MIB },
  settings: { check: checkRspamdFile },
  keeps: { name: "rspamd's Redis", key: 'redisMemory' },
  provides: () => [
    { kind: 'milter', unit: UNIT, tcp: { port: MILTER_PORT, address: '127.0.0.1' } },
    { kind: 'trainer', unit: UNIT, socket: CONTROLLER, name: '/usr/bin/rspamc' },
  ],
  contribute(options, scope) {
    const keys = keysOf(scope.host);
    const data = {
      ...options,
      keys,
      socket: REDIS_SOCKET,
      controller: CONTROLLER,
      // The group of the mail, in which Dovecot learns; it is there wherever Dovecot is.
      learners: scope.rootOf('dovecot') === undefined ? undefined : 'vmail',
      port: MILTER_PORT,
      delay: seconds(options.greylisting.delay),
    };
    return [
      ...packages(HOST_ROOT, 'rspamd', 'iproute2'),
      ...FILES.map((name) =>
        file(HOST_ROOT, `/etc/rspamd/local.d/${name}`, {
          format: 'words',
          data,
          notify: RELOAD,
          ...beside(name, options, scope.host.name),
        }),
      ),
      ...['worker-proxy.inc', 'worker-normal.inc', 'worker-controller.inc'].map((name) =>
        file(HOST_ROOT, `/etc/rspamd/local.d/${name}`, {
          format: 'words',
          data,
          notify: RESTART,
          ...beside(name, options, scope.host.name),
        }),
      ),
      ...ownSettings(options, scope.host.name),
      file(HOST_ROOT, '/etc/rspamd/override.d/options.inc', { format: 'words', data, notify: RELOAD }),
      file(HOST_ROOT, '/etc/rspamd/local.d/maps.d/refused-extensions.map', { format: 'words', data, notify: RELOAD }),
      file(HOST_ROOT, '/etc/rspamd/rspamd.local.lua', { format: 'lua', data, notify: RELOAD }),
      file(HOST_ROOT, '/etc/systemd/system/rspamd.service.d/10-sitec.conf', {
        format: 'systemd',
        data,
        notify: RESTART,
      }),
      ...enabled(UNIT),
      sandbox(scope),
      { kind: 'daemon', root: HOST_ROOT, name: 'rspamd', unit: UNIT, reload: ['systemctl', 'reload', UNIT], impact: IMPACT },
      {
        kind: 'validator',
        root: HOST_ROOT,
        name: 'rspamd',
        script: validate(keys, options),
        files: FILES.map((name) => `/etc/rspamd/local.d/${name}`),
      },
      ...signing(scope.host),
      ...userSettings(options, scope),
      ...redis(options),
    ];
  },
});

/** Files of the operator's own in override.d, which win over what sitec writes into local.d. */
function ownSettings({ extra }: RspamdOptions, host: string): readonly Contribution[] {
  return Object.entries(extra).map(([name, text]) =>
    file(HOST_ROOT, `/etc/rspamd/override.d/${name}`, {
      format: 'words',
      text: text.endsWith('\n') ? text : `${text}\n`,
      notify: name.startsWith('worker-') ? RESTART : RELOAD,
      because: [['hosts', host, 'services', 'rspamd', 'extra', name]],
    }),
  );
}

/** What the operator's file of the same name says, which wins over this one. */
function beside(name: string, { extra }: RspamdOptions, host: string): { readonly extra?: OwnSettings } {
  const [text, care] = [extra[name], careOf(name)];
  if (text === undefined || !care) return {};
  const settings = Object.fromEntries(care.parse(text).map((setting) => [setting.name, setting.value]));
  return { extra: { settings, path: ['hosts', host, 'services', 'rspamd', 'extra', name], care, apart: true } };
}

const KEYS = '/etc/rspamd/dkim';

/** The key that signs for each domain (A-DNS, RFC 6376), where Rspamd finds it. */
function keysOf({ domains }: Host): readonly SigningKey[] {
  return domains
    .filter((domain) => domain.enabled)
    .map(({ name, dkim: { selector } }) => ({
      domain: name,
      selector,
      secret: signingKeyName(name, selector),
      path: `${KEYS}/${name}.${selector}.key`,
    }));
}

interface SigningKey {
  readonly domain: string;
  readonly selector: string;
  readonly secret: string;
  readonly path: string;
}

function signing(host: Host): readonly Contribution[] {
  const owned = { owner: 'root', group: '_rspamd' };
  return [
    ...signingKeys(host),
    directory(HOST_ROOT, KEYS, { ...owned, mode: 0o750 }),
    ...keysOf(host).map(({ path, secret, domain }) =>
      file(HOST_ROOT, path, {
        template: 'etc/private.key',
        format: 'pem',
        ...owned,
        mode: 0o640,
        data: { name: secret },
        notify: RELOAD,
        because: [['domains', domain]],
      }),
    ),
  ];
}

/** configtest ends with 0 after a name that it does not know, and says so on standard output; a key that Rspamd cannot read leaves mail unsigned. */
function validate(keys: readonly SigningKey[], { fuzzy }: RspamdOptions): string {
  const readable = keys.map(({ path }) => `runuser -u _rspamd -- test -r ${path} || echo "${path}: _rspamd cannot read it" >&2`);
  const expected = ['^syntax OK', ...(fuzzy ? UNRESOLVED : [])].join('|');
  return [`runuser -u _rspamd -- rspamadm configtest 2>&1 | grep -vE '${expected}' >&2`, ...readable, 'true'].join('\n');
}

/** The collection's servers have names, which nobody answers for where parsers are asked. */
const UNRESOLVED = ['^address resolution for fuzzy[0-9]+\\.rspamd\\.com failed: ', '^cannot read servers definition$'];

const REDIS_SOCKET = '/run/redis/redis-server.sock';

/** Redis for what is learned and counted: a socket, no port. */
function redis({ redisMemory }: RspamdOptions): readonly Contribution[] {
  const notify = restart('redis');
  return [
    ...packages(HOST_ROOT, 'redis-server'),
    file(HOST_ROOT, '/etc/redis/redis.conf', {
      format: 'words',
      owner: 'redis',
      group: 'redis',
      mode: 0o640,
      data: { socket: REDIS_SOCKET, memory: redisMemory.replace('iB', 'b').toLowerCase() },
      notify,
    }),
    { kind: 'sysctl', key: 'vm.overcommit_memory', value: '1' },
    ...enabled('redis-server.service'),
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'redis',
      unit: 'redis-server.service',
      impact: { restart: 'mail passes without what was learned for a second' },
    },
    { kind: 'validator', root: HOST_ROOT, name: 'redis', script: VALIDATE_REDIS, files: ['/etc/redis/redis.conf'] },
  ];
}

/** Redis has no check of its own: it is started for a second on a socket that nobody uses, as its user, who may write its settings, modules to load among them. */
const VALIDATE_REDIS = `place=$(mktemp -d) && chown redis "$place" || exit 1
said=$(runuser -u redis -- timeout 1 redis-server /etc/redis/redis.conf --daemonize no --unixsocket "$place/socket" --dir "$place" --save '' 2>&1)
code=$?
rm -r "$place"
[ $code -eq 124 ] || { printf '%s\\n' "$said" >&2; exit 1; }`;
