import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { askTestssl, type TlsFinding } from '../testssl.ts';

/** What is worse than LOW, or could not be found out. */
const GRAVE = ['MEDIUM', 'HIGH', 'CRITICAL', 'WARN', 'FATAL'];

/** What is true of the program that asks and not of the server: it has no GOST, and gives no marks where TLS begins with STARTTLS. */
const OF_THE_ASKER = ['engine_problem', 'overall_grade'];

/** What is true of the lab's authority, which takes nothing back. */
const OF_THE_CERTIFICATE = ['cert_revocation'];

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

function valueOf(findings: readonly TlsFinding[], id: string): string {
  return findings.find((found) => found.id === id)?.finding ?? '';
}

test.each([
  [25, 'smtp'],
  [465, undefined],
  [587, 'smtp'],
  [993, undefined],
  [443, undefined],
] as const)('testssl.sh finds nothing worse than low on port %i', { timeout: 900_000 }, async (port, starttls) => {
  const { inside, authority, declared } = world;
  const server = {
    name: declared.fqdn,
    address: declared.memberships[0]?.address ?? '',
    port,
    ...(starttls === undefined ? {} : { starttls }),
  };
  const findings = await askTestssl(inside, authority, server);
  expect(findings.filter(({ severity, id }) => GRAVE.includes(severity) && ![...OF_THE_ASKER, ...OF_THE_CERTIFICATE].includes(id))).toEqual(
    [],
  );
  expect(findings.filter(({ id }) => id.startsWith('grade_cap_reason')).map(({ finding }) => finding)).toEqual(
    starttls === undefined ? [] : [expect.stringContaining('STARTTLS') as unknown],
  );
  expect(
    ['SSLv2', 'SSLv3', 'TLS1', 'TLS1_1', 'TLS1_2', 'TLS1_3'].filter((protocol) => valueOf(findings, protocol).startsWith('offered')),
  ).toEqual(['TLS1_2', 'TLS1_3']);
  expect(valueOf(findings, 'cert_chain_of_trust')).toMatch(/^passed/);
});
