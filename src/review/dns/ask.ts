import { Resolver } from 'node:dns/promises';
import type { DnsType } from '../../contract/dns-record.ts';
import { UsageError } from '../../base/diagnostics.ts';
import { canonicalAddress } from '../../base/ip-address.ts';
import { resolveTlsa } from './tlsa.ts';

/** What is published, in the form that records of the site have, or why nobody can tell. */
export type Answer = { readonly values: readonly string[] } | { readonly failure: string };

/** Asks for the records of one type at one name. */
export type Ask = (name: string, type: DnsType) => Promise<Answer>;

/** Milliseconds for the first try; the second waits longer. */
const TIMEOUT = 2000;

/** The name does not exist, or has no record of the type: both mean that nothing is published. */
const NOTHING = new Set(['ENOTFOUND', 'ENODATA']);

/** A way to ask a resolver, the system's unless one is named by its address, with or without a port. */
export function resolverAt(address: string | undefined): Ask {
  const resolver = new Resolver({ timeout: TIMEOUT, tries: 2 });
  if (address !== undefined) setServer(resolver, address);
  return async (name, type) => {
    try {
      return { values: await QUERIES[type](resolver, name) };
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      return NOTHING.has(code) ? { values: [] } : { failure: code };
    }
  };
}

function setServer(resolver: Resolver, address: string): void {
  try {
    resolver.setServers([address]);
  } catch {
    throw new UsageError(`invalid resolver "${address}": use an address, for example 9.9.9.9, 127.0.0.1:5353, [2620:fe::fe]:53`);
  }
}

const QUERIES: { readonly [type in DnsType]: (resolver: Resolver, name: string) => Promise<readonly string[]> } = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: async (resolver, name) => (await resolver.resolve6(name)).map(canonicalAddress),
  CAA: async (resolver, name) =>
    (await resolver.resolveCaa(name)).flatMap(({ critical, ...tags }) =>
      Object.entries(tags).map(([tag, value]) => `${critical} ${tag} "${String(value)}"`),
    ),
  MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${target(exchange)}`),
  PTR: async (resolver, name) => (await resolver.resolvePtr(name)).map(target),
  SRV: async (resolver, name) =>
    (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: host }) => `${priority} ${weight} ${port} ${target(host)}`),
  TLSA: (resolver, name) => resolveTlsa(resolver.getServers(), name, TIMEOUT),
  TXT: async (resolver, name) =>
    (await resolver.resolveTxt(name)).map((strings) => Buffer.from(strings.join(''), 'latin1').toString('utf8')),
};

/** A name as a zone file has it. */
function target(name: string): string {
  return `${name.replace(/\.$/, '').toLowerCase()}.`;
}
