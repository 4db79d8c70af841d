import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plan } from '../../deploy/plan-data.ts';
import { parseJson } from '../../deploy/answers/json.ts';
import { readOwn } from '../../deploy/answers/read.ts';
import { codeOf } from '../../base/caught.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import { whoseItIs } from '../../base/file-trouble.ts';
import { readInput } from '../../base/read-input.ts';

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
    return codeOf(error);
  }
}

function planIn(text: string): Plan | undefined {
  const parsed = parseJson(text);
  if ('problem' in parsed) return undefined;
  const read = readOwn('plan', { plan: parsed.data, empty: false });
  return 'answer' in read ? read.answer.plan : undefined;
}
