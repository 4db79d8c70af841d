import { must } from './exec.ts';
import type { Namespace } from './network.ts';

/**
 * The open TCP ports of an address as they are seen from a namespace, by nmap: all 65535 in a hurry, in which a packet can get lost,
 * and those that the site speaks of once more at leisure.
 */
export async function openPorts(from: Namespace, address: string, known: readonly number[]): Promise<readonly number[]> {
  const all = await scan(from, address, ['-p-', '--min-rate', '20000', '--max-retries', '1']);
  const again = await scan(from, address, ['-p', known.join(',')]);
  return [...new Set([...all, ...again])].toSorted((a, b) => a - b);
}

async function scan({ name }: Namespace, address: string, options: readonly string[]): Promise<readonly number[]> {
  const family = address.includes(':') ? ['-6'] : [];
  const output = await must(['ip', 'netns', 'exec', name, 'nmap', ...family, '-n', '-Pn', '-sS', ...options, '-oG', '-', address], {
    timeout: 300,
  });
  return [...output.matchAll(/(\d+)\/open\/tcp/g)].map(([, port]) => Number(port));
}
