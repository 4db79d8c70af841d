import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSite } from '../../src/compile.ts';
import type { DnsRecord } from '../../src/contract/dns-record.ts';
import { groupBy } from '../../src/base/group-by.ts';
import type { Host, Site } from '../../src/site/site.ts';
import { deployedRoot, handOver, PROVIDERS_RESOLVERS, seedAgain, type Root } from './deployed-root.ts';
import { startDns, type LabDns, type Records } from './dns.ts';
import { shell } from './exec.ts';
import { PROVIDER, startForeignMta, type ForeignMta } from './foreign.ts';
import type { LabHost } from './host.ts';
import { createLab, type Lab } from './lab.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { Namespace } from './network.ts';
import { createAuthority, type Authority } from './pki.ts';
import { dockerWithPostgres } from './postgres-image.ts';
import { debianRoot } from './root.ts';
import { stockRoot } from './stock.ts';
import { joinVpn, type Vpn } from './vpn.ts';

/** A site's host, booted with exactly its committed tree, and the world around it. */
export interface SiteLab extends Vpn {
  readonly lab: Lab;
  readonly site: Site;
  /** The host as the site describes it. */
  readonly declared: Host;
  readonly manifest: Manifest;
  readonly host: LabHost;
  /** systemd's verdict on the first boot. */
  readonly firstBoot: string;
  readonly foreign: ForeignMta;
  /** The Debian that hosts of this world start from. */
  readonly base: string;
  /** Somebody on the internet. */
  readonly outside: Namespace;
  readonly authority: Authority;
  readonly dns: LabDns;
  /** What the DNS was told at first. */
  readonly records: Records;
  /** Runs the SQL of the confirmed release again; gives what it reported. */
  seed(): Promise<string>;
  close(): Promise<void>;
}

/** Addresses of the lab's own; all others are the site's. */
const FOREIGN = ['198.51.100.10', '2001:db8:ffff::10'];
const OUTSIDE = ['192.0.2.66', '2001:db8:ffff::66'];
/** One domain that the foreign server and somebody on the internet send for, and two domains that nobody here sends for: one asks to refuse what claims to be from it, one to file it as junk. */
const TXT = {
  'elsewhere.example': `v=spf1 mx ${OUTSIDE.map((address) => `${address.includes(':') ? 'ip6' : 'ip4'}:${address}`).join(' ')} -all`,
  'strict.example': 'v=spf1 -all',
  '_dmarc.strict.example': 'v=DMARC1; p=reject',
  'careful.example': 'v=spf1 -all',
  '_dmarc.careful.example': 'v=DMARC1; p=quarantine',
};

/** What is otherwise in a world. */
export interface WorldOptions {
  /** Names of others. */
  readonly addresses?: { readonly [name: string]: readonly string[] };
  /** Whether the lab's authority has put a certificate on the host before it boots; it has unless said otherwise. */
  readonly certified?: boolean;
  /** The site's host lies on a disk of its own, whose power can be cut (test/lab/power.ts). */
  readonly ownDisk?: boolean;
  /** The host is as a provider hands it over, and boots without anything of the site's. */
  readonly stock?: boolean;
}

