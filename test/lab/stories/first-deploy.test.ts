import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deployedSteps } from '../deployed.ts';
import { must, run, until } from '../exec.ts';
import { expectedPorts, namedPorts } from '../exposure.ts';
import { troubles } from '../journal.ts';
import { inbox, message } from '../mail.ts';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { openPorts } from '../scan.ts';
import { replaced } from '../site-edits.ts';
import { startSiteLab, welcome, type SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 900_000 });

const STOCK = 'root@203.0.113.25';
const FRIEND = 'friend@elsewhere.example';

let world: SiteLab;
let desk: OperatorDesk;
/** What the stock host was when it was handed over. */
let handedOver: readonly string[];
/** What was printed for the hub's operator. */
let block: string;
/** What the host was before it was lost and had to be rebuilt. */
let lost: readonly string[];

beforeAll(async () => {
  const former = await startSiteLab(process.cwd());
  try {
    lost = await identity(former);
  } finally {
    await former.close();
  }
  world = await startSiteLab(process.cwd(), { stock: true });
  desk = await sitAtDesk(world, process.cwd());
  await tellHub('set', 'peer', hostKey(), 'remove');
  handedOver = await state();
});

afterAll(() => world?.close());

function first(...args: readonly string[]): ReturnType<OperatorDesk['sitec']> {
  return desk.sitec(['deploy', 'mail1', '--first', STOCK, ...args], { timeout: 900 });
}

/** Whether root gets in by the public port 22, trusting the key that the stock host had at first. */
async function asRoot(): Promise<boolean> {
  const { code } = await run(
    [
      'ip',
      'netns',
      'exec',
      world.inside.name,
      'ssh',
      '-F',
      desk.sshConfig,
      '-o',
      'BatchMode=yes',
      '-o',
      'HostKeyAlias=stock',
      '-o',
      'ConnectTimeout=5',
      STOCK,
      'true',
    ],
    { timeout: 60 },
  );
  return code === 0;
}

function tellHub(verb: string, ...args: readonly string[]): Promise<string> {
  return must(['ip', 'netns', 'exec', world.hub?.name ?? '', 'wg', verb, `${world.lab.id}hub`, ...args]);
}

function hostKey(): string {
  return world.site.publicKeys.get('wireguard/mail1.pub') ?? '';
}

/** What listens, what filters, what starts at a boot, and every file that was there: users stay once they are made, and so do packages and empty chains of UFW's. */
async function state(): Promise<readonly string[]> {
  const script = `
    ss --no-header --listening --numeric --tcp --udp | awk '{ print $1, $5 }' | sort
    [ ! -e /usr/sbin/iptables-save ] || { iptables-save; ip6tables-save; } | grep -E '^(-|:[A-Z]+ [^A])' | grep -vE '^-A [A-Z]+ -j ufw'
    ip -brief address | sort
    systemctl list-unit-files --no-legend --plain --state=enabled | awk '!/^sitec-guard-/ { print $1 }'
    [ ! -x /usr/sbin/policy-rc.d ] || /usr/sbin/policy-rc.d postfix start || echo nothing may be started
    [ ! -e /run/systemd/system-preset/00-sitec.preset ] || echo nothing may be enabled
    [ -e /lab-files ] || find /etc -xdev -type f -not -name '*-' -not -path '/etc/ld.so.cache' -not -path '/etc/*shadow' -not -path '/etc/passwd' -not -path '/etc/group' -not -path '/etc/sub?id' | sort >/lab-files
    xargs stat --format='%n %U:%G %a' </lab-files
    xargs sha256sum </lab-files
    systemctl list-units --no-legend --plain --type=service --state=failed`;
  return (await world.host.must(['sh', '-c', `${script}; true`])).split('\n');
}

/** What others know a host by, and what the site says of it. */
async function identity({ host, manifest }: SiteLab): Promise<readonly string[]> {
  const of = (type: string): readonly string[] => manifest.entries.filter((entry) => entry.type === type).map(({ path }) => path);
  const files = await host.must([
    'sha256sum',
    '/etc/ssh/ssh_host_ed25519_key',
    '/etc/ssh/ssh_host_ed25519_key.pub',
    '/var/lib/sitec/identity',
    ...of('file'),
  ]);
  const owners = await host.must(['stat', '--format=%N %U:%G %a', ...of('file'), ...of('directory'), ...of('symlink')]);
  return [await host.must(['wg', 'show', 'wg0', 'public-key']), ...files.split('\n'), ...owners.split('\n')];
}

