import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { DnsRecordContribution } from '../contract/dns-record.ts';
import { groupBy } from '../base/group-by.ts';
import { dnsRecords } from '../tree/dns-records.ts';
import { zoneText } from '../tree/zone-file.ts';
import { zoneOf, zonesOf } from '../tree/zones.ts';
import { ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';

/**
 * `generated/_dns/ZONE.zone` for each zone of the site, and `generated/_dns/elsewhere.txt` for records in zones of others.
 * A zone may hold records of several hosts: its file is a part of each of their trees, with the same text.
 */
export function emitZones(hosts: readonly HostContributions[]): readonly HostContributions[] {
  const [first] = hosts;
  if (!first) return hosts;
  const zones = zonesOf(first.site);
  const records = groupBy(dnsRecords(hosts), ({ name }) => zoneOf(name, zones));
  const files = new Map([...records].map(([zone, group]) => [zone, zoneFile(zone, group)]));
  return hosts.map((host) => {
    const concerned = new Set(ofKind(host.contributions, 'dns-record').map(({ name }) => zoneOf(name, zones)));
    return {
      ...host,
      contributions: [...host.contributions, ...[...files].filter(([zone]) => concerned.has(zone)).map(([, file]) => file)],
    };
  });
}

function zoneFile(zone: string | undefined, records: readonly Contributed<DnsRecordContribution>[]): Contributed {
  const heading =
    zone === undefined
      ? ELSEWHERE
      : [`Records of ${zone}, to be put below the zone's own SOA and NS records; sitec dns ${zone} says whether they are published.`];
  const path = zone === undefined ? 'elsewhere.txt' : `${zone}.zone`;
  return emittedFrom(records, 'dns', { kind: 'zone', path, format: 'zone', text: zoneText(heading, records) });
}

const ELSEWHERE = [
  "Records in zones of others. The owner of the addresses sets their names (PTR), usually in the provider's web interface.",
  'sitec dns says whether they are published.',
];
