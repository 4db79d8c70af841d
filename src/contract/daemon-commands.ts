import type { RootName } from './root.ts';

/** What to run on the host, as argument lists. */
export interface DaemonCommands {
  readonly unit: string;
  readonly reload: readonly string[];
  readonly restart: readonly string[];
}

/** How an abstract daemon runs in its root. */
export interface RunsIn {
  readonly root: RootName;
  /** The systemd unit when the root is the host. */
  readonly unit: string;
  /** Without it a change needs a restart. */
  readonly reload?: readonly string[];
  /** Run on the host for both verbs, where systemctl's own would do harm. */
  readonly command?: readonly string[];
}
