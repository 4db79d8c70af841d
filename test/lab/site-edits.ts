import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LabHost } from './host.ts';

const CLIENT_LIMIT = 'smtpd_client_connection_count_limit';

/** Lets Postfix take so many connections of a client, in a site's text: a change of one file that one daemon is told of, and that nobody notices. */
export function clientLimit(value: string | number): (site: string) => string {
  return (site) => site.replace(/^ {6}postfix:\n(?: {8}extra:.*\n)?/m, `      postfix:\n        extra: { ${CLIENT_LIMIT}: ${value} }\n`);
}

/** What a host takes of them. */
export async function liveClientLimit(host: LabHost): Promise<string> {
  return (await host.must(['postconf', '-h', CLIENT_LIMIT])).trim();
}

/** Writes a file of the operator's own for a host of a site. */
export function writeOwn(site: string, path: string, text: string, host = 'mail1'): void {
  const file = join(site, 'files', host, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The same, and what the site's text has to say of it. */
export function ownFile(site: string, path: string, text: string, options: string): (site: string) => string {
  writeOwn(site, path, text);
  return (said) => said.replace(/^ {4}services:$/m, `    files: { ${path}: { ${options} } }\n    services:`);
}

/** A text in which some places say something else; each must be there. */
export function replaced(text: string, replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the site does not say ${from}`);
    return before.replace(from, to);
  }, text);
}
