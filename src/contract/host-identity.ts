/** The public halves that others know a host by: a deploy brings what differs, and drops what is no longer named. */
export interface HostIdentityContribution {
  readonly kind: 'host-identity';
  /** The age recipients that secrets are encrypted to; two while one takes the place of the other. */
  readonly age: readonly string[];
  /** The SSH host key, as a line of known_hosts without a name; undefined before it is made. */
  readonly ssh: string | undefined;
}
