import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { ExpectedError, UsageError } from '../../../src/base/diagnostics.ts';
import { NOBODYS } from './mutations.ts';
import { SECRET, type Seen, type World } from './world.ts';

/** What a run ended with: a number, or what it threw. */
export type End = { readonly outcome: number } | { readonly thrown: unknown };

const ID = String.raw`\d{8}T\d{6}Z-(?:[0-9a-f]{7}|release)-[0-9a-f]{4}`;
const STAGED = `(?:/var/lib/sitec/(?:staging|releases)/${ID}|/run/sitec/compare-${ID})`;
const PYTHON = `sudo -n /usr/bin/python3 -I -B (?:${STAGED}|/var/lib/sitec/current|/var/lib/sitec)/(?:activator|guard)`;
/** Every command line that a host may be given; the last asks which startup file of the login shell prints something. */
const COMMAND = new RegExp(
  `^(?:${PYTHON} [a-z]+(?: (?:${STAGED}|${ID}|\\d+|-|[0-9a-f]{64}))*|sudo -n rsync --read-batch=- [a-z= /-]+ ${STAGED}/|python3 -I -c '[^']+'|sudo -n sh -s ana)$`,
);
const PLACES = ['192.0.2.25', '2001:db8::25', 'monitor@192.0.2.66'];

/** What a terminal would be misled by; the ends of our own lines are not. */
const MISLEADING = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** What is wrong with a run, as far as it can be seen from what it touched, showed and ended with; nothing is what all of them should do. */
export function complaints(
  { site, home, temporary, packageRoot }: World,
  seen: Seen,
  end: End,
  adopted: readonly string[],
  /** Whether the name of an attempt that nobody has made leads anywhere wrong: only `status` tells of attempts. */
  strange = false,
): readonly string[] {
  const found: string[] = [];
  const complain = (wrong: boolean, text: string): void => void (wrong && found.push(text));
  for (const argv of seen.argvs.filter(([program]) => program === 'ssh')) {
    const dashes = argv.indexOf('--');
    complain(dashes === -1 || argv.length > dashes + 3 || !PLACES.includes(argv[dashes + 1] ?? ''), `connects with: ${argv.join(' ')}`);
    const command = argv[dashes + 2];
    complain(command !== undefined && !COMMAND.test(command), `runs: ${command ?? ''}`);
  }
  for (const input of seen.inputs) complain(input.includes(SECRET), 'sends the identity');
  for (const input of seen.inputs.filter((text) => text.startsWith('"main()')))
    for (const { address, port } of (JSON.parse(input.split('\n')[1] ?? '') as { listeners: { address: string; port: number }[] })
      .listeners)
      complain(!PLACES.includes(address) || ![22, 25].includes(port), `lets a probe connect to ${address} port ${port}`);
  const attempts = new RegExp(`^${join(home, 'state/sitec/attempts')}(?:/${ID})?$`);
  for (const touched of seen.files) {
    const file = touched.replace(/^(?:write|remove) /, '');
    const inside = [temporary, packageRoot, site].some((root) => file === root || file.startsWith(`${root}/`));
    complain(!inside && !attempts.test(file), `touches ${touched}`);
  }
  // The lock of whatever writes into a site goes with the writing.
  const lock = join(site, '.sitec.lock');
  for (const touched of seen.files.filter(
    (file) => /^(?:write|remove) /.test(file) && file.includes(` ${site}/`) && !file.endsWith(` ${lock}`),
  ))
    complain(!adopted.some((path) => touched === `write ${site}/files/mail1${path}`), touched);
  const [led] = [...seen.argvs.map((argv) => argv.join(' ')), ...seen.files].filter((text) => text.includes(NOBODYS));
  complain(strange && led !== undefined, `goes on with another attempt: ${led ?? ''}`);
  complain(MISLEADING.test(seen.shown), `shows ${JSON.stringify(MISLEADING.exec(seen.shown)?.[0])}`);
  if ('thrown' in end) {
    const { thrown } = end;
    const told = thrown instanceof ExpectedError || thrown instanceof UsageError;
    complain(!told, `a trace: ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`);
    if (told) {
      complain(MISLEADING.test(thrown.message), `says ${JSON.stringify(thrown.message)}`);
      complain(!thrown.message.includes('mail1'), `does not name the host: ${thrown.message}`);
      complain(thrown.message.length > 5000 || /\n(?! {4})/.test(thrown.message), `is no plain sentence: ${thrown.message.slice(0, 500)}`);
    }
  }
  return found;
}

/** What must be there as it was, whatever was tried. */
export function expectUntouched({ site, home }: World): void {
  expect(readFileSync(join(home, '.config/sitec/identity.txt'), 'utf8')).toBe(SECRET);
  expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe('true\n');
  expect(readFileSync(join(site, 'package.json'), 'utf8')).toBe('{}\n');
  expect(readdirSync(home).toSorted()).toEqual(['.bashrc', '.config', 'state']);
}
