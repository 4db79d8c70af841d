import { allVerbs, type Flag, type Candidates, type Verb } from './verbs.ts';

/** The completion for zsh, to be sourced or put into a directory of $fpath as `_sitec`. */
export function zshCompletion(command: Verb): string {
  return `#compdef sitec
# Completion of sitec for zsh. In ~/.zshrc, after compinit: source <(sitec completion zsh)
${allVerbs(command)
  .map((verb) => functionOf(verb, command))
  .join('\n')}
if [[ \${funcstack[1]} == _sitec ]]; then _sitec "$@"; else compdef _sitec sitec; fi
`;
}

function functionOf(verb: Verb, command: Verb): string {
  const flags = new Set([...verb.flags, ...command.flags]);
  const specs = [...[...flags].map(flagSpec), ...operandSpecs(verb)];
  return `${nameOf(verb)}() {
  local curcontext=$curcontext state line
  local -A opt_args
  _arguments -C ${specs.map((spec) => `\\\n    ${spec}`).join(' ')}${verb.verbs.length > 0 ? `\n${choice(verb)}` : ''}
}`;
}

function operandSpecs({ operand, verbs }: Verb): readonly string[] {
  if (verbs.length > 0) return [`'1: :->verb'`, `'*:: :->rest'`];
  return operand === undefined ? [] : [quote(`*:operand:${action(operand)}`)];
}

function choice({ verbs }: Verb): string {
  return `  case $state in
    verb)
      local -a verbs=(${verbs.map(({ words, description }) => quote(`${words.at(-1)}:${description.replaceAll(':', String.raw`\:`)}`)).join(' ')})
      _describe -t verbs verb verbs ;;
    rest)
      case $line[1] in
${verbs.map((below) => `        ${below.words.at(-1)}) ${nameOf(below)} ;;`).join('\n')}
      esac ;;
  esac`;
}

function flagSpec({ names, description, value }: Flag): string {
  const text = `[${description.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]${value === undefined ? '' : `:value:${action(value)}`}`;
  return names.length > 1 ? `'(${names.join(' ')})'{${names.join(',')}}${quote(text)}` : quote(`${names.join('')}${text}`);
}

function action(candidates: Candidates): string {
  if (candidates === 'anything') return ' ';
  if (candidates === 'file') return '_files';
  return candidates === 'directory' ? '_files -/' : `(${candidates.join(' ')})`;
}

function nameOf({ words }: Verb): string {
  return ['_sitec', ...words].join('_');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
