import { errorAt, type Diagnostic, type SitePath } from '../../diagnostics.ts';
import { aliasPath, knownMailboxes, realAddress } from '../addresses.ts';
import type { Alias, Site } from '../site.ts';
import type { Rule } from './rule.ts';

interface Node {
  readonly alias: Alias;
  readonly path: SitePath;
}

/** Aliases do not lead back to themselves: Postfix would give such mail back as looping. Each loop is told once, at its first alias. */
export const aliasLoop: Rule = (site) => {
  const mailboxes = knownMailboxes(site);
  const nodes = new Map(site.domains.flatMap((domain) => domain.aliases.map((alias) => [alias.source, { alias, path: aliasPath(domain, alias) }] as const)));
  const done = new Set<string>();
  const found: Diagnostic[] = [];
  for (const source of nodes.keys()) {
    const loop = loopFrom(source, { site, nodes, done, mailboxes }, []);
    if (loop) found.push(describe(loop, nodes));
  }
  return found;
};

interface Walk {
  readonly site: Site;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly done: Set<string>;
  readonly mailboxes: ReadonlySet<string>;
}

/** The aliases of a loop that is reached from an address, in order; what has been walked once is not walked again. */
function loopFrom(source: string, walk: Walk, trail: readonly string[]): readonly string[] | undefined {
  const { site, nodes, done, mailboxes } = walk;
  const start = trail.indexOf(source);
  if (start !== -1) return trail.slice(start);
  const node = nodes.get(source);
  if (!node || done.has(source)) return undefined;
  for (const destination of node.alias.destinations) {
    // A mailbox that forwards with a copy: Postfix leaves an address alone that comes out of its own alias.
    if (realAddress(site, destination) === source && mailboxes.has(source)) continue;
    const loop = loopFrom(realAddress(site, destination), walk, [...trail, source]);
    if (loop) {
      done.add(source);
      return loop;
    }
  }
  done.add(source);
  return undefined;
}

function describe(loop: readonly string[], nodes: ReadonlyMap<string, Node>): Diagnostic {
  const [first = '', ...others] = loop;
  const path = nodes.get(first)?.path ?? [];
  const related = others.map((source) => ({ path: nodes.get(source)?.path ?? [], message: 'and through here' }));
  return errorAt(path, 'alias-loop', `mail would go round in circles: ${[...loop, first].join(' → ')}`, { at: 'key', related });
}
