import fc from 'fast-check';

/** What some format gives a meaning, alone or together. */
const SPECIAL = [
  '"', "'", '`', '$', '$$', '$(', '${', '%', '%%', '%{', '%(x)s', '{', '}', '{{secret:', '{%', '{=', '{#', '\\', '\\\\', '\\n', '#', ' #', ';', ' ;', '/*', '//', '<', '</', '>', '&', '&amp;', '|', '!', '?', '*', '~', '^', '@',
  '=', ':', ',', '(', ')', '[', ']', '-', '--', '+', '/', '.', ' ', '  ', '\t', '\n', '\r', '\0', '\u0085', '\u00A0', '\u2028', '\u202E', '\u3000', '\uFEFF', '\uFFFE', '\uD800', 'é', '😀', 'a', 'x', '10', 'k', 'yes',
  '$HOME', '${HOME}', '$CURDIR', '${CONFDIR}', '$ENV:HOME', '$SET:base_dir', '%{user}', '$(id)', '$host', '${myhostname}', '%n', '%H', '$LOCAL',
];

/** Half of all strings hold characters with a meaning, and a few of these a line break or a blank at an end. */
const harmless = SPECIAL.filter((piece) => !/[\n\r\t\0\u0085\u2028\uFFFE\uD800]|secret/.test(piece));
const ofPieces = (pieces: readonly string[]): fc.Arbitrary<string> => fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const words = fc.string({ unit: fc.constantFrom(...'abz019@._:/+=,*~^[]-'.split('')), minLength: 1, maxLength: 20 });

/** Any text that could stand in a free-text field, with what formats give a meaning more often than chance would have it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: ofPieces(harmless) },
  { weight: 2, arbitrary: ofPieces(SPECIAL) },
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.string() },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '-', '0', '1e3', 'true', 'no', 'null', '~', ' a', 'a ', "it's", '"', "'", '\\', '$', '%', '#', ';', '{', '}') },
  { weight: 1, arbitrary: fc.constantFrom('"', "'", '$', '%', '\\', ' ', 'a', 'é', '😀').map((piece) => piece.repeat(300)) },
);
