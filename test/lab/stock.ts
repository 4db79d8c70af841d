import { join } from 'node:path';
import { cached } from './cache.ts';
import { must, shell } from './exec.ts';

/** What a provider's Debian 13 has, and what the lab's hosts need to boot and to have WireGuard without a kernel module. */
const STOCK = [
  'systemd',
  'systemd-sysv',
  'dbus',
  'iproute2',
  'iputils-ping',
  'openssh-server',
  'ca-certificates',
  'libnss-systemd',
  'wireguard-go',
];

/** Where the packages lie in it: the lab has no way out to Debian's servers. */
const REPOSITORY = '/srv/lab-packages';

/**
 * A stock Debian 13 with ssh and nothing else, whose apt finds these packages and all that they need. Packages that it has in another version
 * are not among them.
 */
export async function stockRoot(packages: readonly string[]): Promise<string> {
  const wanted = [...new Set([...packages, ...STOCK, 'rsync', 'python3', 'age'])].toSorted();
  const place = await cached('stock', ['2', ...wanted], async (directory) => {
    const make = (root: string, include: readonly string[], keep: readonly string[]): Promise<string> =>
      must(['mmdebstrap', '--quiet', '--variant=minbase', ...keep, `--include=${include.join(',')}`, 'trixie', root], { timeout: 900 });
    await make(`${directory}/all`, wanted, ['--skip=cleanup/apt/cache', '--skip=essential/unlink']);
    await make(`${directory}/root`, STOCK, []);
    await shell(
      `mkdir -p ${directory}/root${REPOSITORY}
      mv ${directory}/all/var/cache/apt/archives/*.deb ${directory}/root${REPOSITORY}
      rm -rf ${directory}/all
      cd ${directory}/root${REPOSITORY}
      for file in *.deb; do
        dpkg-deb --field "$file"
        printf 'Filename: ./%s\\nSize: %s\\nSHA256: %s\\n\\n' "$file" "$(stat --format=%s "$file")" "$(sha256sum "$file" | cut -d' ' -f1)"
      done >Packages
      cd ${directory}/root
      rm -f etc/apt/sources.list.d/* etc/machine-id var/lib/apt/lists/*_*
      echo 'deb [trusted=yes] copy:${REPOSITORY} ./' >etc/apt/sources.list
      chroot . ssh-keygen -q -A
      mkdir -p etc/cloud`,
      { timeout: 900 },
    );
  });
  return join(place, 'root');
}
