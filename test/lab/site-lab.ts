import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSite } from '../../src/compile.ts';
import type { Host, Site } from '../../src/site/site.ts';
import { demoIdentity, demoWireguard } from './demo.ts';
import { startDns } from './dns.ts';
import { shell } from './exec.ts';
import { startForeignMta, type ForeignMta } from './foreign.ts';
import type { LabHost } from './host.ts';
import { install, readManifest, seed, type Manifest } from './install.ts';
import { createLab, type Lab } from './lab.ts';
import type { Namespace } from './network.ts';
import { createAuthority, type Authority } from './pki.ts';
import { dockerWithPostgres } from './postgres-image.ts';
import { debianRoot } from './root.ts';
import { startWireguard } from './wireguard.ts';

/** A site's host, booted with exactly its committed tree, and the world around it. */
export interface SiteLab {
  readonly lab: Lab;
  readonly site: Site;
  /** The host as the site describes it. */
  readonly declared: Host;
  readonly manifest: Manifest;
  readonly host: LabHost;
  /** systemd's verdict on the first boot. */
  readonly firstBoot: string;
  readonly foreign: ForeignMta;
  /** Somebody on the internet. */
  readonly outside: Namespace;
  /** A member of the VPN, where operators and mail clients are. */
  readonly inside: Namespace;
  readonly authority: Authority;
  /** Runs the SQL of the tree again; gives what it reported. */
  seed(): Promise<string>;
  close(): Promise<void>;
}

/** How a site's lab differs from the usual one. */
interface SiteLabOptions {
  /** The site's host lies on a disk of its own, whose power can be cut (test/lab/power.ts). */
  readonly ownDisk?: boolean;
}

/** Addresses of the lab's own; all others are the site's. */
const FOREIGN = ['198.51.100.10', '2001:db8:ffff::10'];
const OUTSIDE = ['192.0.2.66', '2001:db8:ffff::66'];
/** Two domains that nobody here sends for: one asks to refuse what claims to be from it, one to file it as junk. */
const TXT = {
  'elsewhere.example': 'v=spf1 mx -all',
  'strict.example': 'v=spf1 -all',
  '_dmarc.strict.example': 'v=DMARC1; p=reject',
  'careful.example': 'v=spf1 -all',
  '_dmarc.careful.example': 'v=DMARC1; p=quarantine',
};

/** Whom a provider's network configuration names, for a site that leaves it as it is. */
const PROVIDERS_RESOLVERS = ['198.51.100.53'];
const CLIENT = { internet: ['198.51.100.77'], vpn: '10.100.0.50' };

/** Brings up a site's first host and the world around it: resolver, foreign MTA, VPN hub, somebody outside, somebody inside. */
export async function startSiteLab(directory: string, { ownDisk = false }: SiteLabOptions = {}): Promise<SiteLab> {
  const { site, hosts } = compileSite(directory);
  const [declared] = site?.hosts ?? [];
  if (!site || !declared) throw new Error(`${directory} does not compile`);
  const packages = readFileSync(join(directory, 'generated', declared.name, 'packages'), 'utf8').split('\n').filter(Boolean);
  const base = await debianRoot(packages);
  const needsDocker = hosts.some(({ contributions }) => contributions.some(({ kind }) => kind === 'container'));
  const docker = needsDocker ? await dockerWithPostgres(base) : undefined;
  const lab = await createLab();
  try {
    return await assemble({ lab, site, declared, directory, base, ownDisk, ...(docker === undefined ? {} : { docker }) });
  } catch (error) {
    await lab.close();
    throw error;
  }
}

interface Parts {
  readonly lab: Lab;
  readonly site: Site;
  readonly declared: Host;
  readonly directory: string;
  readonly base: string;
  readonly docker?: string;
  readonly ownDisk: boolean;
}

