import { writeFileSync } from 'node:fs';
import { siteTypes } from './site-types.ts';
import { siteValidator } from './site-validator.ts';

writeFileSync('src/site/site.generated.ts', await siteTypes(process.cwd()));
writeFileSync('src/site/validator.generated.ts', siteValidator(process.cwd()));
