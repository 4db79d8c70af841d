import { claim, type Claim } from '../kind.ts';
import type { Ownership } from './files.ts';
import type { Notification } from './daemons.ts';
import type { RootName } from '../root.ts';

/** A certificate chain with its key, in a directory of the host. */
export interface CertificateContribution {
  readonly kind: 'certificate';
  readonly directory: string;
  readonly names: readonly string[];
  /** Who makes it, in the site's words. */
  readonly source: string;
  /** What happens to a certificate that a person put there by hand when the site wants another. */
  readonly existing: 'kept' | 'replaced';
  /** Hashes of the keys that it has or may have soon, for records that other servers verify it by (TLSA 3 1 1). */
  readonly keys: readonly string[];
  /** What makes the first one: a program with the verb `boot`. */
  readonly program: string;
}

/** A directory holds one certificate. */
export function claimDirectory({ directory }: CertificateContribution): readonly Claim[] {
  return [claim('certificate', directory, `the certificate in ${directory}`)];
}

/** A certificate and the names it is for. */
export interface ManifestCertificate {
  readonly directory: string;
  readonly names: readonly string[];
  /** Missing in manifests of when there was but one. */
  readonly source?: string;
  readonly existing: 'kept' | 'replaced';
}

/** The row of a certificate. */
export function certificateRow({ directory, names, source, existing }: CertificateContribution): ManifestCertificate {
  return { directory, names, source, existing };
}

/** A daemon that reads the host's certificate: it starts when there is one, and reloads when another has taken its place. */
export interface CertificateReaderContribution {
  readonly kind: 'certificate-reader';
  readonly root: RootName;
  readonly daemon: string;
  /** Ports at which other servers may verify it by the DNS (RFC 7672). */
  readonly verifiedAt: readonly number[];
}

/**
 * A daemon that shows a certificate of the site's own authority: for the host's name, its addresses in private networks and the loopback, all of
 * which the site issues and commits. Its clients verify it by the authority's file (`internal-trust`).
 */
export interface InternalCertificateContribution {
  readonly kind: 'internal-certificate';
  readonly root: RootName;
  /** Paths of the root. */
  readonly certificate: string;
  readonly key: string;
  /** The one user and group that read the key. */
  readonly owner: Pick<Ownership, 'owner' | 'group'>;
  readonly notify: readonly Notification[];
}

/** A program that verifies such certificates, in a root of its own: the authority's file lies there at INTERNAL_TRUST. */
export interface InternalTrustContribution {
  readonly kind: 'internal-trust';
  readonly root: RootName;
}

/** The site's own authorities in PEM: all that are trusted at the moment, one in place of another among them. */
export const INTERNAL_TRUST = '/etc/sitec/internal-ca.crt';
