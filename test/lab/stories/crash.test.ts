import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deployedSteps } from '../deployed.ts';
import { until } from '../exec.ts';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

/** How often at least; more for a longer run. */
const KILLS = Number(process.env['SITEC_KILLS'] ?? '1');
const ATTEMPT = '/var/lib/sitec/releases';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let [old, fresh] = ['', ''];

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  desk = await sitAtDesk(world, process.cwd());
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  old = await everything();
  await desk.edit('site.yaml', change());
  // Once without any harm, so that it is known what is new.
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  fresh = await everything();
  expect(fresh).not.toBe(old);
  const releases = (await world.host.must(['ls', ATTEMPT])).trim().split('\n');
  expect(await desk.sitec(['rollback', 'mail1', releases[0] ?? ''])).toMatchObject({ code: 0 });
  expect(await everything()).toBe(old);
});

afterAll(() => world?.close());

/** A bit of everything: files, a unit of its own, a link, a restart, a reload, a kernel setting, ssh's port, rows. */
function change(): (site: string) => string {
  const unit = '/etc/systemd/system/own-clock.service';
  const file = join(desk.directory, 'files/mail1', unit);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '[Service]\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n');
  return (site) =>
    site
      .replace(/^ {4}services:$/m, `    files: { ${unit}: {} }\n    services:`)
      .replace('port: 2288', 'port: 2299')
      .replace('submission: { from: [internet] }', 'submission: { from: [vpn] }')
      .replace('postfix:\n', 'postfix:\n        extra: { smtpd_client_connection_count_limit: 20 }\n')
      .replace('sales: [alice, bob]', 'sales: [alice]');
}

/** All that a release answers for: files, what listens, what runs, what the database says. containerd takes any port of the loopback for itself at every start. */
async function everything(): Promise<string> {
  const script = `
    cd /etc && find . -path ./machine-id -prune -o -name 'sitec-guard-*' -prune -o -newer /lab-base -type f -exec stat --format='%n %U:%G %a' {} + -exec sha256sum {} + | sort
    find . -name 'sitec-guard-*' -prune -o -type l -printf '%p %l\\n' | sort
    cd /opt/mail_server && find . -type f -exec stat --format='%n %U:%G %a' {} + -exec sha256sum {} + | sort
    ss -Hltn | awk '{print $4}' | grep -Ev '^127.0.0.1:[345][0-9]{4}$' | sort -u
    iptables-save -t filter | grep -E '^-A ufw-user|^:' | sed 's/\\[.*//' | sort; ip6tables-save -t filter | grep -E '^-A ufw6-user' | sort
    postconf -h soft_bounce smtpd_client_connection_count_limit
    postmap -q sales@testdomain.local pgsql:/etc/postfix/pgsql/aliases.cf
    systemctl list-units --no-legend --plain --type=service --state=running,failed 'postfix*' 'dovecot*' ssh.service rspamd.service redis-server.service docker.service wg-quick@wg0.service
    systemctl is-enabled own-clock.service 2>/dev/null`;
  return world.host.must(['sh', '-c', `touch -d 2000-01-01 /lab-base; ${script}; true`]);
}

/** Whether nothing of an attempt is left: nothing pending, no file beside its place, no daemon held back. */
async function leftovers(): Promise<string> {
  return (await world.host.must(['sh', '-c', 'ls -d /var/lib/sitec/pending /usr/sbin/policy-rc.d 2>/dev/null; find /etc /opt/mail_server /usr/local /home -name ".sitec-*"; true'])).trim();
}

/** Kills the activator, and what cleans up after it if `all`, as soon as its journal has so many lines. */
function killer(line: number, all: boolean): Promise<unknown> {
  const program = `
import glob, os, subprocess, sys, time
before = set(glob.glob("${ATTEMPT}/*"))
end = time.time() + 90
while time.time() < end:
    for path in set(glob.glob("${ATTEMPT}/*")) - before:
        try:
            count = open(path + "/journal").read().count("\\n")
        except FileNotFoundError:
            continue
        if count >= ${line}:
            unit = "sitec-activate-" + os.path.basename(path) + ".service"
            subprocess.run(["systemctl", "kill", "--signal=SIGKILL", "--kill-whom=${all ? 'all' : 'main'}", unit])
            if ${all ? 'True' : 'False'}:
                time.sleep(0.3)
                subprocess.run(["systemctl", "kill", "--signal=SIGKILL", "--kill-whom=all", unit])
            sys.exit(0)
    time.sleep(0.001)
`;
  return world.host.run(['python3', '-c', program], { timeout: 120 });
}

async function idle(): Promise<void> {
  const units = async (): Promise<string> => (await world.host.must(['systemctl', 'list-units', '--no-legend', '--plain', 'sitec-activate-*.service', 'sitec-guard-*.service'])).trim();
  await until('nothing of an attempt runs any more', async () => (await units()) === '', 120);
}

const LINES = Array.from({ length: 24 }, (_, index) => index + 1).filter((line) => KILLS > 1 || line % 3 === 0);

test.each(LINES)('the activator killed at line %i of its journal: all is old', async (line) => {
  for (let round = 0; round < KILLS; round += 1) {
    const killed = killer(line, false);
    const done = await desk.sitec(['deploy', '--no-confirm', '--window', '1m']);
    await killed;
    await idle();
    const { steps } = await deployedSteps(world.host);
    if (steps.includes('waiting')) expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
    else expect([3, 4], done.stdout + done.stderr).toContain(done.code);
    expect(await everything()).toBe(old);
    expect(await leftovers()).toBe('');
    if (steps.includes('armed')) expect((await deployedSteps(world.host)).steps).toContain('rolled-back');
  }
});

test.each(LINES.filter((line) => line > 5 && line % 2 === 0))('the activator killed at line %i with what cleans up after it: the next run does', async (line) => {
  const killed = killer(line, true);
  await desk.sitec(['deploy', '--no-confirm', '--window', '1m']);
  await killed;
  await idle();
  await desk.sitec(['deploy', '--dry-run']);
  if ((await leftovers()) !== '') expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
  expect(await everything()).toBe(old);
  expect(await leftovers()).toBe('');
});

test.each([6, 12, 18])('the host killed at line %i: it comes up with all that is old', async (line) => {
  const deployed = desk.sitec(['deploy', '--no-confirm', '--window', '5m'], { timeout: 60 });
  const lines = async (): Promise<number> => (await deployedSteps(world.host).catch(() => ({ steps: [] }))).steps.length;
  const before = (await world.host.must(['ls', ATTEMPT])).trim().split('\n').length;
  await until('the attempt is there', async () => (await world.host.must(['ls', ATTEMPT])).trim().split('\n').length > before);
  await until('it has come so far', async () => (await lines()) >= line);
  await world.host.kill();
  expect(await world.host.boot()).toBe('running');
  await deployed;
  await until('nothing is pending', async () => (await leftovers()) === '', 90);
  expect(await everything()).toBe(old);
});

test('after all that, the change goes through', async () => {
  const done = await desk.sitec(['deploy']);
  expect(done.stdout).toContain('mail1: confirmed');
  expect(await everything()).toBe(fresh);
});
