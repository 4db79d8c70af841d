import type { LabHost } from '../host.ts';

/** Where readers put their files, on the host. */
export const PLACE = '/srv/quoting';

/**
 * Puts quoted values into a file of their format, lets the real program read it, and gives what the program takes each for,
 * in the same order. Throws when the program refuses the file.
 */
export type Reader = (host: LabHost, quoted: readonly string[]) => Promise<readonly string[]>;

/** One line per value, with its number. */
export function numbered(values: readonly string[], line: (value: string, index: number) => string): string {
  return values.map((value, index) => `${line(value, index)}\n`).join('');
}

/** Runs a script of the host's shell in the readers' directory. */
export function scriptOn(host: LabHost, script: string, input = ''): Promise<string> {
  return host.must(['sh', '-euc', `cd ${PLACE}\n${script}`], { input, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

/** Runs a Python program on the host; what it prints as JSON. */
export async function pythonOn<T>(host: LabHost, program: string, input = ''): Promise<T> {
  return JSON.parse(await host.must(['python3', '-c', `import json, os, sys\nos.chdir('${PLACE}')\n${program}`], { input })) as T;
}
