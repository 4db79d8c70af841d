import type { ContainerContribution } from '../contribution.ts';
import type { Scope } from '../service.ts';
import { bytes } from '../site/units.ts';

/** What every service that can run in a container lets the operator say. */
interface ContainerOptions {
  readonly image?: string;
  readonly limits?: { readonly memory?: string; readonly cpus?: number };
}

/** The container of a mail daemon: its own network shared with the others, its listeners published where `from` allows. */
export function mailContainer(
  { image = '', limits }: ContainerOptions,
  { root, exposure }: Scope,
  listeners: readonly { readonly port: number; readonly from: readonly string[] }[],
): ContainerContribution {
  const directory = '/opt/mail_server/mail';
  return {
    kind: 'container',
    root,
    project: { name: 'mail', directory },
    places: [{ inside: '', outside: `${directory}/${root}` }],
    name: `mail-${root}`,
    image,
    network: 'bridge',
    environment: {},
    environmentFiles: [],
    volumes: [{ source: '/etc/ssl/mail', target: '/etc/ssl/mail', readOnly: true }],
    tmpfs: [],
    health: { test: ['CMD', root, root === 'postfix' ? 'status' : '-n'], interval: '30s', timeout: '10s', retries: 3 },
    limits: {
      ...(limits?.memory === undefined ? {} : { memory: bytes(limits.memory) }),
      ...(limits?.cpus === undefined ? {} : { cpus: limits.cpus }),
    },
    ports: listeners.flatMap(({ port, from }) => (from.length === 0 ? [] : exposure(from).listen.map((address) => ({ address, port })))),
  };
}
