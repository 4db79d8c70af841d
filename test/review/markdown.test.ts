import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { reviewAsMarkdown } from '../../src/review/as-markdown.ts';
import type { Review } from '../../src/review/review.ts';
import { say } from '../../src/review/sentence.ts';
import { committedSite, differences, edit } from './repository.ts';

/** A review in which every value is somebody's text. */
function reviewWith(value: string): Review {
  const sentence = say`before ${value} between ${[value, value]} after`;
  const diff = {
    path: `generated/mail1/${value}`,
    change: 'changed' as const,
    added: 1,
    removed: 1,
    diff: `--- a\n+++ b\n@@ -1,1 +1,1 @@\n-${value}\n+${value}\n\`\`\`\n</details>\n`,
  };
  const told = { warnings: [sentence], lines: [sentence, sentence], table: { columns: ['', 'One'], rows: [[sentence, sentence]] } };
  const found = [{ name: 'one', title: 'One', items: [], told }];
  return {
    ref: value,
    notes: [sentence],
    hosts: [{ host: value, state: 'changed', found, diffs: [diff, { ...diff, path: 'generated/mail1/manifest.json' }] }],
  };
}

/** What a reader's markdown is made of, without any text: kinds of tokens, one inside the other. */
function structureOf(markdown: string): unknown {
  const kinds = (tokens: readonly Token[]): unknown => tokens.map((token) => [token.type, ...children(token)]);
  const children = (token: Token): readonly unknown[] => {
    if (token.type === 'table')
      return [token['header'], ...(token['rows'] as { tokens: Token[] }[][])].map((row: { tokens: Token[] }[]) =>
        row.map((content) => kinds(content.tokens)),
      );
    if (token.type === 'list') return (token['items'] as { tokens: Token[] }[]).map((item) => kinds(item.tokens));
    if (token.type === 'html') return [token.raw.replaceAll(/[^<>]/g, '')];
    return 'tokens' in token && token.tokens ? [kinds(token.tokens)] : [];
  };
  return kinds(lexer(markdown));
}

const piece = fc.constantFrom(
  '`',
  '``',
  '```',
  '~~~',
  '|',
  '\\',
  '\\|',
  '\n',
  '\r',
  '\n\n',
  '\t',
  '\u2028',
  '\u0000',
  '\u202E',
  '<',
  '>',
  '</details>',
  '<!--',
  '-->',
  '</code>',
  '<script>',
  '<img src=x onerror=1>',
  '&lt;',
  '&',
  '*',
  '**',
  '_',
  '[x](http://e.example)',
  '![x](http://e.example)',
  '@somebody',
  '#1',
  'http://e.example',
  '- ',
  '1. ',
  '# ',
  '> ',
  '---',
  '===',
  '    ',
  'a',
  'é',
  '😀',
  '\uD83D',
  '{{secret:x#00000000|sql}}',
  '$',
  '[^1]',
  '::',
  '\u001B[31m',
);
const value = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

