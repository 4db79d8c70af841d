import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sitec } from './sites.ts';

/** Verbs, those of a group as `secrets create`, and each with its options as `deploy --first`; options of all verbs stand alone. */
function known(): ReadonlySet<string> {
  const lines = sitec(['completion', 'fish']).stdout.split('\n');
  return new Set(
    lines.flatMap((line) => {
      const [, verb = ''] = /__fish_seen_subcommand_from ([a-z]+)(?:'|;)/.exec(line) ?? [];
      const [, within] = /; and __fish_seen_subcommand_from ([a-z]+)'/.exec(line) ?? [];
      const path = [verb, within].filter((word) => word !== undefined && word !== '').join(' ');
      const [, option] = / -l ([a-z-]+)/.exec(line) ?? [];
      const [, argument] = / -a ([a-z]+) -d /.exec(line) ?? [];
      return [
        ...(option === undefined ? [] : [`${path} --${option}`.trimStart()]),
        ...(argument === undefined ? [] : [`${path} ${argument}`.trimStart()]),
      ];
    }),
  );
}

/** Every command of sitec in a page: a line of a console, or a span of code. */
function commandsIn(page: string): readonly string[] {
  const lines = [...page.matchAll(/^[$#] (.*)$/gm)].map(([, line = '']) => line.replace(/\s# .*$/, ''));
  const spans = [...page.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...lines, ...spans]
    .flatMap((text) => text.split(/&&|[|;]/))
    .flatMap((part) => /^\s*(?:node_modules\/\.bin\/)?sitec (.*)$/.exec(part)?.[1] ?? []);
}

/** What a command names that sitec does not know. */
function unknownIn(command: string, names: ReadonlySet<string>): readonly string[] {
  const words = command.replace(/"[^"]*"/g, 'WORD').split(/\s+/);
  const plain = words.filter((word, at) => /^[a-z]+$/.test(word) && !/^(-C|--identity)$/.test(words[at - 1] ?? ''));
  const verb = plain[0] ?? '';
  if (verb === '' || verb === 'help') return [];
  const grouped = ['secrets', 'keys'].includes(verb) && plain[1] !== undefined;
  const path = grouped ? `${verb} ${plain[1]}` : verb;
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*/, ''));
  return [
    ...(names.has(path) ? [] : [path]),
    ...options
      .filter((option) => !names.has(option) && !names.has(`${path} ${option}`) && option !== '--help')
      .map((option) => `${path} ${option}`),
  ];
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'starter/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test('every command that a page shows is one that sitec has, with its options', () => {
  const names = known();
  const shown = pages.flatMap((page) => commandsIn(readFileSync(page, 'utf8')).map((command) => ({ page, command })));
  expect(shown.length).toBeGreaterThan(150);
  expect(shown.flatMap(({ page, command }) => unknownIn(command, names).map((name) => `${page}: sitec ${command}: no ${name}`))).toEqual(
    [],
  );
});

test.each(['sitec deply mail1', 'sitec secrets crate', 'sitec deploy mail1 --frist root@192.0.2.1', 'sitec -C ../x dif --summary'])(
  'and %s would be found',
  (command) => {
    expect(commandsIn(`\`${command}\``).flatMap((found) => unknownIn(found, known()))).toHaveLength(command.includes('dif ') ? 2 : 1);
  },
);
