import { isIssuedBy, permits, permittedBy, readCertificate, type ReadCertificate } from '../secrets/read-certificate.ts';
import type { Permitted, Subject } from '../secrets/internal-authority.ts';
import type { Host, Site } from './site.ts';

/** Milliseconds. */
export const DAY = 86_400_000;

/** A certificate with less left is issued anew, and a build says so. */
export const RENEWED_BEFORE = 30 * DAY;

/** An authority in the place of another is trusted for so long before it issues, and the other one for so long afterwards. */
export const OVERLAP = 30 * DAY;

/** An authority of the site's own, which keys/ holds. */
export interface Authority {
  /** 1 for the first, one more for each that takes the place of another. */
  readonly number: number;
  /** In PEM, without what else its file may hold. */
  readonly text: string;
  readonly read: ReadCertificate;
}

/** The path below keys/ of an authority's certificate. */
export function authorityPath(number: number): string {
  return `authority/${number}.crt`;
}

/** The name of the secret that holds an authority's private key, which no host can decrypt. */
export function authoritySecret(number: number): string {
  return `authority/${number}`;
}

/** The path below keys/ of a host's certificate. */
export function internalPath(host: string): string {
  return `internal/${host}.crt`;
}

/** The name of the secret that holds the private key of a host's certificate. */
export function internalSecret(host: string): string {
  return `internal/${host}`;
}

/** The authorities of a site, the oldest first; what is no certificate is none. */
export function authoritiesOf({ certificates }: Pick<Site, 'certificates'>): readonly Authority[] {
  return [...certificates]
    .flatMap(([path, text]) => {
      const [, number] = /^authority\/([1-9]\d{0,5})\.crt$/.exec(path) ?? [];
      const read = number === undefined ? undefined : readCertificate(text);
      return read ? [{ number: Number(number), text: read.certificate.toString(), read }] : [];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** What a host's certificate is for: its name, the loopback, and its addresses in private networks. */
export function subjectOf({ name, fqdn, memberships }: Host): Subject {
  return { title: name, names: [fqdn], addresses: ['127.0.0.1', ...memberships.map(({ address }) => address)] };
}

/** All that an authority of the site has to vouch for: the names of these hosts, the loopback and the private networks. */
export function permittedIn({ networks }: Site, hosts: readonly Host[]): Permitted {
  return {
    names: [...new Set(hosts.map(({ fqdn }) => fqdn))].toSorted(),
    networks: ['127.0.0.0/8', ...networks.map(({ cidr }) => cidr).toSorted()],
  };
}

/** Whether an authority may issue what a host needs. */
export function mayIssue({ read }: Authority, host: Host): boolean {
  return permits(permittedBy(read), subjectOf(host));
}

/** A host's certificate as keys/ holds it; undefined when there is none. */
export function internalCertificate({ certificates }: Pick<Site, 'certificates'>, host: string): ReadCertificate | undefined {
  const text = certificates.get(internalPath(host));
  return text === undefined ? undefined : readCertificate(text);
}

/** Why a host cannot show the certificate that keys/ holds for it, whatever the time is; undefined when it can. */
export function certificateProblem(site: Site, host: Host): string | undefined {
  const path = `keys/${internalPath(host.name)}`;
  if (!site.certificates.has(internalPath(host.name))) return `${path} is missing`;
  const found = internalCertificate(site, host.name);
  if (!found) return `${path} holds no certificate`;
  const key = `internal/${host.name}.pub`;
  if (found.publicKey !== site.publicKeys.get(key)) return `${path} is for another key than keys/${key}`;
  const lacking = missingNames(found, host);
  if (lacking.length > 0) return `${path} is not for ${lacking.join(', ')}`;
  const issuer = authoritiesOf(site).find((authority) => isIssuedBy(found, authority.read));
  if (!issuer) return `${path} is of an authority that keys/authority/ does not hold`;
  return mayIssue(issuer, host) ? undefined : `keys/${authorityPath(issuer.number)} may not vouch for ${host.name}`;
}

/** Whether a certificate also vouches for a name or an address that its host no longer has. */
export function hasSurplus({ names, addresses }: ReadCertificate, host: Host): boolean {
  const wanted = subjectOf(host);
  return [...names, ...addresses].length > [...wanted.names, ...wanted.addresses].length;
}

function missingNames({ names, addresses }: ReadCertificate, host: Host): readonly string[] {
  const wanted = subjectOf(host);
  return [...wanted.names, ...wanted.addresses].filter((one) => ![...names, ...addresses].includes(one));
}
