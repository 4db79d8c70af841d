const BINARY_UNITS: { readonly [unit: string]: number } = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/** Bytes of a size such as `2GiB`, which the schema has accepted. */
export function bytes(size: string): number {
  const match = /^([0-9]+)([KMGT]iB)$/.exec(size);
  const factor = BINARY_UNITS[match?.[2] ?? ''];
  if (!match || factor === undefined) throw new Error(`not a size: ${size}`);
  return Number(match[1]) * factor;
}

/** Days of a duration such as `30d`, which the schema has accepted. */
export function days(duration: string): number {
  const match = /^([0-9]+)d$/.exec(duration);
  if (!match) throw new Error(`not a number of days: ${duration}`);
  return Number(match[1]);
}
