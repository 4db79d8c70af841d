import type { Contribution } from '../../contract/contribution.ts';
import type { Scope } from '../../contract/service.ts';
import { dnsRecord } from './record.ts';

/** A service that programs of users look for by the name of the domain. */
export interface LocatedService {
  /** As IANA names it, such as `imaps`. */
  readonly service: string;
  readonly port: number;
  readonly from: readonly string[];
  /** Which of two ways to the same thing is better: the lower one. */
  readonly priority: number;
}

/**
 * Where programs find the services of a host's domains (RFC 6186, and RFC 8314 for those with TLS from the first byte). One that nobody may
 * reach is said not to exist; one for a private network is not the public DNS's business. Programs log in with the address that they looked for,
 * so that only domains with mailboxes here are spoken of: not those that another server keeps, nor those whose addresses are another domain's.
 */
export function locationRecords({ host }: Scope, services: readonly LocatedService[]): readonly Contribution[] {
  return host.domains
    .filter(({ enabled, relay, aliasOf }) => enabled && !relay && aliasOf === undefined)
    .flatMap(({ name: domain }) =>
      services
        .filter(({ from }) => from.length === 0 || from.includes('internet'))
        .map(({ service, port, from, priority }) => {
          const why =
            from.length > 0 ? `where programs find ${service} for ${domain}` : `programs need not look for ${service} at ${domain}`;
          const values = [from.length > 0 ? `${priority} 1 ${port} ${host.fqdn}.` : '0 0 0 .'];
          return dnsRecord('recommended', { name: `_${service}._tcp.${domain}`, type: 'SRV', values, why }, ['domains', domain]);
        }),
    );
}
