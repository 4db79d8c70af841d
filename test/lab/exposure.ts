import { BlockList } from 'node:net';
import type { Manifest } from './manifest.ts';

/** The TCP ports of an address that somebody must find open, by what the site says: `from` is their own address. */
export function expectedPorts({ exposure }: Manifest, address: string, from: string): readonly number[] {
  return exposure
    .filter(({ brief }) => brief !== true)
    .filter(({ protocol, addresses }) => protocol === 'tcp' && addresses.includes(address))
    .filter((listener) => listener.from.some((source) => source === 'any' || contains(source, from)))
    .map(({ port }) => port)
    .toSorted((a, b) => a - b);
}

/** Every TCP port that the site speaks of. */
export function namedPorts({ exposure }: Manifest): readonly number[] {
  return exposure.filter(({ protocol }) => protocol === 'tcp').map(({ port }) => port);
}

function contains(cidr: string, address: string): boolean {
  if (address.includes(':')) return false;
  const [base = '', length = '32'] = cidr.split('/');
  const block = new BlockList();
  block.addSubnet(base, Number(length), 'ipv4');
  return block.check(address, 'ipv4');
}
