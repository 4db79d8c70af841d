import { claim, type Asked, type Claim, type RowScope } from './kind.ts';

/** A listener that the firewall lets others reach; `comment` is its name. */
export interface FirewallContribution {
  readonly kind: 'firewall';
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly from: readonly string[];
  readonly comment: string;
  /** Listens for moments only: most of the time a port scan finds the port closed. */
  readonly brief?: true;
}

/** A port of a protocol is one service's. */
export function claimPort({ port, protocol }: FirewallContribution): readonly Claim[] {
  return [claim('port', `${port}/${protocol}`, `port ${port}/${protocol}`)];
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
export function listenerRow(firewall: Asked<FirewallContribution>, { exposureOf }: RowScope): Listener {
  const { addresses, sources } = exposureOf(firewall.from);
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
