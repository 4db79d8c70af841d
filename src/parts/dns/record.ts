import type { DnsRecordContribution } from '../../contract/contribution.ts';
import { TTL, type DnsRecord } from '../../contract/dns-record.ts';
import type { SitePath } from '../../base/diagnostics.ts';

/** A record that mail does not work without, or one that is good to have, made because of these keys of the site. */
export function dnsRecord(
  need: DnsRecord['need'],
  record: Omit<DnsRecord, 'need' | 'ttl'>,
  ...from: readonly SitePath[]
): DnsRecordContribution {
  return { kind: 'dns-record', need, ttl: TTL, ...record, from };
}
