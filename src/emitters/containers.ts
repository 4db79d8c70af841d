import type { HostContributions } from '../contract/contributed.ts';
import type { ContainerContribution } from '../contract/kinds/containers.ts';
import type { Contributed, Contribution } from '../contract/contribution.ts';
import { groupBy } from '../base/group-by.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { composeFilePath, composeUnit } from '../contract/commands.ts';
import { composeYaml, type ComposeValue } from '../tree/compose-yaml.ts';
import { hostPath, ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { enabled, packages, restart } from '../contract/kinds/daemons.ts';
import { file } from '../contract/kinds/files.ts';
import { MIB } from '../site/units.ts';

/**
 * Compose projects: the compose file, a unit that brings it up at boot and waits until it is healthy,
 * and Debian's own Docker (X-63). With host networking only, Docker makes no bridge and touches no firewall rule.
 */
export function emitContainers({ contributions }: HostContributions): readonly Contributed[] {
  const containers = ofKind(contributions, 'container');
  if (containers.length === 0) return [];
  const bridged = containers.some(({ network }) => network === 'bridge');
  const engine: Contribution[] = [
    ...packages(HOST_ROOT, 'docker.io', 'docker-cli', 'docker-compose'),
    file(HOST_ROOT, '/etc/docker/daemon.json', {
      format: 'bare',
      text: `${JSON.stringify({ 'log-driver': 'journald', 'live-restore': true, ...(bridged ? {} : { bridge: 'none', iptables: false, ip6tables: false }) }, null, 2)}\n`,
      notify: restart('docker'),
    }),
    file(HOST_ROOT, '/etc/systemd/system/docker.service.d/10-sitec.conf', {
      format: 'systemd',
      notify: restart('docker'),
    }),
    ...enabled('docker.service'),
    { kind: 'daemon', root: HOST_ROOT, name: 'docker', unit: 'docker.service', impact: { restart: 'containers keep running' } },
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'docker',
      script: "dockerd --validate --config-file /etc/docker/daemon.json 2>&1 | grep -v '^configuration OK' >&2; true",
      files: ['/etc/docker/daemon.json'],
    },
  ];
  return [
    ...engine.map((made) => emittedFrom(containers, 'containers', made)),
    ...[...groupBy(containers, ({ project }) => project.name).values()].flatMap((group) =>
      projectOf(group, contributions).map((made) => emittedFrom(group, 'containers', made)),
    ),
  ];
}

function projectOf(
  containers: readonly Contributed<ContainerContribution>[],
  contributions: readonly Contributed[],
): readonly Contribution[] {
  const [first] = containers;
  if (!first) return [];
  const { project } = first;
  const notify = restart(...containers.map(({ root }) => root));
  const composed = composeFilePath(project);
  return [
    file(HOST_ROOT, composed, { format: 'yaml', text: composeFile(project.name, containers, contributions), notify }),
    file(HOST_ROOT, `/etc/systemd/system/${composeUnit(project)}`, {
      template: 'etc/systemd/system/compose.service',
      format: 'systemd',
      data: { project: project.name, file: composed },
      notify,
    }),
    ...enabled(composeUnit(project)),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: `compose ${project.name}`,
      script: `docker compose --file ${composed} config --quiet`,
      files: [composed],
    },
  ];
}

/** A compose file in the compose specification, read by Debian 13's compose 2.26. */
function composeFile(name: string, containers: readonly ContainerContribution[], contributions: readonly Contributed[]): string {
  return composeYaml({
    name,
    services: Object.fromEntries(containers.map((container) => [container.root, composeService(container, contributions)])),
  });
}

function composeService(container: ContainerContribution, contributions: readonly Contributed[]): ComposeValue {
  const mounted = ofKind(contributions, 'file').filter(({ root }) => root === container.root);
  const { limits, health, ports } = container;
  return {
    image: container.image,
    container_name: container.name,
    ...(container.network === 'host' ? { network_mode: 'host' } : {}),
    restart: 'unless-stopped',
    ...(container.user === undefined ? {} : { user: container.user }),
    ...(container.command ? { command: container.command } : {}),
    ...(container.environmentFiles.length > 0 ? { env_file: container.environmentFiles } : {}),
    ...(Object.keys(container.environment).length > 0 ? { environment: container.environment } : {}),
    ...(ports.length > 0 ? { ports: ports.map(({ address, port }) => `${address === '*' ? '' : `${address}:`}${port}:${port}`) } : {}),
    volumes: [
      ...mounted.map(({ path }) => ({
        type: 'bind',
        source: hostPath(contributions, container.root, path),
        target: path,
        read_only: true,
      })),
      ...container.volumes.map(({ source, target, readOnly }) => ({
        type: 'bind',
        source,
        target,
        ...(readOnly ? { read_only: true } : {}),
      })),
    ],
    ...(container.tmpfs.length > 0 ? { tmpfs: container.tmpfs } : {}),
    healthcheck: health,
    ...(limits.memory === undefined ? {} : { mem_limit: `${limits.memory / MIB}m`, memswap_limit: `${limits.memory / MIB}m` }),
    ...(limits.cpus === undefined ? {} : { cpus: limits.cpus }),
  };
}
