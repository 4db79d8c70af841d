import type { JailContribution } from '../contract/protection.ts';

/** A mail daemon whose passwords can be guessed from outside. */
interface Guarded extends Pick<JailContribution, 'name' | 'units' | 'attempts' | 'harmless'> {
  readonly listeners: readonly { readonly port: number; readonly from: readonly string[] }[];
}

/**
 * The jail of a mail daemon's open listeners, or none. Private networks are spared where the whole internet can try; a daemon that is open
 * to them alone would else have a jail that never bans.
 */
export function mailJail({ listeners, ...log }: Guarded): readonly JailContribution[] {
  const open = listeners.filter(({ from }) => from.length > 0);
  if (open.length === 0) return [];
  return [
    { kind: 'jail', ...log, ports: open.map(({ port }) => port), sparesNetworks: open.some(({ from }) => from.includes('internet')) },
  ];
}
