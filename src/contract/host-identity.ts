/** The public halves that others know a host by: a deploy brings what differs, and drops what is no longer named. */
export interface HostIdentityContribution {
  readonly kind: 'host-identity';
  /** The age recipients that secrets are encrypted to; two while one takes the place of the other. */
  readonly age: readonly string[];
  /** The SSH host key, as a line of known_hosts without a name; undefined before it is made. */
  readonly ssh: string | undefined;
}

/** The public halves that others know a host by; host/release/identity.py brings what differs. */
export interface ManifestIdentity {
  /** age recipients, two while one takes the place of the other. */
  readonly age: readonly string[];
  readonly ssh?: string;
}

/** The row of an identity: none before the keys are made. */
export function identityRow({ age, ssh }: HostIdentityContribution): ManifestIdentity | undefined {
  return age.length === 0 && ssh === undefined ? undefined : { age, ...(ssh === undefined ? {} : { ssh }) };
}
