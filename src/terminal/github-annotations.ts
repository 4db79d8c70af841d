import type { Diagnostic } from '../base/diagnostics.ts';
import type { Source } from '../site/source.ts';
import { inFileOrder } from './placed.ts';

/** The diagnostics as commands to GitHub Actions, which shows each beside its line in a pull request; `file` is relative to the workspace. */
export function githubAnnotations(diagnostics: readonly Diagnostic[], source: Source, file: string): string {
  const lines = inFileOrder(diagnostics, source).map(({ diagnostic: { severity, code, message }, place: { line, column, length } }) => {
    const properties = { file, line, col: column, endColumn: column + length, title: code };
    const named = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${severity} ${named.join(',')}::${escape(message)}\n`;
  });
  return lines.join('');
}

/** As actions/toolkit does it: a line end would end the command. */
function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
