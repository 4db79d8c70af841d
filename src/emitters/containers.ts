import type { HostContributions } from '../contract/contributed.ts';
import type { ContainerContribution } from '../contract/kinds/containers.ts';
import type { Contributed, Contribution } from '../contract/contribution.ts';
import { groupBy } from '../base/group-by.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { composeFilePath, composeUnit } from '../contract/daemon-commands.ts';
import { composeYaml, type ComposeValue } from '../tree/compose-yaml.ts';
import { hostPath, ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';
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
    ...['docker.io', 'docker-cli', 'docker-compose'].map((name) => ({ kind: 'package' as const, root: HOST_ROOT, name })),
    {
      kind: 'file',
      root: HOST_ROOT,
      path: '/etc/docker/daemon.json',
      format: 'bare',
      text: `${JSON.stringify({ 'log-driver': 'journald', 'live-restore': true, ...(bridged ? {} : { bridge: 'none', iptables: false, ip6tables: false }) }, null, 2)}\n`,
      notify: [{ daemon: 'docker', verb: 'restart' }],
    },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: '/etc/systemd/system/docker.service.d/10-sitec.conf',
      format: 'systemd',
      notify: [{ daemon: 'docker', verb: 'restart' }],
    },
    { kind: 'unit', unit: 'docker.service', state: 'enabled' },
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
  const notify = containers.map(({ root }) => ({ daemon: root, verb: 'restart' as const }));
  const file = composeFilePath(project);
  return [
    { kind: 'file', root: HOST_ROOT, path: file, format: 'yaml', text: composeFile(project.name, containers, contributions), notify },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: `/etc/systemd/system/${composeUnit(project)}`,
      template: 'etc/systemd/system/compose.service',
      format: 'systemd',
      data: { project: project.name, file },
      notify,
    },
    { kind: 'unit', unit: composeUnit(project), state: 'enabled' },
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: `compose ${project.name}`,
      script: `docker compose --file ${file} config --quiet`,
      files: [file],
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
