import type { Contribution } from '../contract/contribution.ts';
import type { ResolvedEndpoint } from '../contract/endpoint.ts';
import { INTERNAL_TRUST } from '../contract/kinds/certificates.ts';
import type { RootName } from '../contract/root.ts';

/**
 * Settings of libpq for a server that has to prove its name or address by the site's own authority; none for a socket, which leads nowhere else. No
 * certificate of the client's: libpq would look for one in a home that a sandbox hides, and give up.
 */
export function verifying(sql: ResolvedEndpoint): { readonly [setting: string]: string } {
  return sql.type === 'tcp' ? { sslmode: 'verify-full', sslcertmode: 'disable', sslrootcert: INTERNAL_TRUST } : {};
}

/** What has to lie in the root of a client that connects so. */
export function trustIn(root: RootName, sql: ResolvedEndpoint): readonly Contribution[] {
  return sql.type === 'tcp' ? [{ kind: 'internal-trust', root }] : [];
}
