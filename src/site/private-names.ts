/** Domains that belong to nobody (RFC 6761, RFC 8375, RFC 9476) or that people use as if they did. */
const PRIVATE = /(^|\.)(alt|corp|home|home\.arpa|internal|intranet|invalid|lan|local|localdomain|localhost|onion|private|test)$/;

/** Whether a name is not one of the public DNS: nobody elsewhere finds it, and no public authority issues a certificate for it. */
export function isPrivateName(name: string): boolean {
  return PRIVATE.test(name);
}
