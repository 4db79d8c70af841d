import { writeFileSync } from 'node:fs';
import { answerNames, answerValidators } from './answer-validators.ts';
import { answerTypes, siteTypes } from './site-types.ts';
import { siteValidator } from './site-validator.ts';

const root = process.cwd();
const answers = answerNames(root);

writeFileSync('src/site/site.generated.ts', await siteTypes(root));
writeFileSync('src/site/validator.generated.ts', siteValidator(root));
writeFileSync('src/deploy/answers/answers.generated.ts', await answerTypes(root, answers));
writeFileSync('src/deploy/answers/validators.generated.ts', answerValidators(root, answers));
