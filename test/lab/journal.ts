import type { LabHost } from './host.ts';

/** A line of a host's journal that a person should look at. */
interface JournalEntry {
  readonly PRIORITY?: string;
  readonly MESSAGE?: unknown;
  readonly SYSLOG_IDENTIFIER?: string;
  readonly CONTAINER_NAME?: string;
}

const WARNING = 4;

/** More would no longer be looked at one by one. */
export const MOST = 10;

/** What a host says that means nothing: each line, why, and nothing wider; ten at most. Each is said at a first boot, or the story `boot` fails. */
export const HARMLESS: readonly RegExp[] = [
  // The lab has no way out to the lists that Rspamd fetches; it uses those of its package.
  /^rspamd: <\w+>; map; rspamd_map_dns_callback: cannot resolve maps\.rspamd\.com: no records with this name$/,
  /^rspamd: <\w+>; map; rspamd_map_dns_callback: cannot resolve sa-update\.surbl\.org: no records with this name$/,
  // The first start has nothing to go on from.
  /^rspamd: <\w+>; cfg; rspamd_controller_load_saved_stats: cannot load controller stats from \/var\/lib\/rspamd\/stats\.ucl: No such file or directory$/,
  /^fail2ban: New database created\./,
];

/**
 * What the lab's disk makes Postfix say now and then: the kernel stamps a file with a tick of its own, which may be one second past what time(2)
 * has just said (mail_stream.c compares the two, and the second line follows the first). Two seconds would be a clock that jumps.
 */
const OF_THE_DISK: readonly RegExp[] = [
  /^postfix\/\w+: warning: file system clock is 1 seconds ahead of local clock$/,
  /^postfix\/\w+: warning: resetting file time stamps - this hurts performance$/,
];

/** PostgreSQL says how grave a line is itself: Docker gives all of its output one priority. */
const GRAVE = /\b(WARNING|ERROR|FATAL|PANIC):/;

/** Lines of this boot at warning or above that mean something, as `identifier: message`. */
export async function troubles(host: LabHost): Promise<readonly string[]> {
  return (await graveLines(host)).filter((line) => ![...HARMLESS, ...OF_THE_DISK].some((harmless) => harmless.test(line)));
}

/** What a journal holds that nothing explains, and what a story says that it holds and it does not. */
export interface Surprises {
  readonly unexplained: readonly string[];
  readonly unsaid: readonly string[];
}

export const NO_SURPRISES: Surprises = { unexplained: [], unsaid: [] };

/** Compares this boot's journal with what a story made happen: each of its patterns must have been said, and nothing else. With what is harmless they are ten at most. */
export async function surprises(host: LabHost, said: readonly RegExp[]): Promise<Surprises> {
  if (said.length + HARMLESS.length > MOST) throw new Error(`${said.length + HARMLESS.length} lines are allowed, and ${MOST} may be`);
  const lines = await troubles(host);
  return {
    unexplained: lines.filter((line) => !said.some((pattern) => pattern.test(line))),
    unsaid: said.filter((pattern) => !lines.some((line) => pattern.test(line))).map(String),
  };
}

/** All lines of this boot at warning or above, or of all boots since the host was made. */
export async function graveLines(host: LabHost, boots: 'this' | 'all' = 'this'): Promise<readonly string[]> {
  const output = await host.must(['journalctl', ...(boots === 'this' ? ['--boot'] : []), '--output=json', '--no-pager']);
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEntry)
    .filter(isGrave)
    .map(({ CONTAINER_NAME, SYSLOG_IDENTIFIER = '', MESSAGE }) => `${CONTAINER_NAME ?? SYSLOG_IDENTIFIER}: ${String(MESSAGE)}`);
}

/** Postfix gives every line its own priority in words. */
function isGrave({ PRIORITY = '6', MESSAGE, CONTAINER_NAME, SYSLOG_IDENTIFIER = '' }: JournalEntry): boolean {
  const message = String(MESSAGE);
  if (CONTAINER_NAME !== undefined) return GRAVE.test(message);
  if (SYSLOG_IDENTIFIER.startsWith('postfix/')) return /^(warning|error|fatal|panic):/.test(message);
  return Number(PRIORITY) <= WARNING;
}
