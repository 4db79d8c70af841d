/** Bytes of a mebibyte. */
export const MIB = 2 ** 20;

const BINARY_UNITS: { readonly [unit: string]: number } = { KiB: 2 ** 10, MiB: MIB, GiB: 2 ** 30, TiB: 2 ** 40 };

const TIME_UNITS: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Seconds of a duration such as `10m`, which the schema has accepted. */
export function seconds(duration: string): number {
  const match = /^([0-9]+)([smhdw])$/.exec(duration);
  const factor = TIME_UNITS[match?.[2] ?? ''];
  if (!match || factor === undefined) throw new Error(`not a duration: ${duration}`);
  return Number(match[1]) * factor;
}

/** Bytes of a size such as `2GiB`, which the schema has accepted. */
export function bytes(size: string): number {
  const match = /^([0-9]+)([KMGT]iB)$/.exec(size);
  const factor = BINARY_UNITS[match?.[2] ?? ''];
  if (!match || factor === undefined) throw new Error(`not a size: ${size}`);
  return Number(match[1]) * factor;
}

const SHOWN_UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Bytes in the largest unit that they fill, with at most one digit behind the point: `1.5GiB`. */
export function shownSize(amount: number): string {
  let value = amount / 1024;
  let unit = 0;
  while (value >= 1024 && unit < SHOWN_UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(1))}${SHOWN_UNITS[unit] ?? ''}`;
}
