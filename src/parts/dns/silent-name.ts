import type { Contribution } from '../../contract/contribution.ts';
import type { SitePath } from '../../base/diagnostics.ts';
import { dnsRecord } from './record.ts';

/** What a name says that no mail comes from and none goes to: a null MX (RFC 7505), and that everything else is forged. */
export function silentName(name: string, from: SitePath): readonly Contribution[] {
  return [
    dnsRecord('recommended', { name, type: 'MX', values: ['0 .'], why: `${name} takes no mail` }, from),
    dnsRecord('recommended', { name, type: 'TXT', values: ['v=spf1 -all'], why: `${name} sends no mail` }, from),
    dnsRecord(
      'recommended',
      { name: `_dmarc.${name}`, type: 'TXT', values: ['v=DMARC1; p=reject'], why: `mail from ${name} is forged` },
      from,
    ),
  ];
}
