import type { Argument, Command, Option } from 'commander';

/** What can stand at a place of the command line: a file, a directory, one of some words, or something nobody can guess. */
export type Candidates = 'file' | 'directory' | 'anything' | readonly string[];

/** An option by its names, such as `-C` and `--directory`. */
export interface Flag {
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined for an option without a value. */
  readonly value: Candidates | undefined;
}

/** A verb with what may follow it, as data. */
export interface Verb {
  /** Its words, none for the command itself: `secrets`, `rotate`. */
  readonly words: readonly string[];
  readonly description: string;
  readonly flags: readonly Flag[];
  readonly operand: Candidates | undefined;
  readonly verbs: readonly Verb[];
}

/** A command and everything below it, as its help shows it; what every verb takes stands at the command alone. */
export function verbOf(command: Command, words: readonly string[] = []): Verb {
  const help = command.createHelp();
  const [first] = command.registeredArguments;
  return {
    words,
    description: command.description(),
    flags: help
      .visibleOptions(command)
      .filter(({ long }) => words.length === 0 || long !== '--help')
      .map(flagOf),
    operand: first && candidatesOf(first.name(), first.argChoices),
    verbs: help
      .visibleCommands(command)
      .filter((below) => below.name() !== 'help')
      .map((below) => verbOf(below, [...words, below.name()])),
  };
}

/** A verb and all below it, each once. */
export function allVerbs(verb: Verb): readonly Verb[] {
  return [verb, ...verb.verbs.flatMap(allVerbs)];
}

function flagOf(option: Option): Flag {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const [, value] = /[<[]([^>\]]+)/.exec(option.flags) ?? [];
  return { names, description: option.description, value: value === undefined ? undefined : candidatesOf(value, option.argChoices) };
}

/** The names that the help uses for values say what they are. */
function candidatesOf(name: string, choices: Argument['argChoices']): Candidates {
  if (choices) return choices;
  if (name === 'dir') return 'directory';
  return name === 'file' || name.startsWith('path') ? 'file' : 'anything';
}
