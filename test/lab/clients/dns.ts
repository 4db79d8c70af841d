import { Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { resolverAt } from '../../../src/review/dns/ask.ts';
import type { Question } from '../nsd.ts';

/** Questions to one server from standard input, answers to standard output; a server that is not up yet has none. */
const { resolver, names, type } = JSON.parse(readFileSync(0, 'utf8')) as Question;
process.stdout.write(JSON.stringify(await Promise.all(names.map(answer))));

async function answer(name: string): Promise<readonly string[]> {
  if (type === 'SOA') return serialOf(name);
  const found = await resolverAt(resolver)(name, type);
  if ('failure' in found) throw new Error(`${name}: ${found.failure}`);
  return found.values;
}

async function serialOf(zone: string): Promise<readonly string[]> {
  const asked = new Resolver({ timeout: 1000, tries: 1 });
  asked.setServers([resolver]);
  try {
    return [String((await asked.resolveSoa(zone)).serial)];
  } catch {
    return [];
  }
}
