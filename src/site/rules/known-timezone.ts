import { closest } from '../../base/closest.ts';
import { errorAt } from '../../base/diagnostics.ts';
import { TIME_ZONES } from '../time-zones.generated.ts';
import type { Rule } from './rule.ts';

/** /etc/localtime would point nowhere, and the clock silently show UTC. Names are those of Debian 13: older ones are in tzdata-legacy, which no host has. */
export const knownTimezone: Rule = (site) =>
  site.hosts
    .filter(({ timezone }) => !TIME_ZONES.has(timezone))
    .map(({ name, timezone }) => {
      const guess = closest(timezone, [...TIME_ZONES]);
      const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
      return errorAt(['hosts', name, 'timezone'], 'unknown-timezone', `Debian 13 has no time zone "${timezone}"${hint}`, {
        help: ['for example: Etc/UTC, Europe/Berlin, America/New_York; see `timedatectl list-timezones`'],
      });
    });
