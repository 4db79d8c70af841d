import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What every change has to pass: each promise once, in twenty minutes on two cores (1,134 s on 2026-11-21). `--all` runs the rest as well (8,496 s on that day, with SITEC_KILLS=4 and other work beside it). */
const CORE = [
  'accounts',
  'boot',
  'database',
  'deploy',
  'dns',
  'exposure',
  'fail2ban',
  'filter',
  'first-mail',
  'hardening',
  'init',
  'lab',
  'native',
  'operators',
  'secrets',
  'smuggling',
  'verify',
];

const STORIES = join('test', 'lab', 'stories');
const END = '.test.ts';

/** `npm run test:lab [-- --all | NAME…]`: the core, every story, or those named. Ends with 1 when one fails or is not there. */
function main(args: readonly string[]): number {
  const known = readdirSync(STORIES)
    .filter((file) => file.endsWith(END))
    .map((file) => file.slice(0, -END.length));
  const wanted = args.includes('--all') ? known : args.length > 0 ? args : CORE;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`no such story: ${unknown.join(', ')}; there are ${known.join(', ')}\n`);
    return 1;
  }
  const files = wanted.map((name) => join(STORIES, `${name}${END}`));
  return spawnSync('npx', ['vitest', 'run', '--config', 'vitest.lab.config.ts', ...files], { stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
