import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { until } from './exec.ts';
import { inbox, message, submit } from './mail.ts';
import type { SiteLab } from './site-lab.ts';
import { shown, type Shown } from './tls.ts';

const UNIT = 'sitec-certificate-renew.service';
const BEN = 'ben@example.net';
const FRIEND = 'friend@elsewhere.example';
const DOORS = [{ port: 25, starttls: 'smtp' }, { port: 587, starttls: 'smtp' }, { port: 465 }, { port: 993 }] as const;

/** What stories ask about the certificate of the smallest site, whoever issued it; `anchor` is what clients trust at the moment. */
export interface CertificateWatch {
  anchor: string;
  /** The one certificate that all doors show and that every client accepts. */
  served(): Promise<Shown>;
  /** Waits until the doors show another one. */
  servesOther(than: Shown): Promise<Shown>;
  /** Mail comes in, is read, and goes out, each time under that certificate. */
  mailFlows(subject: string): Promise<void>;
  /** Looks whether another one is needed, as the timer does; gives the end of the unit and what it said. */
  renew(): Promise<{ readonly code: number; readonly said: string }>;
  /** Makes the pair in place, and what is kept of it, one that was issued seventy days ago for ninety. */
  age(names: string): Promise<void>;
  /** Main processes and since when they run. */
  processes(): Promise<string>;
}

/** Watches a site's host that has signed its own certificate, which clients trust for now. */
export async function watchCertificate(world: SiteLab): Promise<CertificateWatch> {
  const { host, declared, outside, lab } = world;
  const doors = (): Promise<readonly Shown[]> =>
    Promise.all(
      DOORS.map((door) =>
        shown(outside, { ...door, address: declared.publicAddresses[0] ?? '', name: declared.fqdn, anchor: watch.anchor }),
      ),
    );
  const watch: CertificateWatch = {
    anchor: join(lab.directory, 'self-signed.pem'),
    async served() {
      const found = await doors();
      for (const [index, { verdict }] of found.entries()) expect(verdict, `port ${DOORS[index]?.port}`).toBe('0 (ok)');
      expect(new Set(found.map(({ serial }) => serial)).size).toBe(1);
      return found[0] as Shown;
    },
    async servesOther(than) {
      await until(
        'all doors show another certificate',
        async () => (await doors()).every(({ serial }) => serial !== '' && serial !== than.serial),
        30,
      );
      return watch.served();
    },
    async mailFlows(subject) {
      const { anchor } = watch;
      await world.foreign.send({ from: FRIEND, to: BEN }, message(FRIEND, BEN, `in ${subject}`));
      await until(
        `"in ${subject}" is in the inbox`,
        async () => (await inbox(world, BEN, { anchor })).messages.some((text) => text.includes(`in ${subject}`)),
        30,
      );
      expect(await submit(world, BEN, FRIEND, `out ${subject}`, { anchor })).toMatchObject({ accepted: true });
      await until(`"out ${subject}" is there`, async () => world.foreign.received().some((text) => text.includes(`out ${subject}`)), 30);
    },
    async renew() {
      const [, cursor = ''] = /^-- cursor: (.*)$/m.exec(await host.must(['journalctl', '--lines=0', '--show-cursor'])) ?? [];
      const { code } = await host.run(['systemctl', 'start', UNIT], { timeout: 170 });
      await host.must(['journalctl', '--sync']);
      return { code, said: await host.must(['journalctl', '--unit', UNIT, `--after-cursor=${cursor}`, '--output=cat', '--no-pager']) };
    },
    async age(names) {
      await host.must([
        'sh',
        '-euc',
        `openssl req -x509 -key "$(ls /etc/ssl/mail/*.key)" -subj / -addext subjectAltName=${names} -not_before $(date -ud '-70 days' +%Y%m%d%H%M%SZ) \
        -not_after $(date -ud '+20 days' +%Y%m%d%H%M%SZ) -out /run/old.pem; cat /run/old.pem >"$(ls /var/lib/sitec-acme/issued-*.pem)"; /usr/local/lib/sitec/certificate put /run/old.pem`,
      ]);
    },
    processes: () =>
      host.must([
        'systemctl',
        'show',
        '--property=Id,MainPID,NRestarts,ActiveEnterTimestampMonotonic',
        'postfix.service',
        'dovecot.service',
      ]),
  };
  writeFileSync(watch.anchor, await host.must(['cat', '/etc/ssl/mail/fullchain.pem']));
  return watch;
}
