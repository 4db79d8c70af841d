import { ExpectedError, errorAt, UsageError, type Diagnostic } from '../diagnostics.ts';
import { debianRoot } from '../verify/debian-root.ts';
import { parserFindings, silentFindings, type Finding } from '../verify/findings.ts';
import { planVerification, type RootPlan } from '../verify/plan.ts';
import { askParsers } from '../verify/project.ts';
import { placeOfPath, type Source } from '../site/source.ts';
import { compileOrTell, type Context, type Outcome } from './context.ts';
import { formatDiagnostics, type Look } from './print-diagnostics.ts';

/**
 * `sitec verify`: what the site compiles to, laid over a throwaway Debian 13 root and read by the daemons' own parsers, and by ours for what
 * those accept silently. Needs root and mmdebstrap.
 */
export function verify(context: Context, only: string | undefined): Outcome {
  const compiled = compileOrTell(context, 'nothing was verified');
  if (!compiled) return 1;
  if (process.getuid?.() !== 0) throw new ExpectedError('verify needs root, because it mounts a Debian root where nobody else sees it: run it with sudo');
  const plans = compiled.hosts.flatMap((host, index) => {
    const tree = compiled.trees[index];
    return tree && (only === undefined || host.host.name === only) ? planVerification(host, tree) : [];
  });
  if (plans.length === 0) throw new UsageError(`there is no host "${only ?? ''}"; the site has: ${compiled.trees.map(({ host }) => host).join(', ')}`);
  const findings = plans.flatMap((plan) => verifyRoot(plan, context));
  report(context, findings, plans, compiled.loaded.source);
  return findings.length === 0 ? 0 : 1;
}

function verifyRoot(plan: RootPlan, { tell }: Context): readonly Finding[] {
  const said = askParsers(plan, debianRoot(plan.packages, tell));
  return [...parserFindings(plan, said), ...silentFindings(plan)];
}

function report(context: Context, findings: readonly Finding[], plans: readonly RootPlan[], source: Source): void {
  if (context.json) {
    context.print(`${JSON.stringify({ findings: findings.map((finding) => asData(finding, source)) }, null, 1)}\n`);
    return;
  }
  for (const finding of findings) context.print(`${describe(finding, source, context.look)}\n`);
  const asked = plans.map(({ host, root, validators }) => `${root === 'host' ? host : `${host} (${root})`}: ${validators.map(({ name }) => name).toSorted().join(', ')}`);
  context.print(`asked ${asked.join(' · ')}\n`);
  context.print(findings.length === 0 ? 'the daemons accept everything\n' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n`);
}

function describe(finding: Finding, source: Source, look: Look): string {
  const { at } = finding;
  if (at?.source.type === 'site') return formatDiagnostics([asDiagnostic(finding)], source, look);
  const place = at?.source.type === 'file' ? `${at.source.file}:${at.source.line}:1:` : `${finding.host}:`;
  const where = at ? `\n   -> ${at.generated}:${at.line}` : '';
  return `${place} error: ${finding.by}: ${finding.message} [${finding.code}]${where}\n`;
}

function asDiagnostic({ by, code, message, at }: Finding): Diagnostic {
  const path = at?.source.type === 'site' ? at.source.path : [];
  return errorAt(path, code, `${by}: ${message}`, { at: 'key', help: at ? [`it became ${at.generated}:${at.line}`] : [] });
}

function asData({ host, by, code, message, at }: Finding, source: Source): object {
  const place = at?.source.type === 'site' ? { file: source.file, ...lineOf(source, at.source.path) } : at?.source.type === 'file' ? { file: at.source.file, line: at.source.line, column: 1 } : {};
  return { host, by, code, message, ...place, ...(at ? { generated: `${at.generated}:${at.line}` } : {}) };
}

function lineOf(source: Source, path: Diagnostic['path']): { line: number; column: number } {
  const { line, column } = placeOfPath(source, path, 'key');
  return { line, column };
}
