import { join } from 'node:path';
import { packageRoot } from '../../base/package-root.ts';
import { displayPath } from '../../base/display-path.ts';
import type { SiteAnswers } from './site-answers.ts';
import type { NewRecipient } from './recipients.ts';

/** A site that was made. */
export interface NewSite {
  readonly directory: string;
  readonly answers: SiteAnswers;
  readonly files: readonly string[];
  /** What it would have as a repository of its own. */
  readonly leftOut: readonly string[];
  readonly recipients: readonly NewRecipient[];
}

/** What was made, and the commands from there to a host that takes mail. */
export function whatIsNext(made: NewSite): string {
  const { directory, files, leftOut, recipients } = made;
  return [
    `${displayPath(directory)} is a site now: ${[...files, 'keys/', 'secrets/', 'generated/'].join(', ')}`,
    ...(leftOut.length === 0
      ? []
      : [`left out, because a directory inside of sitec's own is no repository of its own: ${leftOut.join(', ')}`]),
    ...recipients.flatMap(({ name, file }) => (file === undefined ? [] : [`made the key of ${name}: ${file}`])),
    '',
    'next:',
    ...stepsOf(made).map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n');
}

function stepsOf({ directory, answers: { operator, domain, addresses }, leftOut }: NewSite): readonly string[] {
  const alone = leftOut.length === 0;
  const place = directory === process.cwd() ? '' : displayPath(directory);
  const sitec = alone
    ? 'node_modules/.bin/sitec'
    : `node ${displayPath(join(packageRoot, 'dist/src/cli.js'))}${place === '' ? '' : ` -C ${place}`}`;
  const page = alone ? 'node_modules/sitec/docs/deploy.md' : displayPath(join(packageRoot, 'docs/deploy.md'));
  return [
    'keep a copy of recovery-….txt on paper, in a safe, and remove the file: with it and the repository, nothing is ever lost',
    ...(alone
      ? [
          `${place === '' ? '' : `cd ${place} && `}git init && npm install      (package-lock.json belongs into git: everybody who clones gets this very sitec by npm ci)`,
        ]
      : []),
    `${sitec} passwd ${operator}@${domain} && ${sitec} build`,
    `sudo ${sitec} verify      (the daemons' own parsers read what was made)`,
    `git add ${alone || place === '' ? '-A' : place} && git commit`,
    `${sitec} deploy mail --first root@${inUrl(addresses[0] ?? '')}      (a stock Debian 13; ${page} says what has to be ready)`,
    `publish what lies under generated/_dns/, and then: ${sitec} dns`,
  ];
}

/** An address beside a port. */
function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
