import { writeFileSync } from 'node:fs';
import { siteTypes } from './site-types.ts';

writeFileSync('src/site/site.generated.ts', await siteTypes(process.cwd()));
