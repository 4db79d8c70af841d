const BINARY_UNITS: { readonly [unit: string]: number } = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

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
