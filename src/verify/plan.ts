import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import type { FileContribution } from '../contract/kinds/files.ts';
import type { ValidatorContribution } from '../contract/kinds/daemons.ts';
import type { SitePath } from '../base/diagnostics.ts';
import { HOST_ROOT, type RootName } from '../contract/root.ts';
import type { ServiceSettings } from '../formats/known-settings.ts';
import { hostPath, ofKind } from '../contract/roots.ts';
import type { Artifact, FileEntry, HostTree } from '../tree/tree.ts';

/** Where a root finds the host's artifacts, `$ARTIFACTS` of its parsers. */
export const ARTIFACTS = '/run/sitec/artifacts';

/** A text that a parser reads, with what made it. */
export interface ProjectedText {
  /** As the parser sees it. */
  readonly path: string;
  readonly content: string;
  /** The same in the site's directory. */
  readonly generated: string;
  readonly template?: string;
  /** The file below files/ that it is a copy of. */
  readonly own?: string;
  readonly extra?: FileContribution['extra'];
  /** The key of site.yaml that it comes from most directly. */
  readonly sitePath: SitePath;
}

/** A file of the root. */
export interface ProjectedFile extends ProjectedText {
  readonly owner: string;
  readonly group: string;
  readonly mode: number;
}

/** Everything that is needed to ask the parsers of one root: what lies in it, and what they are. */
export interface RootPlan {
  readonly host: string;
  readonly root: RootName;
  readonly packages: readonly string[];
  readonly files: readonly ProjectedFile[];
  readonly links: readonly { readonly path: string; readonly target: string }[];
  readonly artifacts: readonly ProjectedText[];
  readonly validators: readonly Contributed<ValidatorContribution>[];
  /** What is known of settings that the parsers accept. */
  readonly settings: readonly ServiceSettings[];
}

/** One plan per root that has anything to check: the host's own, and each container's. */
export function planVerification(
  { host, contributions }: HostContributions,
  tree: HostTree,
  settings: readonly ServiceSettings[],
): readonly RootPlan[] {
  const roots = [...new Set(ofKind(contributions, 'validator').map(({ root }) => root))].toSorted();
  const entries = new Map(tree.entries.flatMap((entry) => (entry.type === 'file' ? [[entry.path, entry] as const] : [])));
  const filesOf = (root: RootName): readonly ProjectedFile[] =>
    ofKind(contributions, 'file')
      .filter((file) => root === HOST_ROOT || file.root === root)
      .flatMap((contribution) => {
        const entry = entries.get(hostPath(contributions, contribution.root, contribution.path));
        return entry ? [projectFile(contribution, entry, root, host.name)] : [];
      });
  return roots.map((root) => ({
    host: host.name,
    root,
    packages: packagesOf(contributions, root),
    files: filesOf(root),
    links: ofKind(contributions, 'link').filter((link) => link.root === root),
    artifacts: tree.artifacts
      .filter(({ path }) => path.startsWith(`${host.name}/`))
      .map((artifact) => projectArtifact(artifact, host.name)),
    validators: ofKind(contributions, 'validator').filter((validator) => validator.root === root),
    settings,
  }));
}

function projectFile(contribution: Contributed<FileContribution>, entry: FileEntry, root: RootName, host: string): ProjectedFile {
  const { owner, group, mode, content, template } = entry;
  const { origin, extra } = contribution;
  return {
    path: root === HOST_ROOT ? entry.path : contribution.path,
    owner,
    group,
    mode,
    content,
    generated: `generated/${host}/rootfs${entry.path}`,
    ...(template === undefined ? {} : { template }),
    ...(origin.service === 'files' ? { own: `files/${host}${entry.path}` } : {}),
    ...(extra ? { extra } : {}),
    sitePath: origin.paths.at(-1) ?? [],
  };
}

function projectArtifact({ path, content, template, origins }: Artifact, host: string): ProjectedText {
  return {
    path: `${ARTIFACTS}${path.slice(host.length)}`,
    content,
    generated: `generated/${path}`,
    ...(template === undefined ? {} : { template }),
    sitePath: origins[0]?.paths.at(-1) ?? [],
  };
}

/** The packages of a root, and of its parsers. */
function packagesOf(contributions: readonly Contributed[], root: RootName): readonly string[] {
  const own = ofKind(contributions, 'package')
    .filter((contribution) => contribution.root === root)
    .map(({ name }) => name);
  const parsers = ofKind(contributions, 'validator')
    .filter((contribution) => contribution.root === root)
    .flatMap(({ packages = [] }) => packages);
  return [...own, ...parsers];
}
