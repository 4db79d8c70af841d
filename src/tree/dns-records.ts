import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { DnsRecordContribution } from '../contract/dns-record.ts';
import { errorAt, type Diagnostic } from '../base/diagnostics.ts';
import { groupBy } from '../base/group-by.ts';
import { ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';

/** All that the hosts say about one type at one name. */
type Claims = readonly (Contributed<DnsRecordContribution> & { readonly host: string })[];

/** Every record that the hosts ask for, once each, sorted as in a zone: by name from its end, then by type. */
export function dnsRecords(hosts: readonly HostContributions[]): readonly Contributed<DnsRecordContribution>[] {
  return claimed(hosts)
    .flatMap((claims) => claims.find(({ need }) => need === 'required') ?? claims[0] ?? [])
    .toSorted(byText(({ name, type }) => `${[...name.split('.').toReversed(), ''].join(' ')} ${type}`));
}

/** A name that two services say different things about: one diagnostic, naming both. */
export function findDnsConflicts(hosts: readonly HostContributions[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const [first, ...others] of claimed(hosts)) {
    const other = others.find(({ values }) => JSON.stringify(values) !== JSON.stringify(first?.values));
    if (first && other && !found.has(first.name)) found.set(first.name, conflict(first, other));
  }
  return [...found.values()];
}

function claimed(hosts: readonly HostContributions[]): readonly Claims[] {
  const all = hosts.flatMap(({ host, contributions }) =>
    ofKind(contributions, 'dns-record').map((record) => ({ ...record, host: host.name })),
  );
  return [...groupBy(all, ({ name, type }) => `${type} ${name}`).values()];
}

function conflict(first: Claims[number], second: Claims[number]): Diagnostic {
  const [theirs, mine] = [first, second].map(({ origin, host }) => `${origin.service} of ${host}`);
  const { name, type, origin, values } = second;
  const message = `${mine} and ${theirs} both say what ${name} is in the DNS (${type}): ${values.join(', ')} and ${first.values.join(', ')}`;
  return errorAt(origin.paths.at(-1) ?? [], 'conflict', message, {
    at: 'key',
    related: [{ path: first.origin.paths.at(-1) ?? [], message: `${theirs} says it here` }],
  });
}
