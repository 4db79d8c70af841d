import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readInput } from '../base/read-input.ts';
import { keyLine } from './key-lines.ts';
import { formerKeyPath, hostKeyPath } from './public-key-path.ts';

/** What a host is known by to others, and can be replaced: by the word of the command line. */
export const HOST_KEYS = {
  age: { kind: 'age-identity', file: 'age-identity' },
  ssh: { kind: 'ssh-host-key', file: 'ssh_host_ed25519_key' },
} as const;

/** The words for what can be replaced. */
export type HostKey = keyof typeof HOST_KEYS;

/** The public key that a host has, or had before another took its place; undefined where there is none. */
export function hostKey(directory: string, host: string, key: HostKey, which: 'current' | 'former'): string | undefined {
  const current = hostKeyPath(host, HOST_KEYS[key].kind);
  const path = join('keys', which === 'former' ? formerKeyPath(current) : current);
  return existsSync(join(directory, path)) ? keyLine(readInput(join(directory, path), path).toString('utf8')) : undefined;
}

/** The keys of a host that are being replaced. */
export function replacedKeys(directory: string, host: string): readonly HostKey[] {
  return (['age', 'ssh'] as const).filter((key) => hostKey(directory, host, key, 'former') !== undefined);
}
