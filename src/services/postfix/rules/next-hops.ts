import { isIPv4 } from 'node:net';
import { errorAt, type Diagnostic, type SitePath } from '../../../base/diagnostics.ts';
import type { Host, NextHop, Site } from '../../../site/site.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** Mail that is given to another server does not come back, and only others' domains are sent another way. */
export const nextHops: Rule = (site) =>
  site.hosts.flatMap((host) => [
    ...hopsOf(site, host).flatMap(({ path, hop }) => [...backToSelf(host, path, hop), ...unprovable(path, hop)]),
    ...ownTransports(site, host),
  ]);

interface Hop {
  readonly path: SitePath;
  readonly hop: NextHop | undefined;
}

function hopsOf(site: Site, { name, services: { postfix }, domains }: Host): readonly Hop[] {
  const base = ['hosts', name, 'services', 'postfix'];
  return [
    { path: [...base, 'smarthost'], hop: postfix?.smarthost },
    ...Object.entries(postfix?.transports ?? {}).map(([domain, hop]) => ({ path: [...base, 'transports', domain], hop })),
    ...domains.map((domain) => ({ path: ['domains', domain.name, 'relay'], hop: domain.relay })),
    ...site.domains
      .filter(({ host }) => host === name)
      .map((domain) => ({ path: ['domains', domain.name, 'smarthost'], hop: domain.smarthost })),
  ];
}

function backToSelf({ name, fqdn }: Host, path: SitePath, hop: NextHop | undefined): readonly Diagnostic[] {
  if (hop?.host !== fqdn) return [];
  return [
    errorAt([...path, 'host'], 'mail-loop', `${fqdn} is ${name} itself: mail would loop`, {
      related: [{ path: ['hosts', name, 'fqdn'], message: 'the host is here' }],
    }),
  ];
}

/** Postfix compares the certificate with a name (smtp_tls_secure_cert_match). */
function unprovable(path: SitePath, hop: NextHop | undefined): readonly Diagnostic[] {
  if (!hop || !isIPv4(hop.host) || (hop.tls !== 'secure' && hop.tls !== 'verify')) return [];
  return [
    errorAt(
      [...path, 'host'],
      'contradiction',
      `no certificate of a known authority is for the address ${hop.host}, so nothing could be sent`,
      {
        related: [{ path: [...path, 'tls'], message: 'it is asked for here' }],
        help: ['name the server, or say tls: encrypt'],
      },
    ),
  ];
}

function ownTransports(site: Site, { name, services: { postfix } }: Host): readonly Diagnostic[] {
  const own = new Set(site.domains.map((domain) => domain.name));
  return Object.keys(postfix?.transports ?? {}).flatMap((domain) => {
    if (!own.has(domain)) return [];
    const path = ['hosts', name, 'services', 'postfix', 'transports', domain];
    return [
      errorAt(path, 'said-elsewhere', `where mail for ${domain} goes follows from domains, and cannot be set here as well`, {
        at: 'key',
        help: [`another server that keeps its mail is set there: relay: { host: … }`],
      }),
    ];
  });
}
