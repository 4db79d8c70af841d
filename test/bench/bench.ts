import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure, takingTurns, timeOf, type Measured } from './measure.ts';
import { row, say } from './print.ts';
import { siteOfHosts, siteOfMailboxes, writeSite } from './sites.ts';

const CLI = resolve('dist/src/cli.js');
const PARSE_AND_VALIDATE = resolve('dist/test/bench/parse-and-validate.js');
const MAILBOXES = 100_000;

/** `npm run bench`: speed as ratios of processes that take turns, because seconds are another machine's (docs/maintaining/measurements.md). */
function main(directory: string): void {
  say(`Node ${process.versions.node}`);
  start();
  hosts(directory);
  mailboxes(directory);
}

/** A build of this repository's site with nothing to write, against a node that does nothing. */
function start(): void {
  const build = [CLI, 'build'];
  timeOf(build);
  const [empty = [], built = []] = takingTurns(
    30,
    () => timeOf(['-e', '0']),
    () => timeOf(build),
  );
  say('\nStart: the site of this repository, up to date');
  row('node -e 0', empty);
  row('sitec build', built, empty);
}

/** A build with nothing to write, per host: with the start of the command in it, and as what each host costs that is added. */
function hosts(directory: string): void {
  say('\nHosts: each with every service and a mail domain, up to date');
  const commands = [10, 100, 1000].map((count) => {
    const site = join(directory, `hosts-${count}`);
    place(site, siteOfHosts(count));
    const build = [CLI, '-C', site, 'build'];
    say(`  ${count} hosts: the first build, which writes everything, takes ${(timeOf(build) / count).toFixed(1)} ms per host`);
    return () => timeOf(build);
  });
  const [ten = [], hundred = [], thousand = []] = takingTurns(7, ...commands);
  const more = (after: readonly number[], before: readonly number[], added: number): readonly number[] =>
    after.map((time, turn) => (time - (before[turn] ?? 0)) / added);
  row(
    '10 hosts, per host',
    ten.map((time) => time / 10),
  );
  row(
    '100 hosts, per host',
    hundred.map((time) => time / 100),
  );
  row(
    '1,000 hosts, per host',
    thousand.map((time) => time / 1000),
    hundred.map((time) => time / 100),
  );
  row('a host more, from 10 to 100', more(hundred, ten, 90));
  row('a host more, up to 1,000', more(thousand, hundred, 900), more(hundred, ten, 90));
}

/** A build that writes everything, against reading and validating the same file. */
function mailboxes(directory: string): void {
  say(`\nMailboxes: ${MAILBOXES.toLocaleString('en')} of them in one domain, everything to write`);
  const site = join(directory, 'mailboxes');
  place(site, siteOfMailboxes(MAILBOXES));
  const build = (): Measured => {
    rmSync(join(site, 'generated'), { recursive: true, force: true });
    return measure([CLI, '-C', site, 'build']);
  };
  const [read = [], built = []] = takingTurns(5, () => measure([PARSE_AND_VALIDATE, join(site, 'site.yaml')]), build);
  const time = (runs: readonly Measured[]): readonly number[] => runs.map(({ milliseconds }) => milliseconds);
  row('parse and validate', time(read));
  row('sitec build', time(built), time(read));
  say(
    `    memory at most: ${Math.max(...built.map(({ mebibytes }) => mebibytes)).toFixed(0)} MiB, to parse and validate ${Math.max(...read.map(({ mebibytes }) => mebibytes)).toFixed(0)} MiB`,
  );
}

function place(site: string, text: string): void {
  mkdirSync(site);
  writeSite(site, text);
}

const directory = mkdtempSync(join(tmpdir(), 'sitec-bench-'));
try {
  main(directory);
} finally {
  rmSync(directory, { recursive: true });
}
