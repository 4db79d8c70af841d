import type { SitePath } from '../base/diagnostics.ts';

/** The types of DNS records that a site asks for. */
export type DnsType = 'A' | 'AAAA' | 'CAA' | 'MX' | 'PTR' | 'SRV' | 'TLSA' | 'TXT';

/** An hour: long enough for resolvers, and short enough that a mistake is over soon. */
export const TTL = 3600;

/** All records of one type at one name. */
export interface DnsRecord {
  /** Complete, in lower case, without the final dot. */
  readonly name: string;
  readonly type: DnsType;
  /** As a zone file has them, names in them with the final dot; a TXT record's whole text, without quotes. */
  readonly values: readonly string[];
  /** Seconds for which resolvers may keep it. */
  readonly ttl: number;
  /** What it is for, in a few words. */
  readonly why: string;
  /** Whether mail is lost or refused without it. */
  readonly need: 'required' | 'recommended';
}

/** A record that the public DNS must hold; the zone that it belongs into may be another party's. */
export interface DnsRecordContribution extends DnsRecord {
  readonly kind: 'dns-record';
  readonly because?: readonly SitePath[];
}
