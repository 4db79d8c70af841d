import { must } from './exec.ts';
import type { Namespace } from './network.ts';

/** The open TCP ports of an address as they are seen from a namespace, of all 65535, by nmap. */
export async function openPorts({ name }: Namespace, address: string): Promise<readonly number[]> {
  const family = address.includes(':') ? ['-6'] : [];
  const scan = ['nmap', ...family, '-n', '-Pn', '-sS', '-p-', '--min-rate', '20000', '--max-retries', '1', '-oG', '-', address];
  const output = await must(['ip', 'netns', 'exec', name, ...scan], { timeout: 300 });
  return [...output.matchAll(/(\d+)\/open\/tcp/g)].map(([, port]) => Number(port)).toSorted((a, b) => a - b);
}
