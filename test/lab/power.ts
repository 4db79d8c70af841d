import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../src/base/package-root.ts';
import type { Disk } from './disk.ts';
import { must, shell } from './exec.ts';
import type { LabHost } from './host.ts';

const PROGRAM = join(packageRoot, 'test/lab/disk.py');

/**
 * Pulls the plug: what the host has not synced is lost, all its processes end at once, and nothing is told to anybody.
 * Afterwards it is down, its disk checked, and it can be booted again.
 */
export async function cutPower(host: LabHost): Promise<void> {
  await must(['python3', PROGRAM, 'cut', diskOf(host).directory]);
  await repairDisk(host);
}

/** Fills the host's disk but for some bytes; the function that comes back gives the space free again. */
export async function fillDisk(host: LabHost, leave = 0): Promise<() => void> {
  const filler = join(diskOf(host).directory, 'lab-filler');
  await must(['python3', PROGRAM, 'fill', filler, String(leave)]);
  return () => rmSync(filler);
}

/** The kernel finds an error on the host's disk and makes it read-only, as it does when hardware fails. */
export async function failDisk(host: LabHost): Promise<void> {
  await shell(`echo lab >/sys/fs/ext4/${basename(await diskOf(host).device())}/trigger_fs_error`);
}

/** What somebody does about a failed disk: everything ends, the disk is put in order, and the host can be booted again. */
export async function repairDisk(host: LabHost): Promise<void> {
  const disk = diskOf(host);
  await host.kill();
  await disk.unmount();
  await disk.check();
  await disk.mount();
}

function diskOf({ name, disk }: LabHost): Disk {
  if (!disk) throw new Error(`${name} has no disk of its own: ask lab.host for one`);
  return disk;
}
