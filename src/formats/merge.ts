import type { RawSettings, RawValue } from './raw-settings.ts';
import { line, plist, postgresql, QuoteError } from './quote.ts';

/** Puts an operator's raw settings into the rendered text of a file, where they replace or follow what the template says. */
export type SettingsMerge = (text: string, settings: RawSettings) => string;

const HEADING = '# From `extra` in site.yaml.';

/** main.cf (postconf(5)): a parameter stands once, so that the template's is taken out with its continuation lines. */
export function mergePostfix(text: string, settings: RawSettings): string {
  const lines = withoutLogicalLines(text, (name) => name in settings);
  return withBlock(
    lines,
    flat(settings).map(([name, value]) => `${name} = ${plain(value)}`),
  );
}

/** dovecot.conf: what comes last wins, and sections of one name are one section. */
export function mergeDovecot(text: string, settings: RawSettings): string {
  return withBlock(text, dovecotLines(settings, ''));
}

/** sshd_config(5): the first value of a keyword wins, so that these come first; the template's are taken out. */
export function mergeSsh(text: string, settings: RawSettings): string {
  const own = new Set(Object.keys(settings).map((name) => name.toLowerCase()));
  const rest = text.split('\n').filter((candidate) => !own.has((/^(\S+)/.exec(candidate)?.[1] ?? '').toLowerCase()));
  return [HEADING, ...flat(settings).map(([name, value]) => `${name} ${sshValue(value)}`), '', ...rest].join('\n');
}

/** sshd takes an `=` after the keyword away, reads nothing after a `#`, and does not start with a quote that is left open. */
function sshValue(value: RawValue): string {
  const text = plain(value);
  if (!/^(?!=)([^"'\\]|"[^"\\]+")+$/.test(text) || /(^|\s)#/.test(text.replaceAll(/"[^"]*"/g, ''))) {
    throw new QuoteError(text, 'is empty, begins with "=", or holds "#", a backslash or a quote that sshd reads as something else');
  }
  return text;
}

/** postgresql.conf: what comes last wins; every value may stand in quotes. */
export function mergePostgresql(text: string, settings: RawSettings): string {
  return withBlock(
    text,
    flat(settings).map(([name, value]) => `${name} = ${postgresql(plain(value, ['on', 'off']))}`),
  );
}

/** nginx.conf: a directive of `http` stands once, so that the template's is taken out; the operator's come first in the block. */
export function mergeNginx(text: string, settings: RawSettings): string {
  const rest = text.split('\n').filter((candidate) => !((/^  ([a-z0-9_]+) /.exec(candidate)?.[1] ?? '') in settings));
  const own = flat(settings).map(([name, value]) => `  ${name} ${nginxValue(value)};`);
  return rest.flatMap((row) => (row === 'http {' ? [row, `  ${HEADING}`, ...own, ''] : [row])).join('\n');
}

/** Parameters as they stand: one that ends the directive, or that nginx reads as a variable or a quote, is refused. */
function nginxValue(value: RawValue): string {
  const text = plain(value, ['on', 'off']);
  if (text === '' || /[;{}"'\\$#]/.test(text))
    throw new QuoteError(text, 'is empty, or holds one of ; { } " \' \\ $ #, which nginx reads as something else');
  return text;
}

/** A property list of GNUstep, one setting to a line: ours are taken out, and the operator's stand last in the dictionary. */
export function mergePlist(text: string, settings: RawSettings): string {
  const own = new Set(Object.keys(settings));
  const rest = text
    .trimEnd()
    .split('\n')
    .filter((candidate) => !own.has(/^ {2}(\w+) = .*;$/.exec(candidate)?.[1] ?? ''));
  const lines = flat(settings).map(([name, value]) => `  ${name} = ${plist(value)};`);
  return `${[...rest.slice(0, -1), '', `  ${HEADING.replace('#', '//')}`, ...lines, ...rest.slice(-1)].join('\n')}\n`;
}

function withBlock(text: string, lines: readonly string[]): string {
  return `${text}\n${[HEADING, ...lines].join('\n')}\n`;
}

/** The text without the assignments that are chosen; lines that begin with a blank continue the one before. */
function withoutLogicalLines(text: string, chosen: (name: string) => boolean): string {
  let dropping = false;
  const kept = text.split('\n').filter((candidate) => {
    if (/^\s+\S/.test(candidate)) return !dropping;
    const name = /^([^\s=#]+)\s*=/.exec(candidate)?.[1];
    dropping = name !== undefined && chosen(name);
    return !dropping;
  });
  return kept.join('\n');
}

function dovecotLines(settings: RawSettings, indent: string): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) =>
    isSection(value)
      ? [`${indent}${line(name)} {`, ...dovecotLines(value, `${indent}  `), `${indent}}`]
      : [`${indent}${line(name)} = ${dovecotValue(value)}`],
  );
}

/** Quoted where the daemon would read something else; `%{user}` is a variable in quotes too, `$SET:name` and `$ENV:NAME` are not. */
function dovecotValue(value: RawValue): string {
  const text = plain(value);
  if (/^[A-Za-z0-9@._:/+,*%{}|$ ()=-]*$/.test(text) && !text.includes('  ')) return text;
  if (/\$(SET|ENV):/.test(text))
    throw new QuoteError(text, 'holds "$SET:" or "$ENV:" beside what must stand in quotes, where they are plain text');
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Settings of a file that has no sections; its schema refuses them. */
function flat(settings: RawSettings): readonly (readonly [name: string, value: RawValue])[] {
  return Object.entries(settings).flatMap(([name, value]) => (isSection(value) ? [] : [[name, value] as const]));
}

/** One line, as the daemon's own file has it. */
function plain(value: RawValue, [yes, no]: readonly [yes: string, no: string] = ['yes', 'no']): string {
  if (typeof value === 'boolean') return value ? yes : no;
  const text = line(value);
  if (text !== text.trim()) throw new QuoteError(text, 'begins or ends with a blank');
  return text;
}

function isSection(value: RawValue | RawSettings): value is RawSettings {
  return typeof value === 'object';
}
