import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { bytes, seconds } from '../units.ts';
import type { Rule } from './rule.ts';

/** The least and the most of a size or a stretch of time, both with their units. */
interface Bounds {
  readonly least: string;
  readonly most: string;
}

/** A service that may use a limited memory at all needs some; nothing is a petabyte. */
const MEMORY = { least: '16MiB', most: '16TiB' };

/** Every key that is a size or a stretch of time, by where it stands; `*` is any name. Below the least a daemon's file would say 0, beyond the most it would overflow. */
export const BOUNDS: { readonly [place: string]: Bounds } = {
  'hosts.*.hardware.memory': { least: '256MiB', most: '64TiB' },
  'hosts.*.hardware.disk': { least: '1GiB', most: '4096TiB' },
  'domains.*.mailboxes.*.quota': { least: '1MiB', most: '1024TiB' },
  'hosts.*.services.dovecot.limits.memory': MEMORY,
  'hosts.*.services.postfix.limits.memory': MEMORY,
  'hosts.*.services.postgresql.limits.memory': MEMORY,
  'hosts.*.services.rspamd.limits.memory': MEMORY,
  // RFC 5321, section 4.5.3.1.7: 64 KiB are taken by everybody.
  'hosts.*.services.postfix.messageSize': { least: '64KiB', most: '2GiB' },
  'hosts.*.services.postgresql.sharedBuffers': { least: '1MiB', most: '16TiB' },
  'hosts.*.services.rspamd.redisMemory': { least: '1MiB', most: '16TiB' },
  'hosts.*.services.unbound.cache': { least: '1MiB', most: '1TiB' },
  'hosts.*.services.journal.size': { least: '16MiB', most: '16TiB' },
  'hosts.*.services.journal.keep': { least: '1h', most: '520w' },
  'hosts.*.services.dovecot.junkFor': { least: '1h', most: '5200w' },
  'hosts.*.services.drift.every': { least: '1m', most: '52w' },
  'hosts.*.services.fail2ban.within': { least: '1s', most: '52w' },
  'hosts.*.services.fail2ban.ban': { least: '1s', most: '520w' },
  'hosts.*.services.rspamd.greylisting.delay': { least: '1s', most: '1d' },
  'hosts.*.services.certificates.dns.wait': { least: '1s', most: '1d' },
};

/** What is said with a unit is neither so little that it comes to nothing nor so much that a daemon cannot count it. */
export const amounts: Rule = (_site, file) =>
  Object.entries(BOUNDS).flatMap(([place, bounds]) =>
    placesOf(file, place.split('.')).flatMap(({ path, value }) => (typeof value === 'string' ? outside(path, value, bounds) : [])),
  );

interface Found {
  readonly path: SitePath;
  readonly value: unknown;
}

function placesOf(node: unknown, steps: readonly string[]): readonly Found[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [{ path: [], value: node }];
  if (typeof node !== 'object' || node === null) return [];
  const wanted = Object.entries(node).filter(([key]) => step === '*' || key === step);
  return wanted.flatMap(([key, child]: [string, unknown]) =>
    placesOf(child, rest).map(({ path, value }) => ({ path: [key, ...path], value })),
  );
}

function outside(path: SitePath, value: string, { least, most }: Bounds): readonly Diagnostic[] {
  const amount = amountOf(value);
  const bound = amount < amountOf(least) ? `least ${least}` : amount > amountOf(most) ? `most ${most}` : '';
  return bound === '' ? [] : [errorAt(path, 'wrong-value', `invalid value ${value} for "${String(path.at(-1))}": use at ${bound}`)];
}

/** Bytes or seconds. */
function amountOf(value: string): number {
  return value.endsWith('B') ? bytes(value) : seconds(value);
}
