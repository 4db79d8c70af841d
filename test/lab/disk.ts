import { mkdirSync, renameSync } from 'node:fs';
import { must, run } from './exec.ts';

/** An ext4 file system of a host's own, in a file: it can lose its power, run full and fail, without anything else noticing. */
export interface Disk {
  /** Where it is mounted. */
  readonly directory: string;
  /** The block device that it is, while it is mounted. */
  device(): Promise<string>;
  mount(): Promise<void>;
  /** Afterwards nothing writes to it any more; only for a file system that was shut down or has failed. */
  unmount(): Promise<void>;
  /** Replays the journal and looks at everything, while it is not mounted; throws when it cannot be put in order. */
  check(): Promise<void>;
}

/** What a host's disk holds at most; the file takes only what is used of it. */
const SIZE = '6G';
/** As Debian's installer sets it up: an error makes it read-only. */
const OPTIONS = 'errors=remount-ro';
/** e2fsck: nothing to do, or put in order. */
const IN_ORDER = [0, 1];

/** Makes a disk with a copy of a root on it, and mounts it. */
export async function createDisk(image: string, directory: string, base: string): Promise<Disk> {
  mkdirSync(directory, { recursive: true });
  await must(['truncate', `--size=${SIZE}`, image]);
  // No part of it is root's alone: what root gives back on a full disk, a database can use.
  await must(['mke2fs', '-q', '-t', 'ext4', '-m', '0', '-d', base, image], { timeout: 300 });
  const device = async (): Promise<string> =>
    (await must(['findmnt', '--noheadings', '--output=SOURCE', '--mountpoint', directory])).trim();
  const disk: Disk = {
    directory,
    device,
    async mount() {
      // A device of its own each time: mount would take the one that somebody else may still hold.
      const loop = (await must(['losetup', '--find', '--show', image])).trim();
      await must(['mount', '-o', OPTIONS, loop, directory]);
      // It goes away with the mount.
      await must(['losetup', '--detach', loop]);
    },
    async unmount() {
      // Whoever made a mount namespace meanwhile holds a copy of the mount, and the kernel may write to that disk still; not to this one.
      await must(['cp', '--sparse=always', image, `${image}.next`], { timeout: 300 });
      await must(['umount', directory]);
      renameSync(`${image}.next`, image);
    },
    async check() {
      const { code, stdout, stderr } = await run(['e2fsck', '-f', '-y', image], { timeout: 300 });
      if (!IN_ORDER.includes(code)) throw new Error(`e2fsck ended with ${code}: ${stdout}${stderr}`);
    },
  };
  await disk.mount();
  return disk;
}