async function assemble({ lab, site, declared, directory, base, docker, ownDisk }: Parts): Promise<SiteLab> {
  const authority = await createAuthority(lab.directory);
  const addresses = { [declared.fqdn]: declared.publicAddresses, 'mx.elsewhere.example': FOREIGN, 'strict.example': OUTSIDE, 'careful.example': OUTSIDE };
  const mx = { ...Object.fromEntries(declared.domains.map(({ name }) => [name, declared.fqdn])), 'elsewhere.example': 'mx.elsewhere.example' };
  const resolvers = declared.resolvers.length > 0 ? declared.resolvers : PROVIDERS_RESOLVERS;
  await startDns(lab, resolvers, { addresses, mx, txt: { ...TXT, ...published(directory) } });
  const outside = await lab.namespace('outside', OUTSIDE);
  const inside = await joinVpn(lab, site);
  const host = await lab.host(declared.name, { base, addresses: declared.publicAddresses, ownDisk, ...(docker === undefined ? {} : { docker }) });
  const identity = join(lab.directory, 'operator-identity');
  writeFileSync(identity, `${demoIdentity('phalkonadmin')}\n`, { mode: 0o600 });
  const compiled = { directory, identity };
  host.write('/etc/resolv.conf', resolvers.map((address) => `nameserver ${address}\n`).join(''));
  const sql = await install(compiled, declared.name, host);
  await installCertificate(host, authority, declared.fqdn);
  const manifest = readManifest(compiled, declared.name);
  const [firstBoot, foreign] = await Promise.all([
    host.boot(),
    startForeignMta(lab, base, authority, { addresses: FOREIGN, resolver: resolvers[0] ?? '' }),
  ]);
  await seed(host, manifest, sql);
  return { lab, site, declared, manifest, host, firstBoot, foreign, outside, inside, authority, seed: () => seed(host, manifest, sql), close: lab.close };
}

/** The TXT records that the site asks for, as if somebody had published them. */
function published(directory: string): { readonly [name: string]: string } {
  const records = compileSite(directory).hosts.flatMap(({ contributions }) => contributions.filter((contribution) => contribution.kind === 'dns-record'));
  return Object.fromEntries(records.filter(({ type }) => type === 'TXT').map(({ name, values }) => [name, values[0] ?? '']));
}

/** The hub that the site names, at its endpoint, and a member behind another provider. */
async function joinVpn(lab: Lab, site: Site): Promise<Namespace> {
  const inside = await lab.namespace('inside', CLIENT.internet);
  const [network] = site.networks;
  if (!network) return inside;
  const [endpoint = '', port = '51820'] = network.hub.endpoint.split(':');
  const [hubKeys, clientKeys] = [demoWireguard('hub'), demoWireguard('client')];
  const prefixLength = network.cidr.split('/')[1] ?? '24';
  const members = site.hosts.flatMap(({ name, memberships }) =>
    memberships
      .filter((membership) => membership.network.name === network.name)
      .map(({ address }) => ({ publicKey: site.publicKeys.get(`wireguard/${name}.pub`) ?? '', allowed: `${address}/32` })),
  );
  const hub = await lab.namespace('hub', [endpoint]);
  await startWireguard(hub, {
    interface: `${lab.id}hub`,
    keys: hubKeys,
    address: `${network.hub.address}/${prefixLength}`,
    port: Number(port),
    forward: true,
    peers: [...members, { publicKey: clientKeys.publicKey, allowed: `${CLIENT.vpn}/32` }],
  });
  await startWireguard(inside, {
    interface: `${lab.id}client`,
    keys: clientKeys,
    address: `${CLIENT.vpn}/${prefixLength}`,
    peers: [{ publicKey: hubKeys.publicKey, allowed: network.cidr, endpoint: network.hub.endpoint }],
  });
  return inside;
}

async function installCertificate({ root }: LabHost, authority: Authority, name: string): Promise<void> {
  const { key, chain } = await authority.issue(name);
  mkdirSync(join(root, 'etc/ssl/mail'), { recursive: true, mode: 0o700 });
  copyFileSync(key, join(root, 'etc/ssl/mail/privkey.pem'));
  copyFileSync(chain, join(root, 'etc/ssl/mail/fullchain.pem'));
  await shell(`chmod 0600 ${root}/etc/ssl/mail/*.pem`);
}
