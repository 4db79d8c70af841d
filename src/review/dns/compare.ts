import type { DnsRecord } from '../../contract/dns-record.ts';
import type { Answer } from './ask.ts';

/** What became of a record: published as the site wants it, not at all, otherwise, together with others, or nobody knows. */
export type DnsState = 'right' | 'missing' | 'different' | 'surplus' | 'unanswered';

/** A record of the site with what is published. */
export interface CheckedRecord {
  readonly record: DnsRecord;
  readonly state: DnsState;
  /** What is published for the same purpose; other texts at the same name are nobody's business. */
  readonly found: readonly string[];
  /** Why there was no answer. */
  readonly failure?: string;
}

/** Compares what is published with what the site wants; a record without values is one that must not be there. */
export function compareRecord(record: DnsRecord, answer: Answer): CheckedRecord {
  if ('failure' in answer) return { record, state: 'unanswered', found: [], failure: answer.failure };
  const found = answer.values.filter((value) => hasSamePurpose(record, value));
  return { record, state: stateOf(record, found), found };
}

function stateOf(record: DnsRecord, found: readonly string[]): DnsState {
  const [wanted, published] = [record.values, found].map((values) => values.map((value) => meaningOf(record, value)));
  if (published?.length === 0) return wanted?.length === 0 ? 'right' : 'missing';
  if (!wanted?.every((value) => published?.includes(value))) return 'different';
  return published?.length === wanted.length ? 'right' : 'surplus';
}

/** Many services put texts at the same name; the version at the beginning tells them apart. Below _domainkey there are keys only. Of CAA, the tag says what a record is about. */
function hasSamePurpose({ name, type, values, values: [wanted = ''] }: DnsRecord, found: string): boolean {
  if (type === 'CAA') return values.some((value) => tagOf(value) === tagOf(found));
  return type !== 'TXT' || name.includes('._domainkey.') || versionOf(found) === versionOf(wanted);
}

function tagOf(authority: string): string {
  return authority.split(' ')[1] ?? '';
}

function versionOf(text: string): string {
  return (/^\s*v\s*=\s*([a-z0-9]+)/i.exec(text)?.[1] ?? '').toLowerCase();
}

/** The same for everything that readers take for the same: order and blanks of tags (RFC 6376, section 3.2) and parameters (RFC 8659, section 4.2), case and blanks of SPF. */
function meaningOf({ type }: DnsRecord, value: string): string {
  if (type === 'CAA')
    return value
      .split(';')
      .map((parameter) => parameter.replaceAll(/[\s"]+/g, ' ').trim())
      .toSorted()
      .join(';');
  if (type !== 'TXT') return value;
  if (versionOf(value) === 'spf1') return value.trim().toLowerCase().split(/\s+/).join(' ');
  const tags = value
    .split(';')
    .map((tag) => tag.replaceAll(/\s+/g, ''))
    .filter(Boolean);
  return tags.toSorted().join(';');
}
