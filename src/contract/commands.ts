import type { ComposeProject } from './kinds/containers.ts';
import type { Contributed } from './contribution.ts';
import type { DaemonCommands, RunsIn } from './daemon-commands.ts';
import { HOST_ROOT, type RootName } from './root.ts';
import { containerOf } from './roots.ts';

/** The verbs of an abstract daemon on its host: systemctl, or compose when it runs in a container. */
export function commandsOf(daemon: RunsIn, contributions: readonly Contributed[]): DaemonCommands {
  if (daemon.root === HOST_ROOT) return hostCommands(daemon);
  const container = containerOf(contributions, daemon.root);
  if (!container) throw new Error(`no container is contributed for the root ${daemon.root}`);
  // Also where the compose file itself has changed, which `restart` does not read.
  const restart = [...compose(container.project), 'up', '--detach', '--wait', '--no-deps', '--force-recreate', daemon.root];
  return {
    unit: composeUnit(container.project),
    reload: daemon.reload ? commandInside(daemon.root, daemon.reload, contributions) : restart,
    restart,
  };
}

/** A command that runs in a root, as the host runs it. */
export function commandInside(root: RootName, command: readonly string[], contributions: readonly Contributed[]): readonly string[] {
  const container = containerOf(contributions, root);
  return container ? [...compose(container.project), 'exec', '-T', root, ...command] : command;
}

function compose(project: ComposeProject): readonly string[] {
  return ['docker', 'compose', '--file', composeFilePath(project)];
}

/** The unit that brings a compose project up. */
export function composeUnit({ name }: ComposeProject): string {
  return `compose-${name}.service`;
}

/** The compose file of a project, on the host. */
export function composeFilePath({ directory }: ComposeProject): string {
  return `${directory}/docker-compose.yml`;
}

function hostCommands({ unit, reload, command }: RunsIn): DaemonCommands {
  if (command) return { unit, reload: command, restart: command };
  const restart = ['systemctl', 'restart', unit];
  return { unit, reload: reload ? ['systemctl', 'reload', unit] : restart, restart };
}
