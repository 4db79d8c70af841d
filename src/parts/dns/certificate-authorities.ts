import type { Contribution } from '../../contract/contribution.ts';
import type { SitePath } from '../../base/diagnostics.ts';
import { groupBy } from '../../base/group-by.ts';
import { dnsRecord } from './record.ts';

/** Who issues a host's certificates, how it is convinced, and for which account. */
export interface Issuing {
  readonly authority: string;
  readonly method: 'http-01' | 'dns-01';
  readonly account?: string;
}

/**
 * Who may issue certificates for a host's names, and for which account (RFC 8659, RFC 8657): nobody else, and no wildcards where there are none. Of a domain
 * whose wildcard alone is the host's, only wildcards are spoken of.
 */
export function authorityRecords(
  names: readonly string[],
  { authority, method, account }: Issuing,
  from: SitePath,
): readonly Contribution[] {
  const parameters = [authority, ...(account === undefined ? [] : [`accounturi=${account}`]), `validationmethods=${method}`].join('; ');
  return [...groupBy(names, (name) => name.replace(/^\*\./, ''))].map(([owner, group]) => {
    const [whole, wildcard] = [group.includes(owner), group.includes(`*.${owner}`)];
    const values = [...(whole ? [`0 issue "${parameters}"`] : []), `0 issuewild "${wildcard ? parameters : ';'}"`];
    return dnsRecord('recommended', { name: owner, type: 'CAA', values, why: `who issues certificates for ${group.join(' and ')}` }, from);
  });
}
