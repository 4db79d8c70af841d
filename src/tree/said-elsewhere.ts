import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { FileContribution } from '../contract/kinds/files.ts';
import type { OwnSettings } from '../contract/own-settings.ts';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import type { RawSettings, SettingsCare } from '../formats/raw-settings.ts';
import type { Renderer } from './render.ts';
import { ofKind } from '../contract/roots.ts';

/** A file's raw settings that are not the operator's to say: what other keys say, what others count on, and what sitec's own text says. */
export function findSaidElsewhere({ contributions }: HostContributions, renderer: Renderer): readonly Diagnostic[] {
  return ofKind(contributions, 'file').flatMap((file) => (file.extra ? ofFile(file, file.extra, renderer) : []));
}

function ofFile(file: Contributed<FileContribution>, extra: OwnSettings, renderer: Renderer): readonly Diagnostic[] {
  const raw = flat(extra.settings, []);
  if (raw.length === 0) return [];
  const own = new Map(extra.care.parse(textOf(file, extra, renderer)).map(({ name, value }) => [name, value]));
  return raw.flatMap(({ steps, value }): readonly Diagnostic[] => {
    const name = extra.care.caseless ? steps.join('/').toLowerCase() : steps.join('/').replaceAll('"', '');
    const message = whyNot(extra.care, { shown: steps.at(-1) ?? name, name, value, file: file.path }, own.get(name));
    if (message === undefined) return [];
    const path: SitePath = extra.apart ? extra.path : [...extra.path, ...steps];
    return [errorAt(path, 'said-elsewhere', message, { at: 'key' })];
  });
}

interface Raw {
  readonly shown: string;
  readonly name: string;
  readonly value: string;
  readonly file: string;
}

/** Why a setting is refused; undefined when it is free. `ours` is the value that sitec's text has for it. */
function whyNot(care: SettingsCare, { shown, name, value, file }: Raw, ours: string | undefined): string | undefined {
  const by = matching(care.said, name);
  if (by !== undefined) return `${shown} follows from ${by}, and cannot be set here as well`;
  const because = matching(care.fixed, name);
  if (because !== undefined) return `${shown} cannot be changed: ${because}`;
  if (ours === undefined) return undefined;
  if (!care.free.some((pattern) => fits(pattern, name))) return `sitec sets ${shown} in ${file}, and its other files depend on it`;
  const lost = (care.names?.(name, ours) ?? []).filter((word) => !value.includes(word));
  return lost.length === 0 ? undefined : `${shown} must go on asking ${lost.join(', ')}, or what the site says there has no effect`;
}

function matching(list: { readonly [pattern: string]: string }, name: string): string | undefined {
  return Object.entries(list).find(([pattern]) => fits(pattern, name))?.[1];
}

/** Whether a name is the pattern's, in which `*` is anything. */
function fits(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  const last = rest.at(-1) ?? '';
  return name.length >= pattern.length - rest.length && name.startsWith(first) && name.endsWith(last) && inOrder(name, [first, ...rest]);
}

function inOrder(name: string, parts: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const found = name.indexOf(part, at);
    at = found + part.length;
    return found !== -1;
  });
}

/** What sitec's own text says; what a format cannot carry is reported when the file is made. */
function textOf(file: Contributed<FileContribution>, extra: OwnSettings, renderer: Renderer): string {
  try {
    return renderer.render(file.path, { ...file, extra: { ...extra, settings: {} } });
  } catch {
    return '';
  }
}

function flat(settings: RawSettings, above: readonly string[]): readonly { readonly steps: readonly string[]; readonly value: string }[] {
  return Object.entries(settings).flatMap(([name, value]) =>
    typeof value === 'object' ? flat(value, [...above, name]) : [{ steps: [...above, name], value: String(value) }],
  );
}
