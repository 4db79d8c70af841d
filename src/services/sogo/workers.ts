import type { Host } from '../../site/site.ts';
import type { SogoOptions } from '../../site/site.generated.ts';
import { MIB } from '../../site/units.ts';

/** Processes for everybody who is no device in a wait: pages, CalDAV, CardDAV. */
const SPARE = 4;

/** Not every new mailbox is a restart. */
const STEP = 8;

/** Of a device's waits for news, each holds a process for up to an hour (measured: seven devices and six processes left no login page for 58 seconds). */
export function workersOf({ activeSyncDevices }: SogoOptions, host: Host): number {
  return devicesOf(activeSyncDevices, host) + SPARE;
}

function devicesOf(said: number | undefined, { domains }: Host): number {
  return said ?? Math.ceil((domains.reduce((sum, { mailboxes }) => sum + mailboxes.length, 0) * 1.5) / STEP) * STEP;
}

/** Each keeps two connections at its peak, and some are left for its tools (measured: 12 with 6 processes). */
export function connectionsOf(workers: number): number {
  return 2 * workers + 4;
}

/** Bytes under load (measured: 144 MB with 6 processes, 305 MB with 20). */
export function memoryOf(workers: number): number {
  return (64 + 16 * workers) * MIB;
}
