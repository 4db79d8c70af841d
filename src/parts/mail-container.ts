import type { Contribution } from '../contract/contribution.ts';
import type { ContainerContribution } from '../contract/kinds/containers.ts';
import { directory } from '../contract/kinds/files.ts';
import { HOST_ROOT } from '../contract/root.ts';
import type { Scope } from '../contract/service.ts';
import { bytes } from '../site/units.ts';

/** What every service that can run in a container lets the operator say. */
interface ContainerOptions {
  readonly image?: string;
  readonly limits?: { readonly memory?: string; readonly cpus?: number };
}

/** What a mail daemon needs of its container. */
interface MailContainer {
  readonly listeners: readonly { readonly port: number; readonly from: readonly string[] }[];
  readonly volumes: ContainerContribution['volumes'];
  /** A command that succeeds while the daemon works. */
  readonly health: readonly string[];
}

const DIRECTORY = '/opt/mail_server/mail';

/** The container of a mail daemon: a network shared with the others, listeners published where `from` allows, files that only root can reach. */
export function mailContainer(
  { image = '', limits }: ContainerOptions,
  { root, exposure }: Scope,
  { listeners, volumes, health }: MailContainer,
): readonly Contribution[] {
  const place = `${DIRECTORY}/${root}`;
  return [
    directory(HOST_ROOT, place, { mode: 0o700 }),
    {
      kind: 'container',
      root,
      project: { name: 'mail', directory: DIRECTORY },
      places: [{ inside: '', outside: place }],
      name: `mail-${root}`,
      image,
      network: 'bridge',
      environment: {},
      environmentFiles: [],
      volumes: [{ source: '/etc/ssl/mail', target: '/etc/ssl/mail', readOnly: true }, ...volumes],
      tmpfs: [],
      health: { test: ['CMD', ...health], interval: '30s', timeout: '10s', retries: 3 },
      limits: {
        ...(limits?.memory === undefined ? {} : { memory: bytes(limits.memory) }),
        ...(limits?.cpus === undefined ? {} : { cpus: limits.cpus }),
      },
      ports: listeners.flatMap(({ port, from }) => (from.length === 0 ? [] : exposure(from).listen.map((address) => ({ address, port })))),
    },
  ];
}
