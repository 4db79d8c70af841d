import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Probe } from '../../../src/deploy/probes.ts';
import { demoPassword, demoSshKey } from '../demo.ts';
import { startDeskLab } from '../desk-lab.ts';
import { until } from '../exec.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit, ownFile } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 600_000 });

const BOB = 'bob@testdomain.local';
const MONITOR = '198.51.100.90';
const PROBES = `probes: { mailbox: ${BOB}, vantages: { outside: { ssh: root@${MONITOR} } } }\n`;

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  const monitor = await world.lab.host('monitor', { base: world.base, addresses: [MONITOR] });
  monitor.write('/root/.ssh/authorized_keys', `${demoSshKey('phalkonadmin').publicKey}\n`);
  await monitor.boot();
  await monitor.must(['sh', '-c', 'ssh-keygen -A && chmod 0700 /root/.ssh && systemctl restart ssh.service']);
  appendFileSync(desk.sshConfig, `  StrictHostKeyChecking accept-new\n  UserKnownHostsFile ${join(desk.directory, '../known_others')}\n`);
});

/** Every test begins with a site that names what is probed. */
beforeEach(async () => {
  await desk.reset();
  writeFileSync(join(desk.directory, 'site.yaml'), PROBES, { flag: 'a' });
  expect(await desk.sitec(['secrets', 'set', 'probes/login'], { input: demoPassword(BOB) })).toMatchObject({ code: 0 });
  await desk.commit('Probes');
});

afterAll(() => world?.close());

test('a deploy is confirmed by a login, and by what another machine sees', async () => {
  await desk.edit('site.yaml', clientLimit(21));
  const done = await desk.sitec(['--json', 'deploy']);
  expect(done).toMatchObject({ code: 0 });
  const [host] = (JSON.parse(done.stdout) as { readonly hosts: readonly { readonly probes: readonly Probe[] }[] }).hosts;
  const { probes = [] } = host ?? {};
  const seen = (name: string, from?: string): readonly (string | undefined)[] =>
    probes.filter((probe) => probe.name === name && probe.from === from).map(({ problem }) => problem);
  expect(seen(`login of ${BOB}`)).toEqual([undefined]);
  expect(new Set(seen('smtp', 'outside'))).toEqual(new Set([undefined]));
  expect(seen('submissions', 'outside')).toContain(undefined);
  // From the internet nobody gets to the mailboxes: that was so before, and is nothing to take back a deploy for.
  expect(seen('imaps', 'outside')).not.toContain(undefined);
  expect(seen(`login of ${BOB}`, 'outside')).not.toContain(undefined);
  expect(JSON.stringify(done)).not.toContain(demoPassword(BOB).slice(0, 12));
});

test('a daemon that greets and lets nobody in takes the change back', async () => {
  await desk.edit(
    'site.yaml',
    ownFile(
      desk.directory,
      '/etc/systemd/system/dovecot.service.d/90-own.conf',
      '[Service]\nInaccessiblePaths=/var/mail/vmail\n',
      'restart: [dovecot]',
    ),
  );
  const done = await desk.sitec(['deploy', '--window', '90s']);
  expect(done.stderr).toContain(`rolling back, because of what this machine sees: login of ${BOB} at 10.100.0.25`);
  expect(done.code).toBe(4);
  await until(
    'the login works again',
    async () => (await world.host.run(['doveadm', 'auth', 'test', BOB, demoPassword(BOB)])).code === 0,
    30,
  );
});

test('what only another machine sees takes the change back as well', async () => {
  const rules = await world.host.must(['cat', '/etc/ufw/before.rules']);
  const changed = rules.replace(
    '# End required lines\n',
    `# End required lines\n-A ufw-before-input -s ${MONITOR} -p tcp --dport 25 -j DROP\n`,
  );
  await desk.edit('site.yaml', ownFile(desk.directory, '/etc/ufw/before.rules', changed, 'mode: "0640", restart: [ufw]'));
  const done = await desk.sitec(['deploy', '--window', '90s', '--overwrite', '/etc/ufw/before.rules']);
  expect(done.stderr).toContain('smtp at 203.0.113.25, seen from outside: ');
  expect(done.code).toBe(4);
});

test('whoever cannot open the password deploys without the login, and is told', async () => {
  await desk.edit('site.yaml', clientLimit(22));
  const done = await desk.sitec(['--identity', '/nonexistent', 'deploy']);
  expect(done.stderr).toContain(`mail1: login of ${BOB} is not tried: `);
  expect(done.code).toBe(0);
});
