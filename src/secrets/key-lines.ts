/** The lines of a file with keys that are neither empty nor comments. */
export function keyLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The one line of a file with a public key; empty when there is none. */
export function keyLine(text: string): string {
  return keyLines(text)[0] ?? '';
}
