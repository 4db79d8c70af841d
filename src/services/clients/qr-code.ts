import { encode } from 'uqr';

/** A QR code for a screen: `size` is the width in modules with the four quiet ones around it, and `path` what is dark, as SVG has it. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text, the same for the same text; a photograph of which an eighth is lost still reads (level M). */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
