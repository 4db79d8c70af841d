import type { RootName } from '../root.ts';

/** A compose project: containers that share a compose file and, but for host networking, a network. */
export interface ComposeProject {
  readonly name: string;
  /** The directory on the host that holds docker-compose.yml. */
  readonly directory: string;
}

/** A container; files contributed to its root are mounted into it read-only. */
export interface ContainerContribution {
  readonly kind: 'container';
  readonly root: RootName;
  readonly project: ComposeProject;
  /** Where files of the container lie on the host: the first directory that a path is inside of counts. */
  readonly places: readonly { readonly inside: string; readonly outside: string }[];
  readonly name: string;
  readonly image: string;
  readonly network: 'host' | 'bridge';
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment: { readonly [name: string]: string };
  readonly environmentFiles: readonly string[];
  readonly volumes: readonly { readonly source: string; readonly target: string; readonly readOnly: boolean }[];
  readonly tmpfs: readonly string[];
  readonly health: { readonly test: readonly string[]; readonly interval: string; readonly timeout: string; readonly retries: number };
  /** Bytes and processors. */
  readonly limits: { readonly memory?: number; readonly cpus?: number };
  /** Published ports, for a network of its own. */
  readonly ports: readonly { readonly address: string; readonly port: number }[];
}
