import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticCodes, verifyCodes, type DiagnosticCode } from '../src/base/diagnostic-codes.ts';

const FOLDER = 'docs/diagnostics';
const EXAMPLE = '\n## Example\n';

/**
 * The pages of docs/diagnostics/ and their index, by path below the given directory. What stands above the example of a page is written by
 * hand and kept; the example is what sitec says about a site of test/err/, or by hand as well where only `sitec verify` has one.
 */
export function diagnosticPages(root: string): ReadonlyMap<string, string> {
  const examples = examplesIn(join(root, 'test/err'));
  const pages = diagnosticCodes.map((code) => {
    const path = `${FOLDER}/${code}.md`;
    const [explanation = '', own = ''] = readFileSync(join(root, path), 'utf8').split(EXAMPLE);
    return {
      code,
      path,
      explanation: explanation.trimEnd(),
      example: verifyCodes.includes(code) ? own.trimStart() : exampleOf(code, examples),
    };
  });
  const index = pages.map(({ code, explanation }) => `- [${code}](${code}.md): ${meaning(explanation)}`);
  return new Map([
    [`${FOLDER}/README.md`, `${INTRODUCTION}\n${index.join('\n')}\n`],
    ...pages.map(({ path, explanation, example }) => [path, `${explanation}\n${EXAMPLE}\n${example}`] as const),
  ]);
}

const INTRODUCTION = `# Diagnostics

What sitec can say about a site, by the code in brackets at the end of a message. \`sitec explain CODE\` prints the page of a code.

<!-- This list and the examples are written by \`npm run docs\`. The rest of a page is written by hand. -->
`;

/** A message about a site of test/err/, with the lines of the site that it is about. */
interface Example {
  readonly site: string;
  readonly code: string;
  readonly text: string;
}

function examplesIn(folder: string): readonly Example[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.out'))
    .toSorted();
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n\n')
      .flatMap((text) => {
        const [, code] = /^[^\n]+: (?:error|warning): [^\n]+ \[([a-z-]+)\](?:\n|$)/.exec(text) ?? [];
        return code === undefined ? [] : [{ site: file.replace(/\.out$/, ''), code, text: text.trimEnd() }];
      }),
  );
}

/** The site that is named after the code, or else the first that is refused with it. */
function exampleOf(code: DiagnosticCode, examples: readonly Example[]): string {
  const fitting = examples.filter((other) => other.code === code);
  const chosen = fitting.find(({ site }) => site === code || site === `warning-${code}`) ?? fitting[0];
  if (!chosen) throw new Error(`nothing in test/err is refused with ${code}`);
  return `<!-- ${chosen.site} of test/err, by \`npm run docs\` -->\n\`\`\`text\n${chosen.text}\n\`\`\`\n`;
}

/** The first sentence below the title. */
function meaning(explanation: string): string {
  const [, paragraph = ''] = explanation.split('\n\n');
  return /^.*?\.(?=\s|$)/.exec(paragraph.replaceAll('\n', ' '))?.[0] ?? paragraph;
}
