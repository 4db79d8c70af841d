import { readFileSync, writeFileSync } from 'node:fs';
import { reviewPage } from './review-page.ts';

writeFileSync('docs/review.md', reviewPage(readFileSync('docs/review.md', 'utf8')));
