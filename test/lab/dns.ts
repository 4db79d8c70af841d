import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { txt as quoteTxt } from '../../src/formats/quote.ts';
import { must, run, until } from './exec.ts';
import type { Lab } from './lab.ts';
import type { Namespace } from './network.ts';
import { debianRoot } from './root.ts';

/** Records of the lab's whole DNS; a name that is not here does not exist. */
export interface Records {
  /** Names with their addresses, which lead back to the first name that has them. */
  readonly addresses: { readonly [name: string]: readonly string[] };
  readonly mx: { readonly [domain: string]: string };
  readonly txt: { readonly [name: string]: string };
  /** Further records as a zone file has them, such as TLSA; names end with a dot. */
  readonly others?: readonly string[];
  /** Names whose addresses somebody has changed after they were signed. */
  readonly forged?: readonly string[];
}

/** What a server answered. */
export interface DnsAnswer {
  /** Such as NOERROR, NXDOMAIN or SERVFAIL. */
  readonly code: string;
  /** The resolver has checked the signatures (RFC 4035, section 3.2.3). */
  readonly authenticated: boolean;
  /** Values of the records asked for. */
  readonly values: readonly string[];
}

/** The DNS of a lab. */
export interface LabDns {
  /** The root's public key, as a line of a zone file: the lab's in the place of the world's. */
  readonly trustAnchor: string;
  /** Replaces all records. */
  publish(records: Records): Promise<void>;
  /** Asks a server from a namespace, as a program does that wants to know whether the answer was checked. */
  ask(from: Namespace, server: string, name: string, type: string): Promise<DnsAnswer>;
}

/**
 * The DNS of the lab's internet: one zone, the root, signed with a key of the lab's own. It answers at the addresses of the world's root servers,
 * for resolvers that ask for themselves, and at those that the site or a provider calls resolvers.
 */
export async function startDns(lab: Lab, resolvers: readonly string[], records: Records): Promise<LabDns> {
  const root = await debianRoot(['nsd', 'ldnsutils', 'dns-root-data']);
  const hints = readFileSync(join(root, 'usr/share/dns/root.hints'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'));
  const rootServers = hints.flatMap((line) => /\sA(?:AAA)?\s+(\S+)/.exec(line)?.[1] ?? []);
  const addresses = [...resolvers, ...rootServers];
  const { name: namespace } = await lab.namespace('dns', addresses);
  const folder = join(lab.directory, 'dns');
  mkdirSync(folder);
  writeFileSync(join(folder, 'nsd.conf'), configuration(addresses));
  await withTools(root, folder, 'ldns-keygen -a ECDSAP256SHA256 -k . >key');
  const sign = async (wanted: Records): Promise<void> => {
    writeFileSync(join(folder, 'zone'), zone(hints, wanted));
    await withTools(root, folder, 'ldns-signzone -f signed.new zone "$(cat key)"');
    writeFileSync(join(folder, 'signed'), forge(readFileSync(join(folder, 'signed.new'), 'utf8'), wanted.forged ?? []));
  };
  await sign(records);
  await withTools(root, folder, 'exec nsd -c nsd.conf', ['ip', 'netns', 'exec', namespace]);
  const pid = (): string => readFileSync(join(folder, 'nsd.pid'), 'utf8').trim();
  await until(
    'the DNS answers',
    async () => (await run(['ip', 'netns', 'exec', namespace, 'ss', '-Hlnu', 'sport = :53'])).stdout !== '',
    20,
  );
  return {
    trustAnchor: readFileSync(join(folder, `${readFileSync(join(folder, 'key'), 'utf8').trim()}.key`), 'utf8'),
    async publish(wanted) {
      await sign(wanted);
      await run(['kill', '-HUP', pid()]);
    },
    async ask(from, server, name, type) {
      const { stdout } = await run(['ip', 'netns', 'exec', from.name, 'chroot', root, 'drill', '-D', `@${server}`, name, type]);
      const values = stdout
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([owner = '', , , kind]) => owner.toLowerCase() === `${name}.` && kind === type)
        .map((fields) => fields.slice(4).join(' '));
      return { code: /rcode: (\w+)/.exec(stdout)?.[1] ?? stdout.trim(), authenticated: /;; flags: [^;]*\bad\b/.test(stdout), values };
    },
  };
}

/** Runs a script with Debian 13's tools in a directory of the lab's, which only this script sees in their root. */
async function withTools(root: string, folder: string, script: string, prefix: readonly string[] = []): Promise<void> {
  const enter = 'mount --bind "$1" "$2/mnt"; exec chroot "$2" sh -euc "cd /mnt; $3"';
  await must([...prefix, 'unshare', '--mount', 'sh', '-euc', enter, 'sh', folder, root, script]);
}

/** Replies come from the address that was asked, so that each is named. */
function configuration(addresses: readonly string[]): string {
  const server = [
    ...addresses.map((address) => `ip-address: ${address}`),
    'username: ""',
    'server-count: 1',
    'pidfile: /mnt/nsd.pid',
    'logfile: /mnt/log',
    'zonesdir: /mnt',
    'xfrdfile: ""',
    'zonelistfile: /mnt/zones',
  ];
  return `server:\n${server.map((line) => `  ${line}\n`).join('')}remote-control:\n  control-enable: no\nzone:\n  name: "."\n  zonefile: signed\n`;
}

function zone(hints: readonly string[], { addresses, mx, txt, others = [] }: Records): string {
  const owners = new Map(
    Object.entries(addresses)
      .toReversed()
      .flatMap(([name, list]) => list.map((address) => [address, name] as const)),
  );
  return [
    '$TTL 60',
    `. SOA a.root-servers.net. nstld.example. ${Math.floor(Date.now() / 1000)} 1800 900 604800 60`,
    ...hints,
    ...Object.entries(addresses).flatMap(([name, list]) => list.map((address) => `${name}. ${isIPv6(address) ? 'AAAA' : 'A'} ${address}`)),
    ...[...owners].map(([address, name]) => `${reverse(address)} PTR ${name}.`),
    ...Object.entries(mx).map(([domain, name]) => `${domain}. MX 10 ${name}.`),
    ...Object.entries(txt).map(([owner, text]) => `${owner}. TXT ${quoteTxt(text)}`),
    ...others,
    '',
  ].join('\n');
}

/** What is signed stays as it is, but for the addresses of these names. */
function forge(text: string, names: readonly string[]): string {
  return names.reduce(
    (before, name) =>
      before.replaceAll(new RegExp(`^(${name.replaceAll('.', '\\.')}\\.\\s+\\d+\\s+IN\\s+A\\s+).*$`, 'gm'), '$1192.0.2.254'),
    text,
  );
}

/** The name that leads back from an address (RFC 1035, RFC 3596). */
function reverse(address: string): string {
  if (!isIPv6(address)) return `${address.split('.').toReversed().join('.')}.in-addr.arpa.`;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): readonly string[] => part.split(':').filter(Boolean);
  const missing = 8 - groups(head).length - groups(tail).length;
  const whole = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)]
    .map((group) => group.padStart(4, '0'))
    .join('');
  return `${whole.split('').toReversed().join('.')}.ip6.arpa.`;
}
