import type { Compiled } from '../../compile.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { HostFinding } from '../../deploy/plan-data.ts';
import type { Output } from '../../terminal/context.ts';
import { findingLines } from '../../terminal/print-end.ts';
import { parserFindings, toldOnce, type Finding } from '../../verify/findings.ts';
import { planVerification } from '../../verify/plan.ts';
import { findingAsText } from '../site/finding-text.ts';

/** More lines of one parser have one cause. A host that writes more, or names more parsers than it has, keeps nobody waiting. */
const MOST_LINES = 50;

/** Shows what a host's daemons say of what the site compiles to: each once, and at the line of site.yaml that it comes from. */
export function findingsPrinter(compiled: Compiled, host: string, output: Output): (said: readonly HostFinding[]) => string {
  return (said) => {
    const found = toldOnce(findingsOf(compiled, host, said));
    // What is only an echo of a file says nothing of it, and still the host refused.
    if (found.length === 0) return findingLines(host)(said);
    return found.map((finding) => `${findingAsText(finding, compiled.loaded.source, output)}\n`).join('');
  };
}

function findingsOf({ hosts, trees, services }: Compiled, host: string, said: readonly HostFinding[]): readonly Finding[] {
  const index = hosts.findIndex((one) => one.host.name === host);
  const [own, tree] = [hosts[index], trees[index]];
  const plan = own && tree && planVerification(own, tree, services).find(({ root }) => root === HOST_ROOT);
  if (!plan) return [];
  const believed = said.slice(0, plan.validators.length).map((one) => ({ ...one, lines: one.lines.slice(0, MOST_LINES) }));
  return parserFindings(plan, believed);
}
