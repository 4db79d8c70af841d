import { errorAt } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

/** /etc/localtime would point nowhere, and the clock silently show UTC. */
export const knownTimezone: Rule = (site) =>
  site.hosts
    .filter(({ timezone }) => !exists(timezone))
    .map(({ name, timezone }) =>
      errorAt(['hosts', name, 'timezone'], 'unknown-timezone', `there is no time zone "${timezone}"`, {
        help: ['for example: Etc/UTC, Europe/Berlin, America/New_York; see `timedatectl list-timezones`'],
      }),
    );

function exists(timezone: string): boolean {
  if (timezone === 'Etc/UTC') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
