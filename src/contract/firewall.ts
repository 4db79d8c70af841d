import type { Host } from '../site/site.ts';
import { publicExposure, resolveExposure, type Exposure } from '../site/exposure.ts';
import { claim, type Claim } from './kind.ts';

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
