import { writeFileSync } from 'node:fs';
import { diagnosticPages } from './diagnostic-pages.ts';

for (const [path, text] of diagnosticPages(process.cwd())) writeFileSync(path, text);
