import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, run, until } from './exec.ts';
import type { Lab } from './lab.ts';
import type { Namespace } from './network.ts';
import { debianRoot } from './root.ts';
import { runClient } from './smtp.ts';

/** A name server that holds zones, Debian's nsd. */
export interface NameServer {
  readonly address: string;
  /** Puts these zones in the place of the former ones, whose names must be the same; what nsd and BIND say against a zone is an error. */
  publish(zones: Zones): Promise<void>;
}

/** The records of each zone by its name, as lines of a zone file without SOA and NS. */
export type Zones = ReadonlyMap<string, string>;

/** A name server at an address of the lab, on a Debian 13 root that is not booted. */
export async function startNsd(lab: Lab, name: string, address: string, asker: Namespace, zones: Zones): Promise<NameServer> {
  const { root, namespace } = await lab.host(name, { base: await debianRoot(['nsd', 'bind9-utils']), addresses: [address] });
  const inside = ['ip', 'netns', 'exec', namespace.name, 'chroot', root];
  let serial = 0;
  const write = async (contents: Zones): Promise<void> => {
    serial += 1;
    mkdirSync(join(root, 'zones'), { recursive: true });
    for (const [zone, records] of contents) {
      writeFileSync(join(root, 'zones', zone), `${header(zone, serial)}${records}`);
      const parsers = [
        ['named-checkzone', '-i', 'local', zone, `/zones/${zone}`],
        ['nsd-checkzone', zone, `/zones/${zone}`],
      ];
      const said = (await Promise.all(parsers.map((parser) => run([...inside, ...parser]))))
        .map(({ stdout, stderr }) => stdout + stderr)
        .join('');
      if (said !== `zone ${zone}/IN: loaded serial ${serial}\nOK\nzone ${zone} is ok\n`) throw new Error(said);
    }
  };
  writeFileSync(join(root, 'etc/nsd/nsd.conf'), config(address, [...zones.keys()]));
  await write(zones);
  await must([...inside, 'nsd']);
  const isServed = async (): Promise<boolean> =>
    (await ask(asker, { resolver: address, names: [...zones.keys()], type: 'SOA' })).every(([served]) => served === String(serial));
  await until(`${name} serves its zones`, isServed, 20);
  return {
    address,
    async publish(next) {
      await write(next);
      await must([...inside, 'nsd-control', 'reload']);
      await until(`${name} serves what was changed`, isServed, 20);
    },
  };
}

/** What to ask whom; of an SOA record, the serial is the answer. */
export interface Question {
  readonly resolver: string;
  readonly names: readonly string[];
  readonly type: 'SOA' | 'TXT';
}

/** Asks from a namespace, through the code of `sitec dns` but for an SOA; gives the values of each name. */
export async function ask(from: Namespace, question: Question): Promise<readonly (readonly string[])[]> {
  return JSON.parse(await runClient(from, 'dns', question)) as readonly (readonly string[])[];
}

function header(zone: string, serial: number): string {
  return `${zone}. 3600 IN SOA ns.lab. hostmaster.lab. ${serial} 3600 600 604800 3600\n${zone}. 3600 IN NS ns.lab.\n`;
}

function config(address: string, zones: readonly string[]): string {
  return `server:
  ip-address: ${address}
  zonesdir: /zones
  pidfile: ""
  xfrdir: /tmp
  zonelistfile: /tmp/zone.list
remote-control:
  control-enable: yes
  control-interface: /run/nsd-control.sock
${zones.map((zone) => `zone:\n  name: ${zone}\n  zonefile: ${zone}\n`).join('')}`;
}
