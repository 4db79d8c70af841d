import { readFileSync } from 'node:fs';

/** The commands of a section of a page, as a reader would type them, block by block. Throws when the section holds none. */
export function commandsOf(page: string, section: string): readonly (readonly string[])[] {
  const text =
    readFileSync(page, 'utf8')
      .split(/^## /m)
      .find((part) => part.startsWith(`${section}\n`)) ?? '';
  const blocks = [...text.matchAll(/^```console\n([^]*?)^```$/gm)].map(([, block = '']) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('$ '))
      .map((line) => line.slice('$ '.length)),
  );
  if (blocks.length === 0) throw new Error(`${page} has no commands in "${section}"`);
  return blocks;
}
