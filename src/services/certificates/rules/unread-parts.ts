import type { Diagnostic } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import { unread } from '../../../site/rules/unread.ts';
import type { Host } from '../../../site/site.ts';

/** The parts of `certificates` that belong to another source than the one that is said have no effect. */
export const withoutAuthority: Rule = (site) => site.hosts.flatMap(certificateParts);

/** The parts of `certificates` that belong to one source alone. */
function certificateParts(host: Host): readonly Diagnostic[] {
  const { source, acme, dns, existing } = host.services.certificates;
  const why = `the certificate comes from "source: ${source}"`;
  const authority = Object.entries(acme).filter(([key, value]) => value !== undefined && !(key === 'directory' && value === 'production'));
  return [
    ...(source.startsWith('acme-')
      ? []
      : authority.map(([key]) => unread(host, ['certificates', 'acme', key], why, 'remove it, or say source: acme-http or acme-dns'))),
    ...(dns !== undefined && source !== 'acme-dns'
      ? [unread(host, ['certificates', 'dns'], why, 'remove it, or say source: acme-dns')]
      : []),
    ...(existing !== undefined && source !== 'existing'
      ? [unread(host, ['certificates', 'existing'], why, 'remove it, or say source: existing')]
      : []),
  ];
}
