import type { Contribution } from '../../contract/contribution.ts';
import type { SitePath } from '../../base/diagnostics.ts';
import { canonicalAddress } from '../../base/ip-address.ts';
import { dnsRecord } from './record.ts';

/** The addresses that a name of a host leads to, of each family that the host has. */
export function addressRecords(name: string, addresses: readonly string[], from: SitePath): readonly Contribution[] {
  const [v6, v4] = [addresses.filter((address) => address.includes(':')), addresses.filter((address) => !address.includes(':'))];
  const families = [
    { type: 'A', values: v4 },
    { type: 'AAAA', values: v6.map(canonicalAddress) },
  ] as const;
  return families
    .filter(({ values }) => values.length > 0)
    .map((family) => dnsRecord('required', { name, ...family, why: `where ${name} is reached` }, from));
}