/** Brings up a site's first host and the world around it: resolver, foreign MTA, VPN hub, somebody outside, somebody inside. */
export async function startSiteLab(directory: string, options: WorldOptions = {}): Promise<SiteLab> {
  const { site, hosts } = compileSite(directory);
  const [declared] = site?.hosts ?? [];
  if (!site || !declared) throw new Error(`${directory} does not compile`);
  const packages = readFileSync(join(directory, 'generated', declared.name, 'packages'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const base = await debianRoot(packages);
  const needsDocker = hosts.some(({ contributions }) => contributions.some(({ kind }) => kind === 'container'));
  const docker = needsDocker ? await dockerWithPostgres(base) : undefined;
  const bare = { base, ...(docker === undefined ? {} : { docker }) };
  const root = options.stock ? { ...bare, base: await stockRoot(packages) } : await deployedRoot({ directory, site, declared }, bare);
  const lab = await createLab();
  try {
    return await assemble({ options, lab, site, declared, directory, base, root });
  } catch (error) {
    await lab.close();
    throw error;
  }
}

interface Parts {
  readonly options: WorldOptions;
  readonly lab: Lab;
  readonly site: Site;
  readonly declared: Host;
  readonly directory: string;
  /** What others in this world are made of. */
  readonly base: string;
  readonly root: Root;
}

async function assemble({ options, lab, site, declared, directory, base, root }: Parts): Promise<SiteLab> {
  const authority = await createAuthority(lab.directory);
  const addresses = {
    ...options.addresses,
    ...addressesOf(directory),
    [declared.fqdn]: declared.publicAddresses,
    'mx.elsewhere.example': FOREIGN,
    [PROVIDER]: FOREIGN,
    'strict.example': OUTSIDE,
    'careful.example': OUTSIDE,
    'deep.welcome.example': OUTSIDE,
    'tiresome.example': OUTSIDE,
  };
  const mx = {
    ...Object.fromEntries(declared.domains.map(({ name }) => [name, declared.fqdn])),
    'elsewhere.example': 'mx.elsewhere.example',
  };
  const resolvers = declared.resolvers.length > 0 ? declared.resolvers : PROVIDERS_RESOLVERS;
  const records: Records = { addresses, mx, txt: { ...TXT, ...published(directory) } };
  const dns = await startDns(lab, resolvers, records);
  const outside = await lab.namespace('outside', OUTSIDE);
  const vpn = await joinVpn(lab, site);
  const host = await lab.host(declared.name, { ...root, addresses: declared.publicAddresses, ownDisk: options.ownDisk ?? false });
  if (options.stock) await handOver(host, resolvers);
  trustLabDns(host, dns);
  if (options.certified !== false && !options.stock) await installCertificate(host, authority, declared.fqdn);
  const [firstBoot, foreign] = await Promise.all([
    host.boot(),
    startForeignMta(lab, base, authority, { addresses: FOREIGN, resolver: resolvers[0] ?? '' }),
  ]);
  return {
    lab,
    site,
    declared,
    manifest: readManifest(directory, declared.name),
    host,
    firstBoot,
    foreign,
    base,
    outside,
    ...vpn,
    authority,
    dns,
    records,
    seed: () => seedAgain(host),
    close: lab.close,
  };
}

/** The TXT records that the site asks for, as if somebody had published them. */
function published(directory: string): { readonly [name: string]: string } {
  return Object.fromEntries(
    recordsOf(directory)
      .filter(({ type }) => type === 'TXT')
      .map(({ name, values }) => [name, values[0] ?? '']),
  );
}

/** The same for addresses. */
function addressesOf(directory: string): { readonly [name: string]: readonly string[] } {
  const records = recordsOf(directory).filter(({ type }) => type === 'A' || type === 'AAAA');
  return Object.fromEntries(
    [...groupBy(records, ({ name }) => name)].map(([name, group]) => [name, group.flatMap(({ values }) => values)]),
  );
}

function recordsOf(directory: string): readonly DnsRecord[] {
  return compileSite(directory).hosts.flatMap(({ contributions }) =>
    contributions.filter((contribution) => contribution.kind === 'dns-record'),
  );
}

/** Networks for documentation (RFC 5737, RFC 3849), which are the lab's internet. */
const DOCUMENTATION = ['2.0.192.in-addr.arpa', '100.51.198.in-addr.arpa', '113.0.203.in-addr.arpa', '8.b.d.0.1.0.0.2.ip6.arpa'];

/**
 * Debian's package brings the key of the world's root, from which a resolver makes its own at every start. A resolver answers for networks
 * that are nobody's in the world itself, unless it is told not to (unbound.conf(5), local-zone).
 */
function trustLabDns(host: LabHost, { trustAnchor }: LabDns): void {
  const file = join(host.root, 'usr/share/dns/root.key');
  if (!existsSync(file)) return;
  writeFileSync(file, trustAnchor);
  host.write(
    '/etc/unbound/unbound.conf.d/lab.conf',
    `server:\n${DOCUMENTATION.map((zone) => `    local-zone: "${zone}." nodefault\n`).join('')}`,
  );
}

/** Lets a host that has just been deployed take part in this world: it has a certificate of its authority, and believes its DNS. */
export function welcome({ host, authority, dns, declared }: SiteLab): Promise<void> {
  trustLabDns(host, dns);
  return installCertificate(host, authority, declared.fqdn);
}

async function installCertificate({ root }: LabHost, authority: Authority, name: string): Promise<void> {
  const { key, chain } = await authority.issue(name);
  rmSync(join(root, 'etc/ssl/mail'), { recursive: true, force: true });
  mkdirSync(join(root, 'etc/ssl/mail'), { recursive: true, mode: 0o700 });
  copyFileSync(key, join(root, 'etc/ssl/mail/privkey.pem'));
  copyFileSync(chain, join(root, 'etc/ssl/mail/fullchain.pem'));
  await shell(`chmod 0600 ${root}/etc/ssl/mail/*.pem`);
}
