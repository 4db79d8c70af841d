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

/** A daemon that reads the host's certificate: it starts when there is one, and reloads when another has taken its place. */
export interface CertificateReaderContribution {
  readonly kind: 'certificate-reader';
  readonly root: RootName;
  readonly daemon: string;
  /** Ports at which other servers may verify it by the DNS (RFC 7672). */
  readonly verifiedAt: readonly number[];
}
