const UNITS = ['TiB', 'GiB', 'MiB', 'KiB'] as const;
const STEP = 1024;

/** Bytes as site.yaml writes them: the largest unit that needs no fraction. */
export function sizeOf(bytes: number): string {
  const fitting = UNITS.map((unit, index) => ({ unit, factor: STEP ** (UNITS.length - index) })).find(({ factor }) => bytes % factor === 0);
  return fitting ? `${bytes / fitting.factor}${fitting.unit}` : `${bytes} bytes`;
}
