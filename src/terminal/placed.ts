import type { Diagnostic } from '../base/diagnostics.ts';
import { placeOf, type Place, type Source } from '../site/source.ts';

/** A diagnostic with the place in the file that it points at. */
export interface Placed {
  readonly diagnostic: Diagnostic;
  readonly place: Place;
}

/** The diagnostics with their places, in the order of the file. */
export function inFileOrder(diagnostics: readonly Diagnostic[], source: Source): readonly Placed[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, place: placeOf(source, diagnostic) }))
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
