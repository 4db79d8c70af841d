import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../../base/package-root.ts';
import { json } from '../../formats/quote.ts';
import type { SiteAnswers } from './site-answers.ts';
import { toolOf, type Tool } from './tool.ts';

/** Files of a new site's directory, by relative path. */
export type SiteFiles = ReadonlyMap<string, { readonly content: string; readonly executable?: boolean }>;

/** Files of a new site, and those of a repository of its own that it goes without. */
export interface NewFiles {
  readonly files: SiteFiles;
  readonly leftOut: readonly string[];
  /** Undefined for a directory inside of sitec's own. */
  readonly tool: Tool | undefined;
}

/** site.yaml and everything that makes it a repository, which a directory inside of sitec's own is part of already. */
export function siteFiles(directory: string, answers: SiteAnswers, given: string | undefined): NewFiles {
  const inside = !relative(packageRoot, directory).startsWith('..');
  const schema = inside
    ? relative(directory, join(packageRoot, 'schema', 'site.schema.json'))
    : 'node_modules/sitec/schema/site.schema.json';
  const site = ['site.yaml', { content: siteText(schema, answers) }] as const;
  const { version, engines } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string; engines: object };
  const tool = toolOf(directory, given, version);
  const repository = repositoryFiles(packageText(engines, tool));
  return inside
    ? { files: new Map([site]), leftOut: repository.map(([path]) => path), tool: undefined }
    : { files: new Map([site, ...repository]), leftOut: [], tool };
}

/** The smallest complete site; everything else is a default. */
export function siteText(schema: string, { fqdn, addresses, domain, operator, key }: SiteAnswers): string {
  return `# yaml-language-server: $schema=${schema}
#
# Everything that is not said here has a default: see docs/reference.md of sitec, or let an editor complete it.
operators:
  ${plain(operator)}:
    keys: [${json(key)}]
hosts:
  mail:
    fqdn: ${plain(fqdn)}
    addresses: [${addresses.map((address) => json(address)).join(', ')}]
    services: { postfix: {}, dovecot: {}, rspamd: {}, postgresql: {}, fail2ban: {}, unbound: {}, tls-policies: {} }
domains:
  ${plain(domain)}:
    mailboxes: { ${plain(operator)}: {} }
    aliases: { postmaster: [${plain(operator)}], abuse: [${plain(operator)}] }
`;
}

/** A name as it stands, anything else in quotes, so that no answer becomes YAML. */
function plain(text: string): string {
  return /^[a-z][a-z0-9.-]*$/.test(text) ? text : json(text);
}

/** Where the ready-made files of site repositories lie in the package. */
const READY_MADE = join(packageRoot, 'starter');

function repositoryFiles(packageJson: string): readonly (readonly [string, { readonly content: string; readonly executable?: boolean }])[] {
  return [
    ['package.json', { content: packageJson }],
    ['.gitignore', { content: 'node_modules/\n.sitec.lock*\n' }],
    ['.gitattributes', { content: readyMade('gitattributes') }],
    ['.github/workflows/sitec.yaml', { content: readyMade('.github/workflows/sitec.yaml') }],
    ['.githooks/pre-commit', { content: readyMade('.githooks/pre-commit'), executable: true }],
    ['README.md', { content: readyMade('README.md') }],
  ];
}

function readyMade(path: string): string {
  return readFileSync(join(READY_MADE, path), 'utf8');
}

/**
 * Turns the hook on for whoever installs: only where the site is the whole repository, and nothing else is set, because git knows but one directory of
 * hooks for all of a repository.
 */
const PREPARE = 'test -n "$(git rev-parse --show-prefix 2>&1)$(git config --get core.hooksPath)" || git config core.hooksPath .githooks';

function packageText(engines: object, { spec }: Tool): string {
  const data = {
    private: true,
    engines,
    scripts: { build: 'sitec build', check: 'sitec check', prepare: PREPARE },
    dependencies: { sitec: spec },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