async function expectStock(): Promise<void> {
  expect(await asRoot()).toBe(true);
  expect(await state()).toEqual(handedOver);
  expect(await openPorts(world.outside, '203.0.113.25', namedPorts(world.manifest))).toEqual([22]);
}

test('a stock host runs no python and lets root in', async () => {
  expect((await world.host.run(['sh', '-c', 'command -v python3 postfix'])).stdout).toBe('');
  await expectStock();
});

test.each([
  {
    name: 'nobody is there',
    args: ['mail1', '--first', 'root@203.0.113.99'],
    code: 3,
    says: /mail1 cannot be reached as root at 203\.0\.113\.99 port 22: /,
  },
  {
    name: 'somebody else than root',
    args: ['mail1', '--first', 'admin@203.0.113.25'],
    code: 2,
    says: /invalid --first "admin@203\.0\.113\.25": use root at an address, for example /,
  },
  {
    name: 'no host of the site',
    args: ['mail9', '--first', STOCK],
    code: 2,
    says: /nothing is built for a host "mail9"; generated\/ has: mail1/,
  },
  {
    name: 'a dry run',
    args: ['mail1', '--first', STOCK, '--dry-run'],
    code: 2,
    says: /--first goes neither with --dry-run nor with --plan/,
  },
])('is refused and changes nothing: $name', async ({ args, code, says }) => {
  const done = await desk.sitec(['deploy', ...args]);
  expect(done).toMatchObject({ code, stderr: expect.stringMatching(says) as string });
  await expectStock();
});

test.each([
  {
    name: 'Debian 12',
    break: `sed -i 's/^VERSION_ID=.*/VERSION_ID="12"/; s/^PRETTY_NAME=.*/PRETTY_NAME="Debian 12"/' /usr/lib/os-release`,
    mend: `sed -i 's/^VERSION_ID=.*/VERSION_ID="13"/; s/^PRETTY_NAME=.*/PRETTY_NAME="Debian 13"/' /usr/lib/os-release`,
    says: 'this is Debian 12, and sitec is for Debian 13',
  },
  {
    name: 'a host with a release',
    break: 'mkdir -p /var/lib/sitec; ln -s nowhere /var/lib/sitec/current',
    mend: 'rm -r /var/lib/sitec',
    says: 'this host has a release already: deploy without --first',
  },
])('is refused and changes nothing: $name', async ({ break: damage, mend, says }) => {
  await world.host.must(['sh', '-c', damage]);
  expect(await first()).toMatchObject({ code: 3, stderr: expect.stringContaining(says) as string });
  await world.host.must(['sh', '-c', mend]);
  await expectStock();
});

/** Whether a package has come to the end of its installation. */
async function isInstalled(name: string): Promise<boolean> {
  return (await world.host.run(['dpkg-query', '--show', '--showformat=${db:Status-Status}', name])).stdout === 'installed';
}

/** Has a lock of apt's for so many seconds, as the timers of a fresh server do. Debian's perl-base is there where Python is not. */
async function holdApt(lock: string, seconds: number): Promise<void> {
  const program = `use Fcntl; open(F, "+>>", $ARGV[0]) or die; my $whole = pack("s s x4 q q i x4", F_WRLCK, 0, 0, 0, 0);
    fcntl(F, F_SETLK, $whole) or die $!; sleep $ARGV[1]`;
  await world.host.must(['systemd-run', '--quiet', '--collect', 'perl', '-e', program, lock, String(seconds)]);
}

test.each([
  {
    name: 'killed',
    far: 'redis-server',
    end: () => world.host.must(['systemctl', 'kill', '--signal=SIGKILL', 'sitec-activate-*.service']),
  },
  { name: 'cut off by a boot', far: 'rspamd', end: () => world.host.kill().then(() => world.host.boot()) },
])('an attempt that is $name while packages are installed leaves none of their daemons enabled', async ({ far, end }) => {
  await holdApt('/var/lib/apt/lists/lock', 12);
  const deploying = first('--window', '15s');
  await until(`${far} is installed`, () => isInstalled(far), 600);
  await end();
  const done = await deploying;
  expect(done.code).not.toBe(0);
  // Only the first time is anything to be installed before the attempt, and the lists to be read.
  if (far === 'redis-server') expect(done.stderr).toContain('mail1: another process holds apt there');
  // What was killed before comes to its end first, right before the download.
  expect(['download', 'install']).toContain((await deployedSteps(world.host)).steps.at(-1));
  await expectStock();
});

