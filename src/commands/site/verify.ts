import { ExpectedError, errorAt, UsageError, type Diagnostic } from '../../base/diagnostics.ts';
import { debianRoot } from '../../verify/debian-root.ts';
import { parserFindings, silentFindings, type Finding } from '../../verify/findings.ts';
import { planVerification, type RootPlan } from '../../verify/plan.ts';
import { askParsers } from '../../verify/project.ts';
import { installedVersions, readLock, versionChanges, writeLock, type VersionChange, type Versions } from '../../verify/versions.ts';
import { placeOfPath, type Source } from '../../site/source.ts';
import { compileOrTell } from './compile-or-tell.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { formatDiagnostics, type Appearance } from '../../terminal/print-diagnostics.ts';

/**
 * `sitec verify`: what the site compiles to, laid over a throwaway Debian 13 root and read by the daemons' own parsers, and by ours for what
 * those accept silently. Needs root and mmdebstrap. With `lock`, the root is made anew from what Debian has now, and the versions that were
 * accepted are written down.
 */
export async function verify(context: Context, only: string | undefined, { lock = false }: VerifyOptions = {}): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'nothing was verified');
  if (!compiled) return 1;
  if (process.getuid?.() !== 0)
    throw new ExpectedError('verify needs root, because it mounts a Debian root in isolation: run it with sudo');
  const plans = compiled.hosts.flatMap((host, index) => {
    const tree = compiled.trees[index];
    return tree && (only === undefined || host.host.name === only) ? planVerification(host, tree, compiled.services) : [];
  });
  if (plans.length === 0)
    throw new UsageError(`there is no host "${only ?? ''}"; the site has: ${compiled.trees.map(({ host }) => host).join(', ')}`);
  const locked = readLock(context.directory);
  const verified: Verified[] = [];
  for (const plan of plans) verified.push(await verifyRoot(plan, context, lock));
  const findings = verified.flatMap((root) => root.findings);
  const found = new Map(verified.flatMap(({ versions }) => [...versions]));
  const changes = versionChanges(only === undefined ? locked : new Map([...locked].filter(([name]) => found.has(name))), found);
  if (lock && findings.length === 0) writeLock(context.directory, only === undefined ? found : new Map([...locked, ...found]));
  report(context, { findings, plans, changes, lock }, compiled.loaded.source);
  return findings.length === 0 ? 0 : 1;
}

/** Options of the verb. */
export interface VerifyOptions {
  readonly lock?: boolean;
}

interface Verified {
  readonly findings: readonly Finding[];
  readonly versions: Versions;
}

async function verifyRoot(plan: RootPlan, { tell }: Context, fresh: boolean): Promise<Verified> {
  const root = debianRoot(plan.packages, tell, { fresh });
  const said = await askParsers(plan, root);
  return { findings: [...parserFindings(plan, said), ...silentFindings(plan)], versions: installedVersions(root, plan.packages) };
}

interface Report {
  readonly findings: readonly Finding[];
  readonly plans: readonly RootPlan[];
  readonly changes: readonly VersionChange[];
  readonly lock: boolean;
}

function report(context: Context, { findings, plans, changes, lock }: Report, source: Source): void {
  context.answer({ findings: findings.map((finding) => asData(finding, source)), versions: changes });
  if (context.json) return;
  for (const finding of findings) context.print(`${describe(finding, source, context.appearance)}\n`);
  const asked = plans.map(
    ({ host, root, validators }) =>
      `${root === 'host' ? host : `${host} (${root})`}: ${validators
        .map(({ name }) => name)
        .toSorted()
        .join(', ')}`,
  );
  context.print(`asked ${asked.join(' · ')}\n`);
  context.print(versionReport(changes, { lock, accepted: findings.length === 0 }));
  context.print(
    findings.length === 0 ? 'the daemons accept everything\n' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n`,
  );
}

function versionReport(
  changes: readonly VersionChange[],
  { lock, accepted }: { readonly lock: boolean; readonly accepted: boolean },
): string {
  const lines = changes.map(({ package: name, locked = 'not locked', found = 'no longer needed' }) => `${name}: ${locked} -> ${found}\n`);
  if (lock) return `${lines.join('')}versions.lock ${accepted ? 'holds these versions now' : 'is unchanged'}\n`;
  const isNew = changes.every(({ locked }) => locked === undefined);
  return changes.length === 0 || isNew ? '' : `${lines.join('')}versions.lock names other versions; to update it: sitec verify --lock\n`;
}

function describe(finding: Finding, source: Source, appearance: Appearance): string {
  const { at } = finding;
  if (at?.source.type === 'site') return formatDiagnostics([asDiagnostic(finding)], source, appearance);
  const place = at?.source.type === 'file' ? `${at.source.file}:${at.source.line}:1:` : `${finding.host}:`;
  const where = at ? `\n   -> ${at.generated}:${at.line}` : '';
  return `${place} error: ${finding.by}: ${finding.message} [${finding.code}]${where}\n`;
}

function asDiagnostic({ by, code, message, at }: Finding): Diagnostic {
  const path = at?.source.type === 'site' ? at.source.path : [];
  return errorAt(path, code, `${by}: ${message}`, { at: 'key', help: at ? [`it became ${at.generated}:${at.line}`] : [] });
}

function asData({ host, by, code, message, at }: Finding, source: Source): object {
  const place =
    at?.source.type === 'site'
      ? { file: source.file, ...lineOf(source, at.source.path) }
      : at?.source.type === 'file'
        ? { file: at.source.file, line: at.source.line, column: 1 }
        : {};
  return { host, by, code, message, ...place, ...(at ? { generated: `${at.generated}:${at.line}` } : {}) };
}

function lineOf(source: Source, path: Diagnostic['path']): { line: number; column: number } {
  const { line, column } = placeOfPath(source, path, 'key');
  return { line, column };
}
