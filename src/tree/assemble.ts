import type { Body } from '../contract/kinds/files.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { HostContributions } from '../contract/contributed.ts';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { QuoteError } from '../formats/quote.ts';
import type { Renderer } from './render.ts';
import { hostPath, ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';
import { templateFile } from './template-file.ts';
import type { Artifact, Entry, HostTree } from './tree.ts';

/** Renders everything contributed to a host into its tree; values that a format cannot carry come back as diagnostics. */
export function assembleTree(
  input: HostContributions,
  renderer: Renderer,
  data: unknown,
): { tree: HostTree; diagnostics: readonly Diagnostic[] } {
  const { host, contributions } = input;
  const diagnostics: Diagnostic[] = [];
  const render = (path: string, contribution: Contributed & Body): string => {
    try {
      return renderer.render(path, contribution);
    } catch (error) {
      const cause = quoteErrorIn(error);
      if (!cause) throw error;
      diagnostics.push(unquotable(cause, contribution, path, data));
      return '';
    }
  };
  const entries: Entry[] = [
    ...ofKind(contributions, 'file').map((file) => ({
      type: 'file' as const,
      path: hostPath(contributions, file.root, file.path),
      ...ownership(file, 0o644),
      content: render(file.path, file),
      notify: file.notify ?? [],
      mounted: file.root !== HOST_ROOT,
      ...(file.untilConfirmed === undefined ? {} : { untilConfirmed: file.untilConfirmed }),
      ...templateOf(file.path, file),
      origins: [file.origin],
    })),
    ...ofKind(contributions, 'link').map((link) => ({
      type: 'symlink' as const,
      path: hostPath(contributions, link.root, link.path),
      target: link.target,
      origins: [link.origin],
    })),
    ...ofKind(contributions, 'directory').map((directory) => ({
      type: 'directory' as const,
      path: hostPath(contributions, directory.root, directory.path),
      ...ownership(directory, 0o755),
      origins: [directory.origin],
    })),
  ];
  const artifacts: Artifact[] = [
    ...ofKind(contributions, 'artifact').map((artifact) => ({ ...artifact, path: `${host.name}/${artifact.path}` })),
    ...ofKind(contributions, 'outside').map((outside) => ({ ...outside, path: `_outside/${outside.path}` })),
    ...ofKind(contributions, 'zone').map((zone) => ({ ...zone, path: `_dns/${zone.path}` })),
  ].map((body) => ({ path: body.path, content: render(body.path, body), ...templateOf(body.path, body), origins: [body.origin] }));
  const tree = {
    host: host.name,
    entries: entries.toSorted(byText((entry) => entry.path)),
    artifacts: artifacts.toSorted(byText(({ path }) => path)),
  };
  return { tree, diagnostics };
}

function ownership(
  contribution: { owner?: string; group?: string; mode?: number },
  mode: number,
): { owner: string; group: string; mode: number } {
  return { owner: contribution.owner ?? 'root', group: contribution.group ?? 'root', mode: contribution.mode ?? mode };
}

function templateOf(path: string, body: Body): { readonly template?: string } {
  return 'text' in body ? {} : { template: templateFile(body.template ?? path.replace(/^\//, '')) };
}

/** Eta wraps what a template threw. */
function quoteErrorIn(error: unknown): QuoteError | undefined {
  if (error instanceof QuoteError) return error;
  return error instanceof Error && error.cause !== undefined ? quoteErrorIn(error.cause) : undefined;
}

function unquotable(error: QuoteError, { origin }: Contributed, file: string, data: unknown): Diagnostic {
  const path = pathOfValue(data, error.value) ?? origin.paths[0] ?? [];
  const shown = JSON.stringify(error.value);
  return errorAt(path, 'unquotable-value', `${shown} cannot be written into ${file}: it ${error.message}`);
}

/** The first place in the site file whose value is exactly this text. */
function pathOfValue(data: unknown, text: string): SitePath | undefined {
  if (typeof data === 'string') return data === text ? [] : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const below = pathOfValue(value, text);
    if (below) return [Array.isArray(data) ? Number(key) : key, ...below];
  }
  return undefined;
}
