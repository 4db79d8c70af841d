import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { publicKeyPath } from '../../secrets/public-key-path.ts';
import type { Site } from '../site.ts';

/** The findings that public halves of secrets, which exist, do not lie under keys/; `path` is what needs them. */
export function missingHalves({ secrets, publicKeys }: Site, names: readonly string[], path: SitePath): readonly Diagnostic[] {
  return names.flatMap((name) => {
    const kind = secrets.get(name)?.kind;
    const file = kind === undefined ? undefined : publicKeyPath(name, kind);
    if (file === undefined || publicKeys.has(file)) return [];
    const help = [
      'restore the file from git',
      `or make it again from the private half: sitec secrets show ${name} | sitec secrets set ${name}`,
    ];
    return [errorAt(path, 'missing-public-key', `keys/${file} is missing, the public half of the secret ${name}`, { at: 'key', help })];
  });
}

/** Whether a public half is there and is not what it should be. */
export function isBroken(text: string | undefined, isWhole: (text: string) => boolean): boolean {
  return text !== undefined && !isWhole(text);
}

/** The finding that a file under keys/ does not hold a public half. */
export function brokenHalf(file: string, what: string, path: SitePath): Diagnostic {
  return errorAt(path, 'broken-key', `this key cannot be used: keys/${file} holds ${what} as sitec writes it`, {
    at: 'key',
    help: ['restore the file from git'],
  });
}
