import type { DnsRecordContribution } from '../../contract/dns-record.ts';
import { TTL, type DnsRecord } from '../../contract/dns-record.ts';
import type { SitePath } from '../../base/diagnostics.ts';

/** A record that mail does not work without, or one that is good to have, made because of these keys of the site. */
export function dnsRecord(
  need: DnsRecord['need'],
  record: Omit<DnsRecord, 'need' | 'ttl'>,
  ...because: readonly SitePath[]
): DnsRecordContribution {
  return { kind: 'dns-record', need, ttl: TTL, ...record, because };
}
