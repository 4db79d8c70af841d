import { createInterface } from 'node:readline/promises';
import { ExpectedError } from '../../base/diagnostics.ts';
import { hang } from '../../base/text.ts';

/** Before what is wrong with an answer. */
const BEFORE = { plain: '  ', painted: '  ' };

/**
 * Asks at the terminal until nothing is wrong with the answer; an empty line is the guess, if there is one. Throws ExpectedError when the input ends.
 */
export async function askUntil(prompt: string, guess: string | undefined, problems: (text: string) => readonly string[]): Promise<string> {
  for (;;) {
    const said = await askOnce(`${prompt}${guess === undefined ? '' : ` [${guess}]`}: `);
    const text = said === '' ? guess : said;
    const wrong = text === undefined ? [] : problems(text);
    if (text !== undefined && wrong.length === 0) return text;
    for (const problem of wrong) process.stderr.write(`${hang(BEFORE, problem, process.stderr.columns || undefined).join('\n')}\n`);
  }
}

async function askOnce(prompt: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<never>((_, reject) => {
    terminal.on('close', () => reject(new ExpectedError('the input ended before everything was answered; nothing was made')));
  });
  try {
    return (await Promise.race([terminal.question(prompt), ended])).trim();
  } finally {
    terminal.close();
  }
}
