import type { DnsRecord } from '../contract/dns-record.ts';
import { line, txt } from '../formats/quote.ts';

/** Records as lines of a zone file (RFC 1035, section 5), each below what it is for: whole names and own TTLs, so that nothing around them matters. */
export function zoneText(heading: readonly string[], records: readonly DnsRecord[]): string {
  const lines = records.flatMap((record, index) => {
    const comment = commentOf(record);
    const before = records[index - 1];
    return [...(before && commentOf(before) === comment ? [] : ['', comment]), ...linesOf(record)];
  });
  return [...heading.map((sentence) => `; ${sentence}`), ...lines, ''].join('\n');
}

function commentOf({ need, why }: DnsRecord): string {
  return `; ${need}: ${line(why)}`;
}

function linesOf({ name, ttl, type, values }: DnsRecord): readonly string[] {
  return values.map((value) => `${name}. ${ttl} IN ${type} ${type === 'TXT' ? txt(value) : line(value)}`);
}
