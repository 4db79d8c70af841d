import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';
import type { AlertsFile } from '../../site/site.generated.ts';

const UNIT = 'sitec-drift';
const SETTINGS = '/etc/sitec/alerts.conf';
const WEBHOOK = 'alerts/webhook';
const RELAY = 'alerts/relay';

/** What the host checks by itself, with the programs of the last confirmed release, and where it sends alerts. */
export const drift = defineService({
  name: 'drift',
  bounds: {
    every: { least: '1m', most: '52w' },
  },
  told: false,
  contribute: ({ every }, { host, site: { alerts } }) => [
    ...packages(HOST_ROOT, 'python3'),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.service`, { format: 'systemd' }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.timer`, { format: 'systemd', data: { every } }),
    // After an upgrade, when the check of the daemons is over.
    file(HOST_ROOT, '/etc/systemd/system/apt-daily-upgrade.service.d/20-drift.conf', {
      format: 'systemd',
      data: { unit: `${UNIT}.service` },
    }),
    ...enabled(`${UNIT}.timer`),
    // It reads what it compares, and asks systemd, docker and the database, the last as the database's user.
    {
      kind: 'sandbox',
      unit: `${UNIT}.service`,
      writable: ['/var/lib/sitec'],
      except: { PrivateDevices: 'no', ProtectHome: 'read-only', ProtectProc: 'default' },
    },
    ...(Object.keys(alerts).length > 0 ? told(alerts, host.fqdn) : []),
  ],
});

function told({ webhook, relay }: AlertsFile, fqdn: string): readonly Contribution[] {
  const secrets: readonly Contribution[] = [
    ...(webhook && webhook.secret !== 'none'
      ? [given(WEBHOOK, ['alerts', 'webhook'], webhook.secret === 'bearer' ? 'password' : 'given')]
      : []),
    ...(relay?.user === undefined ? [] : [given(RELAY, ['alerts', 'relay'], 'given')]),
  ];
  return [
    ...packages(HOST_ROOT, 'ca-certificates'),
    file(HOST_ROOT, SETTINGS, {
      format: 'postfixMap',
      mode: 0o600,
      data: { fqdn, webhook, relay, secrets: { webhook: WEBHOOK, relay: RELAY } },
      because: [['alerts']],
    }),
    ...secrets,
  ];
}

function given(name: string, path: readonly string[], secretKind: 'given' | 'password'): Contribution {
  return { kind: 'secret', name, secretKind, readableByHost: true, because: [path] };
}
