import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lab reads of a host's manifest. */
export interface Manifest {
  readonly entries: readonly {
    readonly path: string;
    readonly type: 'file' | 'symlink' | 'directory';
    readonly owner: string;
    readonly group: string;
    readonly mode: string;
    readonly target: string;
    readonly secrets?: readonly string[];
  }[];
  readonly derive: readonly { readonly name: string; readonly script: string }[];
  readonly daemons: readonly { readonly name: string; readonly unit: string }[];
  readonly units: readonly { readonly unit: string; readonly state: 'enabled' | 'disabled' | 'masked' }[];
  readonly exposure: readonly {
    readonly service: string;
    readonly protocol: 'tcp' | 'udp';
    readonly port: number;
    readonly addresses: readonly string[];
    readonly from: readonly string[];
    readonly brief?: boolean;
  }[];
  readonly seed?: {
    readonly client: readonly string[];
    readonly steps: readonly { readonly files: readonly string[]; readonly database: string }[];
    readonly after: readonly (readonly string[])[];
  };
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** Reads a host's manifest from the committed output of a site. */
export function readManifest(directory: string, host: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'generated', host, 'manifest.json'), 'utf8')) as Manifest;
}
