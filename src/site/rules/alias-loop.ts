import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { aliasPath, aliasTargets, knownMailboxes, realAddress } from '../addresses.ts';
import type { Alias } from '../site.ts';
import type { Rule } from './rule.ts';

interface Node {
  /** The addresses that it leads to, without details and in the domains that alias domains stand for. */
  readonly leadsTo: readonly string[];
  readonly path: SitePath;
}

/** Aliases do not lead back to themselves: Postfix would give such mail back as looping. Each loop is reported once, at its first alias. */
export const aliasLoop: Rule = (site) => {
  const [targets, mailboxes] = [aliasTargets(site), knownMailboxes(site)];
  // A mailbox may be on its own alias, and keeps a copy: Postfix leaves an address alone that comes out of itself.
  const leadsTo = ({ source, destinations }: Alias): readonly string[] =>
    destinations.map((destination) => realAddress(targets, destination)).filter((address) => address !== source || !mailboxes.has(source));
  const nodes = new Map(
    site.domains.flatMap((domain) =>
      domain.aliases.map((alias) => [alias.source, { leadsTo: leadsTo(alias), path: aliasPath(domain, alias) }] as const),
    ),
  );
  const done = new Set<string>();
  const found: Diagnostic[] = [];
  for (const source of nodes.keys()) {
    const loop = loopFrom(source, nodes, done);
    if (loop) found.push(describe(loop, nodes));
  }
  return found;
};

/** An alias on the way, and the destinations of it that are still ahead. */
interface Step {
  readonly source: string;
  readonly ahead: Iterator<string>;
}

/** The aliases of a loop that is reached from an address, in order; what has been walked once is not walked again. Not recursive: a chain can be long. */
function loopFrom(start: string, nodes: ReadonlyMap<string, Node>, done: Set<string>): readonly string[] | undefined {
  const trail: Step[] = [{ source: '', ahead: [start].values() }];
  const onTrail = new Set<string>();
  for (let step = trail.at(-1); step; step = trail.at(-1)) {
    const next = step.ahead.next();
    if (next.done) {
      onTrail.delete(step.source);
      trail.pop();
      continue;
    }
    const source = next.value;
    if (onTrail.has(source)) return trail.slice(trail.findIndex((walked) => walked.source === source)).map((walked) => walked.source);
    const node = nodes.get(source);
    if (!node || done.has(source)) continue;
    done.add(source);
    onTrail.add(source);
    trail.push({ source, ahead: node.leadsTo.values() });
  }
  return undefined;
}

function describe(loop: readonly string[], nodes: ReadonlyMap<string, Node>): Diagnostic {
  const [first = '', ...others] = loop;
  const path = nodes.get(first)?.path ?? [];
  const related = others.map((source) => ({ path: nodes.get(source)?.path ?? [], message: 'and through here' }));
  return errorAt(path, 'alias-loop', `mail would loop: ${[...loop, first].join(' → ')}`, { at: 'key', related });
}
