import { closest } from '../../base/closest.ts';
import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { visible } from '../../base/visible.ts';
import type { DnsRecord } from '../../contract/dns-record.ts';
import { resolverAt } from '../../review/dns/ask.ts';
import { compareRecord, type CheckedRecord } from '../../review/dns/compare.ts';
import { forgottenKeys } from '../../review/dns/forgotten-keys.ts';
import { dnsRecords } from '../../tree/dns-records.ts';
import { compileOrTell } from './compile-or-tell.ts';
import type { Context, Outcome } from '../../terminal/context.ts';

/** `sitec dns [NAME]`: whether the public DNS says what the site wants, of all names or of those at and below one; a resolver that does not answer is no finding. */
export async function dns(context: Context, below: string | undefined, resolver: string | undefined): Promise<Outcome> {
  const compiled = await compileOrTell(context, 'no server was asked');
  if (!compiled?.site) return 1;
  const records = chosen([...dnsRecords(compiled.hosts), ...forgottenKeys(compiled.site)], below);
  const ask = resolverAt(resolver);
  const checked = await Promise.all(records.map(async (record) => compareRecord(record, await ask(record.name, record.type))));
  const rows = checked.filter(({ record, state }) => record.values.length > 0 || state !== 'right');
  const silent = rows.filter(({ state }) => state === 'unanswered');
  const asked = resolver ?? "the system's resolver";
  context.answer({ resolver: asked, records: rows.map(asData) });
  if (silent.length === rows.length) throw new ExpectedError(`${asked} does not answer (${silent[0]?.failure ?? ''}); nothing is known`);
  context.print([...rows.map(describe), summary(rows), ''].join('\n'));
  if (silent.length > 0) throw new ExpectedError(`${asked} did not answer for ${silent.length} of ${rows.length} records`);
  return rows.every(({ state }) => state === 'right') ? 0 : 1;
}

function chosen(records: readonly DnsRecord[], wanted: string | undefined): readonly DnsRecord[] {
  const below = wanted?.toLowerCase().replace(/\.$/, '');
  const found = records.filter(({ name }) => below === undefined || name === below || name.endsWith(`.${below}`));
  if (found.length > 0 || below === undefined) return found;
  const guess = closest(
    below,
    records.map(({ name }) => name),
  );
  throw new UsageError(`the site has no DNS records at or below "${below}"${guess === undefined ? '' : `; did you mean ${guess}?`}`);
}

function describe({ record, state, found, failure }: CheckedRecord): string {
  const title = `${state.padEnd(10)} ${record.type.padEnd(4)} ${record.name}`;
  if (state === 'right') return title;
  return [
    `${title}  (${record.need}: ${record.why})`,
    ...record.values.map((value) => `           wanted  ${value}`),
    ...found.map((value) => `           found   ${visible(value)}`),
    ...(failure === undefined ? [] : [`           no answer: ${visible(failure)}`]),
  ].join('\n');
}

function summary(rows: readonly CheckedRecord[]): string {
  const wrong = rows.filter(({ state }) => state !== 'right');
  if (wrong.length === 0) return `all ${rows.length} records are as the site wants them`;
  const required = wrong.filter(({ record }) => record.need === 'required').length;
  return `${rows.length - wrong.length} of ${rows.length} records are as the site wants them; of the others, ${count(required)} required and ${count(wrong.length - required)} recommended`;
}

function count(number: number): string {
  return `${number} ${number === 1 ? 'is' : 'are'}`;
}

function asData({ record, state, found, failure }: CheckedRecord): object {
  const { name, type, need, why, values } = record;
  return { state, name, type, need, why, wanted: values, found, ...(failure === undefined ? {} : { failure }) };
}
