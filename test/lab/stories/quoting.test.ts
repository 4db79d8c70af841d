import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatOf, type FormatName } from '../../../src/formats/index.ts';
import { QuoteError, sqlIdentifier, systemdArgument } from '../../../src/formats/quote.ts';
import { anyText } from '../../strings.ts';
import { containerEnvironment } from '../quoting/compose.ts';
import { sqlIdentifiers } from '../quoting/databases.ts';
import { filled, quotedByFill } from '../quoting/fill.ts';
import { startReadersHost } from '../quoting/host.ts';
import type { Reader } from '../quoting/reader.ts';
import { rawFormats } from '../quoting/raw.ts';
import { readers } from '../quoting/readers.ts';
import { unitArguments } from '../quoting/systemd.ts';

let world: Awaited<ReturnType<typeof startReadersHost>>;

beforeAll(async () => {
  world = await startReadersHost();
});

afterAll(() => world?.close());

const SEED = Number(process.env['SITEC_SEED'] ?? Date.now() % 2 ** 31);

type Pair = readonly [value: string, quoted: string];

/** Strings that the quote function carries, with what it made of each. */
function carried(quote: (value: string) => string, count = 200): readonly Pair[] {
  return sample(anyText, count).flatMap((value) => {
    try {
      return [[value, quote(value)] as const];
    } catch (error) {
      if (error instanceof QuoteError) return [];
      throw error;
    }
  });
}

function sample(arbitrary: fc.Arbitrary<string>, numRuns: number): readonly string[] {
  return fc.sample(arbitrary, { numRuns, seed: SEED });
}

/** Fails with the strings that a program takes for something else, and what that is. */
async function expectUnchanged(read: Reader, pairs: readonly Pair[]): Promise<void> {
  expect(pairs.length).toBeGreaterThan(10);
  expect(await misread(read, pairs), `with SITEC_SEED=${SEED}`).toEqual([]);
}

/** A file that is refused as a whole is read in halves. */
async function misread(read: Reader, pairs: readonly Pair[]): Promise<readonly object[]> {
  try {
    const found = await read(
      world.host,
      pairs.map(([, quoted]) => quoted),
    );
    return pairs
      .flatMap(([value, quoted], index) =>
        found[index] === value && found.length === pairs.length ? [] : [{ value, quoted, read: found[index] }],
      )
      .slice(0, MOST_SHOWN);
  } catch (error) {
    const [first, ...others] = pairs;
    if (first && others.length === 0) return [{ value: first[0], quoted: first[1], refused: (error as Error).message }];
    const half = Math.ceil(pairs.length / 2);
    const found = await misread(read, pairs.slice(0, half));
    return found.length < MOST_SHOWN ? [...found, ...(await misread(read, pairs.slice(half)))] : found;
  }
}

const MOST_SHOWN = 5;

const cases = (Object.entries(readers) as [FormatName, (typeof readers)[FormatName]][]).flatMap(([format, programs]) =>
  typeof programs === 'string' ? [] : Object.entries(programs).map(([program, read]) => [format, program, read] as const),
);

describe('any string arrives unchanged or is refused', () => {
  test.each(cases)('%s, read by %s', async (format, _, read) => {
    await expectUnchanged(read, carried(formatOf(format).quote, SLOW.has(format) ? 40 : 200));
  });

  test('a name in SQL, read by psql', async () => {
    await expectUnchanged(sqlIdentifiers, carried(sqlIdentifier));
  });

  test('the environment of a container, line breaks included, read by compose', async () => {
    const values = sample(anyText, 200).filter((value) => Buffer.from(value).toString() === value && !value.includes('\0'));
    await expectUnchanged(
      containerEnvironment,
      values.map((value) => [value, value] as const),
    );
  });

  test('an argument in a unit, read by systemd', async () => {
    await expectUnchanged(unitArguments, carried(systemdArgument));
  });
});

/** Read by a program that starts once per value, and slowly. */
const SLOW = new Set<FormatName>(['plist']);

describe('a raw setting arrives unchanged or is refused, and nothing else changes', () => {
  test.each(Object.entries(rawFormats))('%s', async (_, { merge, variables, read }) => {
    await expectUnchanged(
      read,
      carried((value) => (merge(value), value)).filter(([value]) => !variables.test(value)),
    );
  });
});

test("an operator's variables in raw settings are expanded", async () => {
  expect(await rawFormats['postfix']?.read(world.host, ['$myhostname', '${p0}!'])).toEqual(['mail.example.org', 'mail.example.org!']);
  expect(await rawFormats['dovecot']?.read(world.host, ['%{user} "x"', '$SET:default_internal_user'])).toEqual(['somebody "x"', 'dovecot']);
});

describe('a secret arrives unchanged or is refused by fill.py', () => {
  test.each(Object.entries(filled))('%s', async (format, read) => {
    const secrets = [...sample(anyText, 200), ...sample(base64, 100)].filter(
      (value) => Buffer.from(value).toString() === value && !value.includes('\n'),
    );
    const quoted = await quotedByFill(world.host, format, format === 'sql-rows' ? secrets.map((value) => `local:${value}`) : secrets);
    await expectUnchanged(
      read,
      secrets.flatMap((value, index) => (quoted[index] === undefined ? [] : [[value, quoted[index]] as const])),
    );
  });
});

/** What looks like a key, and is one in about a fourth of all cases. */
const base64 = fc
  .string({ unit: fc.constantFrom(...'ABCDEFGHIabcdefghi0123456789+/'.split('')), minLength: 43, maxLength: 43 })
  .map((text) => `${text}=`);
