import fc from 'fast-check';

/** Texts of TXT records, also long ones, with what zone files give a meaning more often than chance would have it. */
export const dnsText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '\\"',
        ';',
        '; ',
        ' ',
        '  ',
        '\t',
        '\n',
        '\r',
        '\0',
        '(',
        ')',
        '@',
        '$',
        '$TTL 1\n',
        '\\065',
        '.',
        'é',
        '😀',
        'a',
        '0',
        'v=spf1 ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.tuple(fc.constantFrom('"', '\\', 'é', 'a', ';'), fc.integer({ min: 120, max: 1100 })).map(([piece, times]) => piece.repeat(times)),
);
