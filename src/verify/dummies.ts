import { dummyOf } from '../formats/dummies.ts';
import { fillPlaceholders } from '../secrets/placeholder.ts';

/** The text with a harmless value in the place of every secret. */
export function fillDummies(text: string): string {
  return fillPlaceholders(text, ({ format }) => {
    const dummy = dummyOf(format);
    if (dummy === undefined) throw new Error(`there is no dummy of the format ${format}`);
    return dummy;
  });
}
