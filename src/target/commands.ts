import type { ComposeProject, Contributed, DaemonContribution } from '../contribution.ts';
import { HOST_ROOT } from '../root.ts';
import { containerOf } from './roots.ts';

/** What to run on the host, as argument lists. */
export interface DaemonCommands {
  readonly unit: string;
  readonly reload: readonly string[];
  readonly restart: readonly string[];
}

/** The verbs of an abstract daemon on its host: systemctl, or compose when it runs in a container. */
export function commandsOf(daemon: DaemonContribution, contributions: readonly Contributed[]): DaemonCommands {
  if (daemon.root === HOST_ROOT) return hostCommands(daemon);
  const container = containerOf(contributions, daemon.root);
  if (!container) throw new Error(`no container is contributed for the root ${daemon.root}`);
  const compose = ['docker', 'compose', '--file', composeFilePath(container.project)];
  const inside = (command: readonly string[]): readonly string[] => [...compose, 'exec', '-T', daemon.root, ...command];
  // Also where the compose file itself has changed, which `restart` does not read.
  const restart = [...compose, 'up', '--detach', '--wait', '--no-deps', '--force-recreate', daemon.root];
  return {
    unit: composeUnit(container.project),
    reload: daemon.reload ? inside(daemon.reload) : restart,
    restart,
  };
}

/** The unit that brings a compose project up. */
export function composeUnit({ name }: ComposeProject): string {
  return `compose-${name}.service`;
}

/** The compose file of a project, on the host. */
export function composeFilePath({ directory }: ComposeProject): string {
  return `${directory}/docker-compose.yml`;
}

function hostCommands({ unit, reload, command }: DaemonContribution): DaemonCommands {
  if (command) return { unit, reload: command, restart: command };
  const restart = ['systemctl', 'restart', unit];
  return { unit, reload: reload ? ['systemctl', 'reload', unit] : restart, restart };
}
