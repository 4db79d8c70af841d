import type { HostContributions } from '../contribute.ts';
import type { Contributed, DnsRecordContribution } from '../contribution.ts';
import { groupBy } from '../group-by.ts';
import { dnsRecords } from '../target/dns-records.ts';
import { zoneText } from '../target/zone-file.ts';
import { zoneOf, zonesOf } from '../target/zones.ts';
import { ofKind } from '../target/roots.ts';
import { emittedFrom } from './emitted.ts';

/**
 * `generated/_dns/ZONE.zone` for each zone of the site, and `generated/_dns/elsewhere.txt` for records in zones of others.
 * A zone may hold records of several hosts: its file is a part of each of their trees, with the same text.
 */
export function emitZones(hosts: readonly HostContributions[]): readonly HostContributions[] {
  const [first] = hosts;
  if (!first) return hosts;
  const zones = zonesOf(first.site);
  const files = groupBy(dnsRecords(hosts), ({ name }) => zoneOf(name, zones));
  const emitted = [...files].map(([zone, records]) => ({ records, file: zoneFile(zone, records) }));
  return hosts.map((host) => ({ ...host, contributions: [...host.contributions, ...emitted.filter(({ records }) => concerns(records, host)).map(({ file }) => file)] }));
}

function zoneFile(zone: string | undefined, records: readonly Contributed<DnsRecordContribution>[]): Contributed {
  const heading = zone === undefined ? ELSEWHERE : [`Records of ${zone}, to be put below the zone's own SOA and NS records; sitec dns ${zone} says whether they are published.`];
  const path = zone === undefined ? 'elsewhere.txt' : `${zone}.zone`;
  return emittedFrom(records, 'dns', { kind: 'zone', path, format: 'zone', text: zoneText(heading, records) });
}

const ELSEWHERE = [
  'Records in zones of others. The names of addresses (PTR) are set by whom the addresses are from, usually in the provider\'s web interface.',
  'sitec dns says whether they are published.',
];

function concerns(records: readonly Contributed<DnsRecordContribution>[], { contributions }: HostContributions): boolean {
  const keys = new Set(records.map(({ type, name }) => `${type} ${name}`));
  return ofKind(contributions, 'dns-record').some(({ type, name }) => keys.has(`${type} ${name}`));
}
