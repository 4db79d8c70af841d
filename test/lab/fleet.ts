import { mkdirSync, writeFileSync, cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileSite } from '../../src/compile.ts';
import type { Site } from '../../src/site/site.ts';
import { scratchDirectory } from '../sites.ts';
import { demoSshKey } from './demo.ts';
import { deployedRoot } from './deployed-root.ts';
import type { LabHost } from './host.ts';
import { createLab, type Lab } from './lab.ts';
import type { Namespace } from './network.ts';
import { sitAtDesk, type OperatorDesk } from './operator.ts';
import { debianRoot } from './root.ts';
import { build } from './variant.ts';

/** Several small hosts of one site, which anybody may reach by ssh, and the desks of their operators. */
export interface Fleet {
  readonly lab: Lab;
  readonly hosts: ReadonlyMap<string, LabHost>;
  host(name: string): LabHost;
  desk(operator: string): OperatorDesk;
  close(): Promise<void>;
}

/** Boots hosts with these names, each deployed once, and seats operators with these names. */
export async function startFleet(names: readonly string[], operators: readonly string[]): Promise<Fleet> {
  const directory = siteOf(names, operators);
  const { site } = compileSite(directory);
  if (!site) throw new Error('the site does not compile');
  const lab = await createLab();
  try {
    const hosts = await boot(lab, site, directory);
    const inside = await lab.namespace('inside', ['198.51.100.77']);
    const desks = await seat(lab, site, { inside, directory, operators });
    const found = <Value>(values: ReadonlyMap<string, Value>, name: string): Value => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`nobody here is called ${name}`);
      return value;
    };
    return { lab, hosts, host: (name) => found(hosts, name), desk: (name) => found(desks, name), close: lab.close };
  } catch (error) {
    await lab.close();
    throw error;
  }
}

/** Such a site, with keys, secrets and output; removed after the tests of the file. */
function siteOf(names: readonly string[], operators: readonly string[]): string {
  const directory = join(scratchDirectory(), 'fleet');
  mkdirSync(join(directory, 'keys'), { recursive: true });
  cpSync(resolve('keys/operators'), join(directory, 'keys/operators'), { recursive: true });
  const lines = [
    'operators:',
    ...operators.map((name) => `  ${name}: { keys: [${demoSshKey(name).publicKey.trim()}] }`),
    'hosts:',
    ...names.flatMap((name, index) => [
      `  ${name}:`,
      `    fqdn: ${name}.example.net`,
      `    addresses: [203.0.113.${41 + index}]`,
      '    services:',
      '      ssh: {}',
    ]),
    '',
  ];
  writeFileSync(join(directory, 'site.yaml'), lines.join('\n'));
  build(directory);
  return directory;
}

async function boot(lab: Lab, site: Site, directory: string): Promise<ReadonlyMap<string, LabHost>> {
  const packages = site.hosts.flatMap(({ name }) =>
    readFileSync(join(directory, 'generated', name, 'packages'), 'utf8')
      .split('\n')
      .filter(Boolean),
  );
  const base = await debianRoot(packages);
  const hosts = new Map<string, LabHost>();
  for (const declared of site.hosts) {
    const root = await deployedRoot({ directory, site, declared }, { base });
    hosts.set(declared.name, await lab.host(declared.name, { ...root, addresses: declared.publicAddresses }));
  }
  await Promise.all([...hosts.values()].map((host) => host.boot()));
  return hosts;
}

async function seat(
  lab: Lab,
  site: Site,
  { inside, directory, operators }: { inside: Namespace; directory: string; operators: readonly string[] },
): Promise<ReadonlyMap<string, OperatorDesk>> {
  const [declared] = site.hosts;
  if (!declared) throw new Error('the site has no host');
  return new Map(
    await Promise.all(
      operators.map(async (operator) => [operator, await sitAtDesk({ lab, inside, declared, site }, directory, operator)] as const),
    ),
  );
}
