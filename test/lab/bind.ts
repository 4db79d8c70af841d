import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, run, until } from './exec.ts';
import type { Lab } from './lab.ts';
import { debianRoot } from './root.ts';

/** A zone that a holder of a key may change a little. */
export interface DynamicZone {
  readonly name: string;
  /** Lines of a zone file without SOA and NS. */
  readonly records: string;
  /** The key's name and value, and the names at which it may put TXT records. */
  readonly key: { readonly name: string; readonly secret: string; readonly owners: readonly string[] };
}

/** Debian's BIND as a zone's only server, on a root that is not booted; gives the text of what it holds at a name, asked there. */
export async function startBind(
  lab: Lab,
  address: string,
  { name, records, key }: DynamicZone,
): Promise<(owner: string, type: string) => Promise<string>> {
  const { root, namespace } = await lab.host('bind', { base: await debianRoot(['bind9', 'bind9-dnsutils']), addresses: [address] });
  const inside = ['ip', 'netns', 'exec', namespace.name, 'chroot', root];
  mkdirSync(join(root, 'zones'), { recursive: true });
  writeFileSync(
    join(root, 'zones', name),
    `${name}. 3600 IN SOA ns.lab. hostmaster.lab. 1 3600 600 604800 60\n${name}. 3600 IN NS ns.lab.\n${records}`,
  );
  writeFileSync(
    join(root, 'zones/named.conf'),
    `key "${key.name}" { algorithm hmac-sha256; secret "${key.secret}"; };
options { directory "/zones"; listen-on { ${address}; }; listen-on-v6 { none; }; recursion no; dnssec-validation no; pid-file none; session-keyfile none; };
controls { };
zone "${name}" { type primary; file "${name}"; update-policy { ${key.owners.map((owner) => `grant ${key.name} name ${owner}. TXT; `).join('')}}; };
`,
  );
  await must([...inside, 'named-checkconf', '-z', '/zones/named.conf']);
  await must([...inside, 'named', '-c', '/zones/named.conf']);
  const dig = async (owner: string, type: string): Promise<string> =>
    (await run([...inside, 'dig', '+short', '+time=2', `@${address}`, owner, type])).stdout;
  await until('BIND serves the zone', async () => (await dig(name, 'SOA')).includes('hostmaster.lab.'), 20);
  return dig;
}
