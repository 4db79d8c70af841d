import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The modules of the host's programs can be imported from here on, and `programs` is the one with the verbs. */
const LOAD = `
import importlib.util, os, sys
sys.path.insert(0, sys.argv[1])
spec = importlib.util.spec_from_file_location("programs", sys.argv[1] + "/__main__.py")
programs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(programs)
`;

/** The lines that a Python program prints which has the host's programs; its own arguments begin at `sys.argv[2]`. */
export function linesWithPrograms(program: string, ...args: readonly string[]): readonly string[] {
  return execFileSync('python3', ['-I', '-B', '-c', LOAD + program, resolve('host'), ...args], { encoding: 'utf8' })
    .trim()
    .split('\n');
}
