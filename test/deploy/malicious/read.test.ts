import { expect, test } from 'vitest';
import { Foreign } from '../../../src/base/foreign.ts';
import type { Answers } from '../../../src/deploy/answers/answers.generated.ts';
import { OddAnswer, readAnswer } from '../../../src/deploy/answers/read.ts';
import { A_PLAN } from '../a-plan.ts';
import { driftWith, EXPOSURE, JOURNAL, PENDING, planFor, REFUSAL, statusWith } from './honest.ts';
import { fieldsOf, mutationsOf } from './mutations.ts';

const STATE = statusWith(PENDING).confirmed ?? {};
const FINDINGS = [{ validator: 'postfix', code: 1, lines: ['x'] }];

/** Every answer that there is, with every field that it may have. */
const ANSWERS: { readonly [Name in Exclude<keyof Answers, 'manifest'>]: readonly object[] } = {
  again: [{ staged: '/var/lib/sitec/staging/x', exposure: EXPOSURE }],
  became: [{ state: STATE }],
  begun: [{ attempt: PENDING }],
  // Its plan is read as any other.
  drift: [{ ...driftWith(['/etc/motd']), plan: { ...A_PLAN, undecided: ['/etc/motd'] } }],
  forgotten: [{ left: false }],
  identity: [{ added: true }],
  look: [{ content: 'a'.repeat(64) }],
  mail: [{ problem: 'refused', untried: 'later' }],
  other: [{ other: true }],
  plan: [{ plan: { ...planFor(A_PLAN.release), undecided: ['/etc/motd'] }, empty: false, findings: FINDINGS, unproven: ['postfix'] }],
  probes: [[{ name: 'smtp', address: '192.0.2.1', port: 25, problem: 'refused' }]],
  refusal: [REFUSAL],
  status: [{ ...statusWith(PENDING), pending: STATE, attempts: [STATE] }],
  step: JOURNAL,
  undone: [{ ended: 'rolled-back' }],
  withdrawn: [{ withdrawn: true }],
};

const QUESTION = { host: 'mail1', question: 'it' };

/** What must not be in anything that was read: what a terminal is misled by, and what a program would take for more than data. */
function wrongWith(value: unknown, known: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const text = JSON.stringify(value);
  if (/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\\u00[01][0-9a-f]|\\b|\\f|\\r/.test(text)) found.push('not visible');
  if (/__proto__/.test(text)) found.push('a prototype');
  for (const path of fieldsOf(value)) if (!known.has(shape(path))) found.push(`a field of its own: ${path.join('/')}`);
  return found;
}

/** A place, whatever the index in a list. */
function shape(path: readonly (string | number)[]): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('/');
}

let tried = 0;
let fields = 0;

test.each(Object.keys(ANSWERS))('every field of the answer %s, spoilt in every way', (name) => {
  const answers = ANSWERS[name as keyof typeof ANSWERS];
  const found: string[] = [];
  for (const answer of answers) {
    const known = new Set(answers.flatMap((one) => fieldsOf(one).map(shape)));
    fields += fieldsOf(answer).length - 1;
    expect(() => readAnswer(name as keyof Answers, new Foreign(JSON.stringify(answer)), QUESTION)).not.toThrow();
    for (const { field, name: how, text } of mutationsOf(answer)) {
      tried += 1;
      try {
        const read = readAnswer(name as keyof Answers, new Foreign(text), QUESTION);
        // What a row of the database says is anything, and shown as JSON.
        const own = /(?:before|after|kept)(?:\/|$)/.test(field) ? [] : wrongWith(read, known);
        found.push(...own.map((wrong) => `${field} is ${how}: ${wrong}`));
      } catch (error) {
        const sentence = error instanceof OddAnswer ? error.message : `a trace: ${String(error)}`;
        if (!/^mail1: the answer to "it" [^\n]{1,300}; nothing was done with it$/.test(sentence))
          found.push(`${field} is ${how}: ${sentence}`);
      }
    }
  }
  expect(found.slice(0, 20)).toEqual([]);
});

test('so many were tried', () => {
  expect(fields).toBeGreaterThan(250);
  expect(tried).toBeGreaterThan(25 * fields);
  process.stdout.write(`answers read: ${fields} fields, ${tried} mutations\n`);
});
