/** The least and the most of a size or a stretch of time, both with their units: below the least a daemon's file would say 0, beyond the most it would overflow. */
export interface Bounds {
  readonly least: string;
  readonly most: string;
}

/** A service that may use a limited memory at all needs some; nothing is a petabyte. */
export const LIMITED_MEMORY: Bounds = { least: '16MiB', most: '16TiB' };
