import type { Contribution } from '../../contract/contribution.ts';
import type { SitePath } from '../../base/diagnostics.ts';
import { packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { PostfixOptions } from '../../site/site.generated.ts';
import type { Domain, NextHop, Smarthost } from '../../site/site.ts';
import { RELOAD } from './reload.ts';
import { rewritesSenders, SRS_PORT } from './srs.ts';

/** TLS from the first byte (RFC 8314). */
const SMTPS_PORT = 465;

/** The ways that mail leaves by, as main.cf and master.cf need them. */
export interface Routes {
  /** Domains that another server keeps. */
  readonly relayed: readonly string[];
  /** Whether there are such domains that are disabled. */
  readonly closed: boolean;
  /** Whether there are next hops by recipient, by sender, with TLS that must prove something, with a password. */
  readonly byRecipient: boolean;
  readonly bySender: boolean;
  readonly provenTls: boolean;
  readonly passwords: boolean;
  /** Where everything else goes, if not to the recipient's own server. */
  readonly otherwise?: string;
  /** Transports of master.cf for smarthosts: with STARTTLS, and with TLS from the first byte. */
  readonly startTls: boolean;
  readonly wrapped: boolean;
}

/** Where mail goes when it is not for a mailbox here (A-PFX-03). */
export function routesOf(options: PostfixOptions, scope: Scope): Routes {
  const hops = allHops(options, scope);
  const smarthosts = allSmarthosts(options, scope);
  return {
    relayed: relayed(scope).map(({ name }) => name),
    closed: closedRows(scope).length > 0,
    byRecipient: recipientRows(options, scope).length > 0,
    bySender: senderRows(options, scope).length > 0,
    provenTls: hops.some(({ tls }) => tls !== 'may'),
    passwords: smarthosts.some(({ smarthost }) => smarthost.user !== undefined),
    ...(options.smarthost ? { otherwise: throughSmarthost(options.smarthost) } : {}),
    startTls: smarthosts.some(({ smarthost }) => smarthost.port !== SMTPS_PORT),
    wrapped: smarthosts.some(({ smarthost }) => smarthost.port === SMTPS_PORT),
  };
}

/** The table of what TLS must prove on the site's own ways, as smtp_tls_policy_maps names it; none when nothing must. */
export function ownPolicies({ provenTls }: Routes): readonly string[] {
  return provenTls ? ['texthash:/etc/postfix/tls_policy'] : [];
}

/** The tables that main.cf names for it, and the mechanisms that a login needs: Debian only recommends them. */
export function routeTables(options: PostfixOptions, scope: Scope): readonly Contribution[] {
  const { root, host } = scope;
  const routes = routesOf(options, scope);
  const because = [['hosts', host.name, 'services', 'postfix'], ...host.domains.map(({ name }) => ['domains', name])];
  const table = (name: string, data: object, more: { readonly template?: string; readonly mode?: number } = {}): Contribution =>
    file(root, `/etc/postfix/${name}`, {
      template: 'etc/postfix/table',
      format: 'postfixMap',
      data,
      notify: RELOAD,
      because,
      ...more,
    });
  const smarthosts = allSmarthosts(options, scope);
  return [
    ...(routes.byRecipient ? [table('transport', { rows: recipientRows(options, scope) })] : []),
    ...(routes.relayed.length > 0
      ? [table('relay_recipients', { rows: routes.relayed.map((key) => ({ key, value: 'reject_unverified_recipient' })) })]
      : []),
    ...(routes.closed ? [table('closed_domains', { rows: closedRows(scope) })] : []),
    ...(routes.bySender ? [table('sender_transport', { rows: senderRows(options, scope) })] : []),
    ...(routes.provenTls ? [table('tls_policy', { rows: policyRows(allHops(options, scope)) })] : []),
    ...(routes.passwords
      ? [
          table(
            'smarthost_passwords',
            { rows: passwordRows(smarthosts) },
            { template: 'etc/postfix/smarthost_passwords', ...(root === HOST_ROOT ? { mode: 0o600 } : {}) },
          ),
        ]
      : []),
    ...(routes.passwords ? [...packages(root, 'libsasl2-modules')] : []),
    ...smarthosts
      .filter(({ smarthost }) => smarthost.user !== undefined)
      .map(({ secret, path }) => ({
        kind: 'secret' as const,
        name: secret,
        secretKind: 'given' as const,
        readableByHost: true,
        because: [path],
      })),
  ];
}

interface Row {
  readonly key: string;
  readonly value: string;
}

interface KnownSmarthost {
  /** What the SMTP client looks its password up by: a sender's domain, or the next hop itself. */
  readonly key: string;
  readonly secret: string;
  readonly smarthost: Smarthost;
  readonly path: SitePath;
}

function allSmarthosts({ smarthost }: PostfixOptions, { host }: Scope): readonly KnownSmarthost[] {
  return [
    ...sending(host.domains).map((domain) => ({
      key: `@${domain.name}`,
      secret: `smarthost/${domain.name}`,
      smarthost: domain.smarthost,
      path: ['domains', domain.name, 'smarthost'],
    })),
    ...(smarthost
      ? [
          {
            key: bracketed(smarthost),
            secret: `smarthost/${host.name}`,
            smarthost,
            path: ['hosts', host.name, 'services', 'postfix', 'smarthost'],
          },
        ]
      : []),
  ];
}

function allHops(options: PostfixOptions, scope: Scope): readonly NextHop[] {
  const relays = relayed(scope).map(({ relay }) => relay);
  return [...relays, ...Object.values(options.transports), ...allSmarthosts(options, scope).map(({ smarthost }) => smarthost)];
}

function relayed({ host }: Scope): readonly (Domain & { readonly relay: NextHop })[] {
  return host.domains.filter((domain): domain is Domain & { readonly relay: NextHop } => domain.relay !== undefined && domain.enabled);
}

/** regexp_table(5): what the database does not know of, and no domain below it. Only 4xx and 5xx may stand here, since Postfix asks before it refuses to relay. */
function closedRows({ host }: Scope): readonly Row[] {
  return host.domains
    .filter(({ relay, enabled }) => relay !== undefined && !enabled)
    .map(({ name }) => ({ key: addressIn(name), value: '550 5.1.2 this domain takes no mail' }));
}

function sending(domains: readonly Domain[]): readonly (Domain & { readonly smarthost: Smarthost })[] {
  return domains.filter((domain): domain is Domain & { readonly smarthost: Smarthost } => domain.smarthost !== undefined);
}

/** transport(5), by the recipient's domain. */
function recipientRows({ transports }: PostfixOptions, scope: Scope): readonly Row[] {
  return [
    ...relayed(scope).map(({ name, relay }) => ({ key: name, value: `relay:${bracketed(relay)}` })),
    ...Object.entries(transports).map(([key, hop]) => ({ key, value: `smtp:${bracketed(hop)}` })),
  ];
}

/**
 * regexp_table(5), by the sender: a domain's own smarthost, nothing special for the site's other senders and for bounces, and for everybody
 * else, whose mail is being forwarded, the way through SRS. One table, because Postfix asks each table for the whole address first.
 */
function senderRows(options: PostfixOptions, scope: Scope): readonly Row[] {
  const { site, host } = scope;
  const own = sending(host.domains).map(({ name, smarthost }) => ({ key: addressIn(name), value: throughSmarthost(smarthost) }));
  if (!rewritesSenders(options, scope)) return own;
  const others = [...site.domains.map(({ name }) => name), ...site.hosts.map(({ fqdn }) => fqdn)].filter(
    (name) => !own.some(({ key }) => key === addressIn(name)),
  );
  return [
    ...own,
    ...others.map((name) => ({ key: addressIn(name), value: 'DUNNO' })),
    { key: '/@/', value: `srs:[127.0.0.1]:${SRS_PORT}` },
  ];
}

function addressIn(domain: string): string {
  return `/@${domain.replaceAll('.', '\\.')}$/`;
}

/** From what asks for least to what asks for most. */
const LEVELS = ['may', 'encrypt', 'verify', 'secure'] as const;

/** Where the certificate must prove a name, the server hears which one is meant (SNI): providers keep several (smtp_tls_policy_maps in postconf(5)). */
const POLICIES: { readonly [level in NextHop['tls']]: string } = {
  may: 'may',
  encrypt: 'encrypt',
  verify: 'verify servername=hostname',
  secure: 'secure servername=hostname',
};

/** TLS is a matter of the server: what one way to it asks for holds for all. */
function policyRows(hops: readonly NextHop[]): readonly Row[] {
  const proven = hops.filter(({ tls }) => tls !== 'may').toSorted((a, b) => LEVELS.indexOf(a.tls) - LEVELS.indexOf(b.tls));
  return [...new Map(proven.map((hop) => [bracketed(hop), POLICIES[hop.tls]]))].map(([key, value]) => ({ key, value }));
}

function passwordRows(smarthosts: readonly KnownSmarthost[]): readonly (Row & { readonly secret: string })[] {
  return smarthosts.flatMap(({ key, secret, smarthost: { user } }) => (user === undefined ? [] : [{ key, value: user, secret }]));
}

function throughSmarthost(smarthost: Smarthost): string {
  return `${smarthost.port === SMTPS_PORT ? 'smarthosts' : 'smarthost'}:${bracketed(smarthost)}`;
}

/** In brackets a name is asked for its address alone (transport(5)). */
function bracketed({ host, port }: NextHop): string {
  return `[${host}]:${port}`;
}