test('one that a daemon refuses once all packages are installed leaves none of their daemons enabled, nor does a boot start one', async () => {
  await desk.edit('site.yaml', (site) =>
    replaced(site, [['      postfix:\n', '      postfix:\n        extra: { smtpd_banner: "$nosuch ESMTP" }\n']]),
  );
  expect(await first()).toMatchObject({ code: 1, stdout: expect.stringContaining('undefined parameter: nosuch') as string });
  await desk.reset();
  expect(await isInstalled('postfix')).toBe(true);
  expect(await world.host.run(['test', '-e', '/usr/sbin/policy-rc.d'])).toMatchObject({ code: 1 });
  await expectStock();
  expect(await world.host.restart()).toBe('running');
  await expectStock();
});

test('a hub that does not answer: ssh has not moved, and the host is a stock host again', async () => {
  const done = await first('--hub-window', '20s');
  expect(done.stdout).toContain('rolled back: the hub did not answer within 20 s: was it given the block of this host?');
  expect(done.code).toBe(4);
  [, block = ''] = /give this to the hub now, or it never answers:\n([^]*?\n)(?=mail1: )/.exec(done.stderr) ?? [];
  await expectStock();
});

test('nobody confirms: the host is a stock host again', async () => {
  const deploying = first('--no-confirm', '--window', '15s');
  await until(
    'the hub is asked for',
    async () => (await deployedSteps(world.host).catch(() => undefined))?.steps.at(-1) === 'await-hub',
    600,
  );
  expect(await asRoot()).toBe(true);
  await must(['ip', 'netns', 'exec', world.hub?.name ?? '', 'sh', '-c', `cat | wg addconf ${world.lab.id}hub /dev/stdin`], {
    input: block,
  });
  expect(await deploying).toMatchObject({ code: 0, stderr: expect.stringContaining('the hub answered: ssh can move') as string });
  expect(await asRoot()).toBe(false);
  await until('it is taken back', async () => (await deployedSteps(world.host)).steps.includes('rolled-back'), 120);
  await expectStock();
});

test('a reboot before the confirmation: it boots as a stock host', async () => {
  expect(await first('--no-confirm', '--window', '10m')).toMatchObject({ code: 0 });
  await world.host.kill();
  expect(await world.host.boot()).toBe('running');
  await until('it is taken back', async () => (await deployedSteps(world.host)).steps.includes('rolled-back'), 120);
  await expectStock();
});

test('one command makes a stock host the mail server that the site describes', async () => {
  const done = await first();
  expect(done.stdout).toContain('mail1: confirmed');
  expect(done.code).toBe(0);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to do') as string });
  expect(await asRoot()).toBe(false);
  await welcome(world);
  expect(await world.host.restart()).toBe('running');
  expect(await desk.ssh('sudo -n id -un')).toMatchObject({ code: 0, stdout: 'root\n' });
});

test('it is the host that was lost: its tree, its host key, its key in the VPN', async () => {
  expect(await identity(world)).toEqual(lost);
});

test('exactly the ports of the site are open, from the internet and from the VPN', async () => {
  for (const address of world.declared.publicAddresses) {
    expect(await openPorts(world.outside, address, namedPorts(world.manifest)), address).toEqual(
      expectedPorts(world.manifest, address, '192.0.2.66'),
    );
  }
  const [inVpn = ''] = world.declared.memberships.map(({ address }) => address);
  expect(await openPorts(world.inside, inVpn, namedPorts(world.manifest))).toEqual(expectedPorts(world.manifest, inVpn, '10.100.0.50'));
});

test('mail comes in, and the journal holds no trouble', async () => {
  await world.foreign.send({ from: FRIEND, to: 'alice@testdomain.local' }, message(FRIEND, 'alice@testdomain.local', 'to a new host'));
  await until(
    'it is there',
    async () => (await inbox(world, 'alice@testdomain.local')).messages.some((text) => text.includes('to a new host')),
    60,
  );
  expect(await troubles(world.host)).toEqual([]);
});

test('a second time is refused', async () => {
  expect(await first()).toMatchObject({ code: 3, stderr: expect.stringMatching(/cannot be reached as root/) as string });
});
