import { errorAt, type Diagnostic, type SitePath } from '../../diagnostics.ts';
import type { Alias, Domain } from '../site.ts';
import type { Rule } from './rule.ts';

interface Node {
  readonly alias: Alias;
  readonly path: SitePath;
}

/** Aliases do not lead back to themselves: Postfix would give such mail back as looping. Each loop is told once, at its first alias. */
export const aliasLoop: Rule = (site) => {
  const nodes = new Map(site.domains.flatMap((domain) => domain.aliases.map((alias) => [alias.source, { alias, path: aliasPath(domain, alias) }] as const)));
  const done = new Set<string>();
  const found: Diagnostic[] = [];
  for (const source of nodes.keys()) {
    const loop = loopFrom(source, nodes, done, []);
    if (loop) found.push(describe(loop, nodes));
  }
  return found;
};

/** The aliases of a loop that is reached from an address, in order; what has been walked once is not walked again. */
function loopFrom(source: string, nodes: ReadonlyMap<string, Node>, done: Set<string>, trail: readonly string[]): readonly string[] | undefined {
  const start = trail.indexOf(source);
  if (start !== -1) return trail.slice(start);
  const node = nodes.get(source);
  if (!node || done.has(source)) return undefined;
  for (const destination of node.alias.destinations) {
    const loop = loopFrom(withoutDetail(destination), nodes, done, [...trail, source]);
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

function withoutDetail(address: string): string {
  return address.replace(/\+[^@]*@/, '@');
}

function aliasPath({ name }: Domain, { source }: Alias): SitePath {
  return ['domains', name, 'aliases', source.startsWith('@') ? '*' : (source.split('@')[0] ?? '')];
}
