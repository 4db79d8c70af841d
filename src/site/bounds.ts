/** The least and the most of a size or a stretch of time, both with their units: below the least a daemon's file would say 0, beyond the most it would overflow. */
export interface Bounds {
  readonly least: string;
  readonly most: string;
}

/** A service that may use a limited memory at all needs some; nothing is a petabyte. */
export const LIMITED_MEMORY: Bounds = { least: '16MiB', most: '16TiB' };

/** Characters of the shortest password that a mailbox may be given, by its user on a web page or by an operator. */
export const SHORTEST_PASSWORD = 12;
