import { publicExposure, resolveExposure, type Exposure } from '../site/exposure.ts';
import type { Host } from '../site/site.ts';
import { claim, type AskedFor, type Claim, type RowScope } from './kind.ts';

/** A listener that the firewall lets others reach; `comment` is its name. */
export interface FirewallContribution {
  readonly kind: 'firewall';
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly from: readonly string[];
  readonly comment: string;
  /** Listens for moments only: most of the time a port scan finds the port closed. */
  readonly brief?: true;
  /** Listens at the host's public addresses alone, for the internet; the same port of the host's other addresses is another listener. */
  readonly at?: 'public';
}

/** What a listener's `from` means on its host. */
export function exposureOf(host: Host, { from, at }: Pick<FirewallContribution, 'from' | 'at'>): Exposure {
  return at === 'public' ? publicExposure(host) : resolveExposure(host, from);
}

/** A port is one service's, at the addresses where it listens. */
export function claimPort({ port, protocol, from, at }: FirewallContribution): readonly Claim[] {
  const what = `port ${port}/${protocol}`;
  const [others, open] = [claim('port', `${port}/${protocol}`, what), claim('public-port', `${port}/${protocol}`, what)];
  if (at === 'public') return [open];
  return from.includes('internet') ? [others, open] : [others];
}

/** Who can reach a port of the host, at which addresses. */
export interface Listener {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly service: string;
  /** Which of the service's listeners it is. */
  readonly name: string;
  readonly addresses: readonly string[];
  /** Sources: CIDRs or `any`. */
  readonly from: readonly string[];
  /** The same in the site's words. */
  readonly who: readonly string[];
  /** Listens for moments only, so that the port is closed most of the time. */
  readonly brief?: true;
}

/** The row of a listener. */
export function listenerRow(firewall: AskedFor<FirewallContribution>, { reachOf }: RowScope): Listener {
  const { addresses, sources } = reachOf(firewall);
  return {
    protocol: firewall.protocol,
    port: firewall.port,
    service: firewall.origin.service,
    name: firewall.comment,
    addresses,
    from: sources,
    who: firewall.from,
    ...(firewall.brief ? { brief: true } : {}),
  };
}
