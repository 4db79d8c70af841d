import { errorAt } from '../../base/diagnostics.ts';
import type { Source } from '../../site/source.ts';
import { formatDiagnostics, type Appearance } from '../../terminal/print-diagnostics.ts';
import type { Finding } from '../../verify/findings.ts';

/** What a parser said, at the line that it comes from: of site.yaml, of a template, or of a file of the operator's own. */
export function findingAsText(finding: Finding, source: Source, appearance: Appearance): string {
  const { at, by, code, message, host } = finding;
  if (at?.source.type === 'site') {
    const help = [`it became ${at.generated}:${at.line}`];
    return formatDiagnostics([errorAt(at.source.path, code, `${by}: ${message}`, { at: 'key', help })], source, appearance);
  }
  const place = at?.source.type === 'file' ? `${at.source.file}:${at.source.line}:1:` : `${host}:`;
  const where = at ? `\n   -> ${at.generated}:${at.line}` : '';
  return `${place} error: ${by}: ${message} [${code}]${where}\n`;
}
