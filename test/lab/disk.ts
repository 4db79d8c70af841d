import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { must, run, until } from './exec.ts';

/** An ext4 file system of a host's own, in a file: it can lose its power, run full and fail, without anything else noticing. */
export interface Disk {
  /** Where it is mounted. */
  readonly directory: string;
  /** The name that the kernel knows it by, while it is mounted. */
  device(): Promise<string>;
  mount(): Promise<void>;
  /** Waits until the kernel has let go of it: only then is what was in its memory really gone. */
  unmount(): Promise<void>;
  /** Replays the journal and looks at everything, while it is not mounted; throws when it cannot be put in order. */
  check(): Promise<void>;
}

/** What a host's disk holds at most; the file takes only what is used of it. */
const SIZE = '6G';
/** As Debian's installer sets it up: an error makes it read-only. */
const OPTIONS = 'loop,errors=remount-ro';
/** e2fsck: nothing to do, or put in order. */
const IN_ORDER = [0, 1];

/** Makes a disk with a copy of a root on it, and mounts it. */
export async function createDisk(image: string, directory: string, base: string): Promise<Disk> {
  mkdirSync(directory, { recursive: true });
  await must(['truncate', `--size=${SIZE}`, image]);
  await must(['mke2fs', '-q', '-t', 'ext4', '-d', base, image], { timeout: 300 });
  const device = async (): Promise<string> => basename((await must(['findmnt', '--noheadings', '--output=SOURCE', '--mountpoint', directory])).trim());
  const disk: Disk = {
    directory,
    device,
    mount: async () => void (await must(['mount', '-o', OPTIONS, image, directory])),
    async unmount() {
      const name = await device();
      await must(['umount', directory]);
      await until(`the kernel lets go of ${name}`, async () => !isInUse(name, image), 20);
    },
    async check() {
      const { code, stdout, stderr } = await run(['e2fsck', '-f', '-y', image], { timeout: 300 });
      if (!IN_ORDER.includes(code)) throw new Error(`e2fsck ended with ${code}: ${stdout}${stderr}`);
    },
  };
  await disk.mount();
  return disk;
}

/** Whether a loop device still stands for a file; another may have got its name meanwhile. */
function isInUse(device: string, image: string): boolean {
  if (!readdirSync('/sys/block').includes(device)) return false;
  try {
    return readFileSync(`/sys/block/${device}/loop/backing_file`, 'utf8').trim() === image;
  } catch {
    return false;
  }
}
