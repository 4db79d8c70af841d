import type { DiagnosticCode } from '../../base/diagnostic-codes.ts';
import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

interface Claim {
  readonly value: string;
  readonly host: string;
  readonly path: SitePath;
}

/** Names and public addresses belong to one host each, and a host's name is not also a mail domain. */
export const distinctHosts: Rule = (site, file) => {
  const names = site.hosts.map(({ name, fqdn }): Claim => ({ value: fqdn, host: name, path: ['hosts', name, 'fqdn'] }));
  const addresses = site.hosts.flatMap(({ name, publicAddresses }) => {
    const list = ['hosts', name, 'addresses', ...(Array.isArray(file.hosts[name]?.addresses) ? [] : ['public'])];
    return publicAddresses.map((value, index): Claim => ({ value, host: name, path: [...list, index] }));
  });
  const hostOf = new Map(site.hosts.map(({ name, fqdn }) => [fqdn, name] as const).toReversed());
  const domains = site.domains.flatMap(({ name }) => {
    const host = hostOf.get(name);
    return host === undefined ? [] : [domainIsHost(name, host)];
  });
  return [...twice(names, 'duplicate-fqdn'), ...twice(addresses, 'duplicate-address'), ...domains];
};

function twice(claims: readonly Claim[], code: DiagnosticCode): readonly Diagnostic[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const other = first.get(claim.value);
    if (!other) first.set(claim.value, claim);
    return other
      ? [
          errorAt(claim.path, code, `${claim.value} is already ${other.host}'s`, {
            related: [{ path: other.path, message: `${other.host} has it` }],
          }),
        ]
      : [];
  });
}

function domainIsHost(domain: string, host: string): Diagnostic {
  return errorAt(
    ['domains', domain],
    'domain-is-host',
    `${domain} is the name of the host ${host}, whose own mail goes elsewhere: a mail domain needs a name of its own`,
    {
      at: 'key',
      related: [{ path: ['hosts', host, 'fqdn'], message: 'the host is here' }],
      help: [`name the host otherwise, for example: fqdn: mail.${domain}`],
    },
  );
}
