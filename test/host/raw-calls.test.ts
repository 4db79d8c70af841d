import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

type ByFile = { readonly [file: string]: readonly string[] };

const found = JSON.parse(
  execFileSync('python3', ['-I', '-B', resolve('test/host/raw-calls.py'), resolve('host')], { encoding: 'utf8' }),
) as { readonly calls: ByFile; readonly paths: ByFile; readonly without: ByFile };

/** Reaches every path of the live host, name by name. */
const SAFE = ['base/files.py', 'base/found.py', 'base/safe_path.py'];

/** What else takes a path as it stands, how often, and why nobody but root can lead it anywhere. */
const JUSTIFIED: { readonly [file: string]: { readonly why: string; readonly calls: { readonly [name: string]: number } } } = {
  '__main__.py': { why: 'what is staged, below /var/lib/sitec', calls: { 'shutil.rmtree': 1 } },
  'apply/staged.py': {
    why: 'releases and what is staged, below /var/lib/sitec',
    calls: { 'os.link': 1, 'os.makedirs': 2, 'os.path.isdir': 1, 'os.rename': 3, 'shutil.copytree': 1, 'shutil.rmtree': 1 },
  },
  'apply/before.py': { why: "/proc/sys is the kernel's", calls: { open: 1, 'os.path.exists': 1 } },
  'apply/confirm.py': {
    why: 'releases below /var/lib/sitec; /proc of processes that sshd began, by number',
    calls: { open: 2, 'os.listdir': 1, 'os.path.isdir': 1, 'shutil.rmtree': 3 },
  },
  'store/wanted_rows.py': { why: 'files of a release', calls: { open: 1 } },
  'base/disk.py': {
    why: 'is given paths below /var/lib/sitec alone',
    calls: { open: 1, 'os.open': 2, 'os.path.lexists': 2, 'os.rename': 2, 'os.symlink': 1, 'os.unlink': 2 },
  },
  'report/drift.py': { why: 'what was staged', calls: { 'shutil.rmtree': 1 } },
  'store/dump.py': {
    why: '/var/lib/sitec/dumps, and files of a release',
    calls: { 'gzip.open': 1, open: 1, 'os.listdir': 1, 'os.makedirs': 1, 'os.path.exists': 1, 'os.unlink': 1 },
  },
  'release/fill.py': {
    why: 'secrets of a release; as a program of its own, directories that its caller names',
    calls: { open: 4, 'os.makedirs': 1, 'os.path.isfile': 1, 'os.path.islink': 1, 'os.walk': 1 },
  },
  'release/fingerprint.py': { why: "the host's key, in /var/lib/sitec", calls: { open: 1, 'os.makedirs': 1, 'os.path.exists': 2 } },
  'watch/guard.py': { why: "the kernel's boot_id", calls: { open: 1 } },
  'watch/holder.py': { why: 'the directory of an attempt', calls: { 'os.stat': 1 } },
  'release/identity.py': {
    why: 'the age identity and the ssh host key that waits, in /var/lib/sitec',
    calls: { open: 2, 'os.path.exists': 1, 'os.unlink': 1 },
  },
  'report/in_force.py': { why: '/dev/shm, which is there or not', calls: { 'os.path.isdir': 1 } },
  'base/journal.py': { why: 'the journal of an attempt', calls: { open: 1, 'os.open': 1 } },
  'watch/lock.py': { why: '/var/lib/sitec/lock', calls: { 'os.makedirs': 1, 'os.open': 2 } },
  'base/command.py': { why: '/usr/bin/python3', calls: { 'os.path.exists': 1 } },
  'watch/mail_probe.py': {
    why: 'files of a release; whether sendmail and doveadm are there, below /usr',
    calls: { open: 1, 'os.path.abspath': 1, 'os.path.exists': 6, 'os.unlink': 1 },
  },
  'apply/packages.py': {
    why: '/usr/sbin/policy-rc.d, /run/systemd/system-preset, /var/lib/dpkg/updates: directories that only root writes',
    calls: { open: 2, 'os.chmod': 1, 'os.listdir': 1, 'os.path.exists': 1, 'os.path.isdir': 1, 'os.path.lexists': 2, 'os.unlink': 2 },
  },
  'base/paths.py': { why: 'links in /var/lib/sitec', calls: { 'os.readlink': 1 } },
  'apply/project.py': {
    why: '/mnt and /run of a mount namespace that is its own, and mount points',
    calls: { open: 2, 'os.chdir': 1, 'os.chmod': 1, 'os.chroot': 1, 'os.makedirs': 2, 'os.stat': 1 },
  },
  'release/release.py': { why: 'files of a release', calls: { open: 3 } },
  'apply/rollback.py': { why: "/proc/sys is the kernel's", calls: { open: 1 } },
  'apply/wall.py': { why: '/usr/bin/wall', calls: { 'os.path.exists': 1 } },
  'release/disk_space.py': {
    why: 'files in /var/lib/sitec; which of some directories at the top there are',
    calls: { 'os.open': 2, 'os.path.exists': 1, 'os.path.isdir': 1, 'os.unlink': 1 },
  },
  'apply/snapshot.py': { why: 'the directory of a snapshot', calls: { open: 2, 'os.makedirs': 1, 'os.scandir': 1 } },
  'report/status.py': { why: 'releases below /var/lib/sitec', calls: { 'os.listdir': 1, 'os.path.isdir': 1, 'os.stat': 1 } },
};

function counted(names: readonly string[]): { readonly [name: string]: number } {
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]));
}

test('no program of the host takes a path of the live host as it stands: what may is named here, with its reason', () => {
  const raw = Object.entries(found.calls).filter(([file, names]) => names.length > 0 && !SAFE.includes(file));
  expect(Object.fromEntries(raw.map(([file, names]) => [file, counted(names)]))).toEqual(
    Object.fromEntries(Object.entries(JUSTIFIED).map(([file, { calls }]) => [file, calls])),
  );
});

test('nor does it make the name of a place but for those', () => {
  expect(Object.fromEntries(Object.entries(found.paths).filter(([, calls]) => calls.length > 0))).toEqual({
    'apply/before.py': ["paths.at('/proc/sys/' + key.replace('.', '/'))"],
    // Only root writes in /etc/ssh.
    'release/identity.py': ['paths.at(HOST_KEY)'],
    'watch/mail_probe.py': ['paths.at(DOVEADM)', 'paths.at(DOVEADM)', 'paths.at(SENDMAIL)', 'paths.at(SENDMAIL)'],
    'apply/packages.py': ['paths.at(POLICY)', 'paths.at(UNFINISHED)', 'paths.at(path)', 'paths.at(path)'],
    'base/paths.py': ["self.at('/var/lib/sitec')"],
    'apply/rollback.py': ["self.paths.at('/proc/sys/' + key.replace('.', '/'))"],
    'release/disk_space.py': ['paths.at(path)', 'paths.at(path)'],
  });
});

test('what reaches paths looks each name up in a directory that is open', () => {
  expect(Object.fromEntries(SAFE.map((file) => [file, found.without[file]]))).toEqual({
    'base/files.py': ['os.listdir(handle)'],
    'base/found.py': ['os.listdir(handle)'],
    'base/safe_path.py': ["os.open(paths.root or '/', os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)"],
  });
});
