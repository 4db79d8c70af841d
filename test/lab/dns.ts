import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './exec.ts';
import type { Lab } from './lab.ts';

/** Records of the lab's whole DNS; a name that is not here does not exist. */
export interface Records {
  readonly addresses: { readonly [name: string]: readonly string[] };
  readonly mx: { readonly [domain: string]: string };
  readonly txt: { readonly [name: string]: string };
}

/** The resolver of the lab's internet, at the addresses that the site calls its resolvers. */
export async function startDns(lab: Lab, resolvers: readonly string[], { addresses, mx, txt }: Records): Promise<void> {
  const { name } = await lab.namespace('dns', resolvers);
  const file = join(lab.directory, 'dnsmasq.conf');
  const lines = [
    'no-resolv',
    'no-hosts',
    'user=root',
    'local=/#/',
    ...Object.entries(addresses).map(([host, list]) => `host-record=${host},${list.join(',')}`),
    ...Object.entries(txt).map(([owner, text]) => `txt-record=${owner},${stringsOf(text).join(',')}`),
    ...Object.entries(mx).map(([domain, host]) => `mx-host=${domain},${host},10`),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  await must(['ip', 'netns', 'exec', name, 'dnsmasq', `--conf-file=${file}`, `--pid-file=${join(lab.directory, 'dnsmasq.pid')}`]);
}

/** A TXT record is made of strings of at most 255 bytes (RFC 1035, section 3.3). */
function stringsOf(text: string): readonly string[] {
  return (text.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`);
}
