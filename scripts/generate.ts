import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { answerNames, answerValidators } from './answer-validators.ts';
import { answerTypes, siteTypes } from './site-types.ts';
import { siteValidator } from './site-validator.ts';

const root = process.cwd();
const answers = answerNames(root);

/** `--validators`: what `npm run compile` needs and git does not keep. Without it also the types, which git keeps for readers and reviews. */
const typesToo = !process.argv.includes('--validators');

if (typesToo) {
  write('src/site/site.generated.ts', await siteTypes(root));
  write('src/deploy/answers/answers.generated.ts', await answerTypes(root, answers));
}
write('src/site/validator.generated.ts', siteValidator(root));
write('src/deploy/answers/validators.generated.ts', answerValidators(root, answers));

/** A file that holds its text already keeps its time, so that nothing that watches it starts again. */
function write(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
