import type { LabHost } from './host.ts';

/** A line of a host's journal that a person should look at. */
interface JournalEntry {
  readonly PRIORITY?: string;
  readonly MESSAGE?: unknown;
  readonly SYSLOG_IDENTIFIER?: string;
  readonly CONTAINER_NAME?: string;
}

const WARNING = 4;

/** What fail2ban warns of once in the life of a host. */
const FIRST_START = /^fail2ban: New database created\./;

/** PostgreSQL says how grave a line is itself: Docker gives all of its output one priority. */
const GRAVE = /\b(WARNING|ERROR|FATAL|PANIC):/;

/** Lines of this boot at warning or above, as `identifier: message`. */
export async function troubles(host: LabHost): Promise<readonly string[]> {
  const output = await host.must(['journalctl', '--boot', '--output=json', '--no-pager']);
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEntry)
    .filter(isGrave)
    .map(({ CONTAINER_NAME, SYSLOG_IDENTIFIER = '', MESSAGE }) => `${CONTAINER_NAME ?? SYSLOG_IDENTIFIER}: ${String(MESSAGE)}`)
    .filter((line) => !FIRST_START.test(line));
}

/** Postfix gives every line its own priority in words. */
function isGrave({ PRIORITY = '6', MESSAGE, CONTAINER_NAME, SYSLOG_IDENTIFIER = '' }: JournalEntry): boolean {
  const message = String(MESSAGE);
  if (CONTAINER_NAME !== undefined) return GRAVE.test(message);
  if (SYSLOG_IDENTIFIER.startsWith('postfix/')) return /^(warning|error|fatal|panic):/.test(message);
  return Number(PRIORITY) <= WARNING;
}
