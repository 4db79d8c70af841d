import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plan } from '../deploy/plan-data.ts';
import { ExpectedError } from '../base/diagnostics.ts';
import { whoseItIs } from '../base/file-trouble.ts';
import { readInput } from '../base/read-input.ts';

/** More than a plan with every difference of a hundred thousand mailboxes. */
const MOST_MIB = 256;

/** The plan that `--out` wrote to a file. Throws ExpectedError when something else lies there. */
export function readPlan(file: string): Plan {
  const plan = planIn(readInput(file, file, MOST_MIB).toString('utf8'));
  if (!plan) throw new ExpectedError(`${file} holds no plan; make one: sitec deploy HOST --dry-run --out ${file}`);
  return plan;
}

/** Throws ExpectedError where no plan could be written, before one is made. */
export function refuseUnwritable(file: string): void {
  const code = whyUnwritable(file);
  if (code !== undefined) throw new ExpectedError(`${file} cannot be written: ${code}${whoseItIs(file, code)}`);
}

function whyUnwritable(file: string): string | undefined {
  const there = existsSync(file);
  if (there && statSync(file).isDirectory()) return 'EISDIR';
  try {
    accessSync(there ? file : dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

function planIn(text: string): Plan | undefined {
  try {
    const plan = (JSON.parse(text) ?? {}) as Plan;
    const { host, digest, release } = plan as Partial<Plan>;
    return typeof host === 'string' && typeof digest === 'string' && typeof release === 'object' ? plan : undefined;
  } catch {
    return undefined;
  }
}
