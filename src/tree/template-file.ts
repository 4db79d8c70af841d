import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../base/package-root.ts';

/** The folder of everything that becomes a file on a host. */
const TEMPLATES = 'templates';

const found = new Map<string, string>();

/**
 * The file below the package that a template's name stands for: `templates/<name>.eta`, which is rendered, or `templates/<name>` itself, which is laid
 * on the host as it is. Programs are such files, so that checkers and editors read them; what differs from site to site is in a settings file beside them, or in their arguments.
 */
export function templateFile(name: string): string {
  const known = found.get(name);
  if (known !== undefined) return known;
  const plain = `${TEMPLATES}/${name}`;
  const file = existsSync(join(packageRoot, `${plain}.eta`)) ? `${plain}.eta` : plain;
  found.set(name, file);
  return file;
}
