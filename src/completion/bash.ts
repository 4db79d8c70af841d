import { allVerbs, type Flag, type Candidates, type Verb } from './verbs.ts';

/** The completion for bash 4 and newer, which needs nothing else installed. */
export function bashCompletion(command: Verb): string {
  const verbs = allVerbs(command);
  return `# Completion of sitec for bash. In ~/.bashrc: source <(sitec completion bash)
_sitec_reply() {
  local line
  [[ $1 == -W ]] || compopt -o filenames 2>/dev/null
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$cur")
}
_sitec() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} verb='' i
  COMPREPLY=()
  # --option=value arrives as three words.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$verb:\${COMP_WORDS[i]}" in
${lines(verbs.flatMap(passValues), 6)}
${lines(
  verbs.flatMap(({ verbs: below }) => below.map(enter)),
  6,
)}
    esac
  done
  case "$verb:$prev" in
${lines(verbs.flatMap(completeValue), 4)}
    *) _sitec_words ;;
  esac
}
_sitec_words() {
  case "$verb:$cur" in
${lines(
  verbs.map((verb) => completeFlag(verb, command)),
  4,
)}
${lines(verbs.flatMap(completeOperand), 4)}
  esac
}
complete -F _sitec sitec
`;
}

function lines(texts: readonly string[], indent: number): string {
  return texts.map((text) => `${' '.repeat(indent)}${text}`).join('\n');
}

/** An option takes the word behind it along, and a `=` between them. */
function passValues({ words, flags }: Verb): readonly string[] {
  const patterns = flags.filter(({ value }) => value !== undefined).flatMap((flag) => patternsOf(words, flag));
  return patterns.length === 0 ? [] : [`${patterns.join(' | ')}) ((i += 1)); [[ \${COMP_WORDS[i]} != = ]] || ((i += 1)) ;;`];
}

function enter({ words }: Verb): string {
  return `'${words.slice(0, -1).join(' ')}:${words.at(-1)}') verb='${words.join(' ')}' ;;`;
}

function completeValue({ words, flags }: Verb): readonly string[] {
  return flags.flatMap((flag) => (flag.value === undefined ? [] : [`${patternsOf(words, flag).join(' | ')}) ${reply(flag.value)}`]));
}

/** Behind every verb the options of the command itself count as well. */
function completeFlag({ words, flags }: Verb, command: Verb): string {
  const names = [...new Set([...flags, ...command.flags])].flatMap((flag) => flag.names);
  return `'${words.join(' ')}:-'*) ${reply(names)}`;
}

function completeOperand({ words, operand, verbs }: Verb): readonly string[] {
  const candidates = verbs.length > 0 ? verbs.map((below) => below.words.at(-1) ?? '') : operand;
  return candidates === undefined || candidates === 'anything' ? [] : [`'${words.join(' ')}:'*) ${reply(candidates)}`];
}

function patternsOf(words: readonly string[], { names }: Flag): readonly string[] {
  return names.map((name) => (words.length === 0 ? `*:${name}` : `'${words.join(' ')}:${name}'`));
}

function reply(candidates: Candidates): string {
  if (candidates === 'anything') return 'return ;;';
  if (candidates === 'file') return '_sitec_reply -f ;;';
  return candidates === 'directory' ? '_sitec_reply -d ;;' : `_sitec_reply -W '${candidates.join(' ')}' ;;`;
}
