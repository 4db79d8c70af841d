import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { validate } from '../../src/site/validator.generated.ts';

// The least that any program does with a site file: what a build is compared with. The yaml library's own check of keys is quadratic and left out.
const [file = 'site.yaml'] = process.argv.slice(2);
if (!validate(parse(readFileSync(file, 'utf8'), { uniqueKeys: false }))) process.exitCode = 1;