test('no value breaks out of the place it stands in', () => {
  const expected = structureOf(reviewAsMarkdown(reviewWith('x'), { summary: false }));
  expect(JSON.stringify(expected)).toMatch(/codespan.*table.*codespan.*html.*code/);
  fc.assert(
    fc.property(value, (text) => {
      fc.pre(/[^\p{Cc}\s]/u.test(text));
      expect(structureOf(reviewAsMarkdown(reviewWith(text), { summary: false }))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('a value is shown as it is', () => {
  const shown = (text: string): string[] => {
    const codes: string[] = [];
    const collect = (tokens: readonly Token[]): void => {
      for (const token of tokens) {
        if (token.type === 'codespan') codes.push(String(token['text']));
        if ('tokens' in token && token.tokens) collect(token.tokens);
        if (token.type === 'table')
          for (const row of token['rows'] as { tokens: Token[] }[][]) for (const content of row) collect(content.tokens);
      }
    };
    collect(lexer(reviewAsMarkdown(reviewWith(text), { summary: false })));
    return codes;
  };
  for (const text of ['a|b', '`', '``a`', ' a', 'a\\', '<b>', '@somebody'])
    expect(
      new Set(shown(text).filter((code) => !code.startsWith('sitec diff') && code !== 'generated/' && !code.endsWith('manifest.json'))),
      text,
    ).toEqual(new Set([text]));
});

describe('a comment is never longer than GitHub allows', () => {
  test('the longest diffs are left out first, and that is said', async () => {
    const directory = committedSite('.');
    const mailboxes = Array.from({ length: 1500 }, (_, index) => `      user${index}: {}\n`).join('');
    edit(
      directory,
      ['      bob: {}\n', `      bob: {}\n${mailboxes}`],
      ['port: 2288', 'port: 2299'],
      ['sogo: { from: [vpn] }', 'sogo: { from: [vpn], activeSyncDevices: 5 }'],
    );
    const { printed } = await differences(directory, { format: 'markdown' });
    expect(printed.length).toBeLessThanOrEqual(65_536);
    expect(printed).toContain('- `user19@testdomain.local` is new');
    expect(printed).toContain('- and 1480 more\n');
    expect(printed).toContain(
      'Left out, because a comment holds `65536` characters and these are the longest: `generated/mail1/sql/seed.sql`, `generated/mail1/manifest.json`. `sitec diff HEAD --manifest` shows them.',
    );
    expect(printed).toContain('+Port 2299');
  });

  test('whatever changes', () => {
    const [host] = reviewWith('x'.repeat(500)).hosts;
    if (!host) throw new Error('no host');
    const lines = Array.from({ length: 200 }, () => say`${'y'.repeat(300)} ${Array.from({ length: 50 }, () => 'z'.repeat(300))}`);
    const many = {
      ...host,
      found: Array.from({ length: 15 }, (_, index) => ({ name: `n${index}`, title: 'T', items: [], told: { warnings: lines, lines } })),
    };
    for (const hosts of [[many], Array.from({ length: 12 }, () => many), Array.from({ length: 2000 }, () => host)]) {
      const comment = reviewAsMarkdown({ ref: 'HEAD', notes: [], hosts }, { summary: false });
      expect(comment.length).toBeLessThanOrEqual(65_536);
      expect(comment).toContain('## What this changes on the hosts');
    }
  });

  test('a host with a warning is told of before all others', () => {
    const [flagged] = reviewWith('x').hosts;
    if (!flagged) throw new Error('no host');
    const calm = { ...flagged, host: 'calm', found: [] };
    for (const count of [1, 3000]) {
      const comment = reviewAsMarkdown(
        { ref: 'HEAD', notes: [], hosts: [...Array.from({ length: count }, () => calm), flagged] },
        { summary: false },
      );
      expect(comment.indexOf('### `x`')).toBe(comment.indexOf('### '));
      expect(comment).toContain('> [!WARNING]');
    }
  });
});

test('a comment says that nothing changes, so that an earlier one can be replaced', async () => {
  const directory = committedSite('.');
  expect(await differences(directory, { format: 'markdown', ref: 'main' })).toMatchObject({
    code: 0,
    printed: '<!-- sitec diff -->\n\n## What this changes on the hosts\n\nNothing: what the site compiles to is what `main` holds.\n',
  });
});

test('a file of the operator cannot end its own fence', async () => {
  const directory = committedSite('.');
  const own = join(directory, 'files/mail1/etc/environment');
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, '```\n</details>\n\n# A heading\n````\n@somebody\n');
  edit(directory, ['    services:\n', '    files: { /etc/environment: {} }\n    services:\n']);
  const { printed } = await differences(directory, { format: 'markdown' });
  expect(printed).toContain('`````diff\ndiff --git a/generated/mail1/rootfs/etc/environment');
  expect(lexer(printed).filter(({ type }) => type === 'heading')).toHaveLength(2);
});
