import { allVerbs, type Flag, type Candidates, type Verb } from './verbs.ts';

/** The completion for fish. */
export function fishCompletion(command: Verb): string {
  const verbs = allVerbs(command);
  return [
    '# Completion of sitec for fish: sitec completion fish >~/.config/fish/completions/sitec.fish',
    'complete -c sitec -f',
    ...command.flags.map((flag) => flagLine(flag, [])),
    ...verbs.flatMap((verb) =>
      verb.verbs.map((below) => `complete -c sitec ${only(verb)} -a ${below.words.at(-1)} -d ${quote(below.description)}`),
    ),
    ...verbs
      .filter((verb) => verb !== command)
      .flatMap((verb) => [...verb.flags.map((flag) => flagLine(flag, [only(verb)])), ...operandLines(verb)]),
    '',
  ].join('\n');
}

/** Behind these words, and before one of the verbs below them. */
function only({ words, verbs }: Verb): string {
  const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
  const below = verbs.map((verb) => verb.words.at(-1)).join(' ');
  return `-n ${quote([...seen, ...(verbs.length > 0 ? [`not __fish_seen_subcommand_from ${below}`] : [])].join('; and '))}`;
}

function flagLine({ names, description, value }: Flag, conditions: readonly string[]): string {
  const shown = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [
    'complete -c sitec',
    ...conditions,
    ...shown,
    ...(value === undefined ? [] : ['-r', ...wordsFor(value)]),
    `-d ${quote(description)}`,
  ].join(' ');
}

function operandLines(verb: Verb): readonly string[] {
  const found = verb.operand === undefined ? [] : wordsFor(verb.operand);
  return found.length === 0 ? [] : [['complete -c sitec', only(verb), ...found].join(' ')];
}

function wordsFor(candidates: Candidates): readonly string[] {
  if (candidates === 'anything') return [];
  if (candidates === 'file') return ['-F'];
  return candidates === 'directory' ? [`-a '(__fish_complete_directories)'`] : [`-a ${quote(candidates.join(' '))}`];
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
