import { BlockList, isIPv6 } from 'node:net';
import { errorAt, type Diagnostic, type SitePath } from '../../../base/diagnostics.ts';
import { isPrivateName } from '../../../site/private-names.ts';
import { isPublic, servedNames } from '../../../site/served-names.ts';
import type { ServedName } from '../../../site/service-facts.ts';
import type { Host } from '../../../site/site.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** A certificate can come from where the site says it comes from: an authority that refuses a request does so at every try, and counts them. */
export const certificateSource: Rule = (site, _, { services }) =>
  site.hosts.flatMap((host) => {
    const served = servedNames(host, site, services);
    return [
      ...privateNames(host, served),
      ...unreachableChallenge(host),
      ...hiddenNames(host, served),
      ...tooManyNames(host, served),
      ...existingPair(host),
    ];
  });

function pathOf({ name }: Host, ...keys: SitePath): SitePath {
  return ['hosts', name, 'services', 'certificates', ...keys];
}

/** Let's Encrypt issues for names in the public DNS alone. Another authority may be a company's own. */
function privateNames(host: Host, served: readonly ServedName[]): readonly Diagnostic[] {
  const { source, names, acme } = host.services.certificates;
  if (!source.startsWith('acme-') || acme.directory.startsWith('https:')) return [];
  const claims = [
    { name: host.fqdn, path: ['hosts', host.name, 'fqdn'] },
    ...names.map((name, index) => ({ name, path: pathOf(host, 'names', index) })),
    ...served,
  ];
  return claims
    .filter(({ name }) => isPrivateName(name))
    .map(({ name, path }) =>
      errorAt(path, 'private-name', `no public authority issues a certificate for ${name}, which is not a name of the public DNS`, {
        related: [{ path: pathOf(host, 'source'), message: 'the certificate comes from one' }],
        help: ['name the host otherwise, say source: self-signed, or name your own authority: acme: { directory: https://… }'],
      }),
    );
}

/** Addresses that the internet does not lead to (RFC 1918, RFC 4193, RFC 6598, loopback, link-local). */
const UNREACHABLE = new BlockList();
for (const [network, length] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  UNREACHABLE.addSubnet(network, length, 'ipv4');
for (const [network, length] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  UNREACHABLE.addSubnet(network, length, 'ipv6');

/** An authority looks at every address that the DNS says, from the internet. */
function unreachableChallenge(host: Host): readonly Diagnostic[] {
  if (host.services.certificates.source !== 'acme-http') return [];
  const hidden = host.publicAddresses.filter((address) => UNREACHABLE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'));
  if (hidden.length === 0 && host.publicAddresses.length > 0) return [];
  const why = hidden.length === 0 ? 'it has no public address' : `the internet does not lead to ${hidden.join(', ')}`;
  return [
    errorAt(pathOf(host, 'source'), 'unreachable-challenge', `no authority can look at port 80 of ${host.name}: ${why}`, {
      related: [{ path: ['hosts', host.name, 'addresses'], message: 'its addresses are here' }],
      help: ['prove the names by the DNS instead: source: acme-dns'],
    }),
  ];
}

/** A name that only private networks reach has no address that an authority could look at. */
function hiddenNames(host: Host, served: readonly ServedName[]): readonly Diagnostic[] {
  if (host.services.certificates.source !== 'acme-http') return [];
  return served
    .filter((one) => !isPublic(one))
    .map(({ name, path }) =>
      errorAt(path, 'unreachable-challenge', `no authority can look at port 80 of ${name}: private networks alone reach it`, {
        at: 'key',
        related: [{ path: pathOf(host, 'source'), message: 'the certificate comes from one that looks there' }],
        help: ['prove the names by the DNS instead: source: acme-dns'],
      }),
    );
}

/** Let's Encrypt issues no certificate for more names. */
const MOST_NAMES = 100;

function tooManyNames(host: Host, served: readonly ServedName[]): readonly Diagnostic[] {
  const { source, names } = host.services.certificates;
  const all = new Set([host.fqdn, ...names, ...served.map(({ name }) => name)]);
  const [first] = served;
  if (!source.startsWith('acme-') || all.size <= MOST_NAMES || !first) return [];
  const message = `the certificate of ${host.name} is for ${all.size} names, and authorities issue for ${MOST_NAMES} at most`;
  return [
    errorAt(pathOf(host, 'source'), 'contradiction', message, {
      related: [{ path: first.path, message: 'names are shown because of this, among others' }],
      help: ['show less under names of domains, or move domains to another host'],
    }),
  ];
}

/** Where the pair in use lies is not where another one is taken from, and its key is not the site's. */
function existingPair(host: Host): readonly Diagnostic[] {
  const { source, existing, dane } = host.services.certificates;
  if (source !== 'existing') return [];
  const own = Object.entries(existing ?? {}).filter(([, path]) => path.startsWith('/etc/ssl/mail/'));
  return [
    ...own.map(([key, path]) =>
      errorAt(pathOf(host, 'existing', key), 'reserved-path', `${path} is where sitec puts the pair in use`, {
        help: [
          'name the files that the program writes which renews the certificate, or put a pair there by hand and say source: self-signed',
        ],
      }),
    ),
    ...(dane
      ? [
          errorAt(
            pathOf(host, 'dane'),
            'foreign-key',
            "the key of an existing pair is not the site's: when it is replaced, the records for it keep mail from coming in",
            {
              at: 'key',
              related: [{ path: pathOf(host, 'source'), message: 'something else maintains the pair' }],
              help: ["leave dane out, or say source: acme-http or acme-dns, which issue for the site's own key"],
            },
          ),
        ]
      : []),
  ];
}
