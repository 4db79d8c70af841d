import type { Diagnostic } from '../base/diagnostics.ts';
import { placeOfPath, type Source } from '../site/source.ts';
import { inFileOrder } from './placed.ts';

/** The diagnostics as `--json` has them, in the order of the file. */
export function diagnosticsAsData(diagnostics: readonly Diagnostic[], source: Source): readonly object[] {
  return inFileOrder(diagnostics, source).map(({ diagnostic, place }) => ({
    severity: diagnostic.severity,
    code: diagnostic.code,
    message: diagnostic.message,
    keyword: diagnostic.keyword,
    file: source.file,
    line: place.line,
    column: place.column,
    endColumn: place.column + place.length,
    path: diagnostic.path,
    related: (diagnostic.related ?? []).map(({ path, message }) => {
      const { line, column } = placeOfPath(source, path, 'key');
      return { message, file: source.file, line, column };
    }),
    help: diagnostic.help ?? [],
  }));
}
