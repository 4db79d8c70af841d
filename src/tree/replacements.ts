import type { Contributed } from '../contract/contribution.ts';
import type { FileContribution } from '../contract/kinds/files.ts';
import type { HostContributions } from '../contract/contributed.ts';
import { errorAt, type Diagnostic } from '../base/diagnostics.ts';
import { hostPath, ofKind } from '../contract/roots.ts';

/** The contributions of a host without the files that an operator's own take the place of; what reloaded a daemon still does. */
export function replaceFiles(host: HostContributions): { readonly host: HostContributions; readonly diagnostics: readonly Diagnostic[] } {
  const files = ofKind(host.contributions, 'file');
  const replacing = files.filter(({ replaces }) => replaces);
  if (replacing.length === 0) return { host, diagnostics: [] };
  const pathOf = (file: FileContribution): string => hostPath(host.contributions, file.root, file.path);
  const replaced = new Map(replacing.map((file) => [file, files.find((other) => other !== file && pathOf(other) === pathOf(file))]));
  const gone = new Set<Contributed | undefined>(replaced.values());
  const contributions = host.contributions
    .filter((contribution) => !gone.has(contribution))
    .map((contribution) => (contribution.kind === 'file' ? withNotifications(contribution, replaced.get(contribution)) : contribution));
  const diagnostics = [...replaced].filter(([, other]) => !other).map(([file]) => nothingReplaced(file));
  return { host: { ...host, contributions }, diagnostics };
}

function withNotifications(file: Contributed<FileContribution>, replaced: FileContribution | undefined): Contributed<FileContribution> {
  if (!replaced) return file;
  const own = file.notify ?? [];
  const inherited = (replaced.notify ?? []).filter(({ daemon }) => !own.some((other) => other.daemon === daemon));
  const until = file.untilConfirmed ?? replaced.untilConfirmed;
  return { ...file, notify: [...own, ...inherited], ...(until === undefined ? {} : { untilConfirmed: until }) };
}

function nothingReplaced(file: Contributed<FileContribution>): Diagnostic {
  const path = [...(file.origin.paths.at(-1) ?? []), 'replace'];
  return errorAt(path, 'nothing-to-replace', `sitec makes no ${file.path} here, so there is nothing to replace`, {
    help: ['leave "replace" out: the file is then an additional one'],
  });
}
