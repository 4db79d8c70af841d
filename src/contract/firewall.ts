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
