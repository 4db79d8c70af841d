import { groupBy } from '../base/group-by.ts';
import { canonicalAddress } from '../base/ip-address.ts';
import { receivesMail } from './receives-mail.ts';
import type { LoadedSite } from './load.ts';
import type { DomainFile, HostFile, MailboxFile, NetworkFile, SiteFile } from './site.generated.ts';
import type { Alias, Domain, Host, Mailbox, Membership, Network, Probes, Site } from './site.ts';
import { bytes } from './units.ts';

/** What a site holds besides site.yaml. */
type FromDirectory = Pick<LoadedSite, 'secrets' | 'publicKeys' | 'ownFiles'>;

/** Turns a valid site file into the site: names become references, sizes become bytes, addresses become whole. */
export function resolveSite(file: SiteFile, loaded: FromDirectory): Site {
  const networks = Object.entries(file.networks).map(([name, network]) => resolveNetwork(name, network));
  const receivers = Object.entries(file.hosts)
    .filter(([, host]) => receivesMail(host.services))
    .map(([name]) => name);
  const onlyReceiver = receivers.length === 1 ? receivers[0] : undefined;
  const domains = Object.entries(file.domains).map(([name, domain]) =>
    resolveDomain(name, domain, receiverOf(file, domain) ?? onlyReceiver),
  );
  const byHost = groupBy(domains, ({ host }) => host);
  return {
    operators: Object.entries(file.operators).map(([name, operator]) => ({
      name,
      fullName: operator.name ?? name,
      ...(operator.uid === undefined ? {} : { uid: operator.uid }),
      keys: operator.keys,
    })),
    networks,
    hosts: Object.entries(file.hosts).map(([name, host]) => resolveHost(name, host, { networks, domains: byHost.get(name) ?? [], loaded })),
    domains,
    blockSenders: file.blockSenders,
    blockRecipients: file.blockRecipients,
    alerts: file.alerts ?? {},
    probes: resolveProbes(file.probes),
    secrets: loaded.secrets,
    publicKeys: loaded.publicKeys,
  };
}

/** What a host's references are looked up in. */
interface Resolved {
  readonly networks: readonly Network[];
  /** Those that the host receives mail for. */
  readonly domains: readonly Domain[];
  readonly loaded: FromDirectory;
}

function resolveNetwork(name: string, { wireguard, members }: NetworkFile): Network {
  return { name, ...wireguard, members: new Map(Object.entries(members)) };
}

function resolveHost(name: string, host: HostFile, { networks, domains, loaded }: Resolved): Host {
  const { public: publicAddresses, ...joined } = Array.isArray(host.addresses) ? { public: host.addresses } : host.addresses;
  return {
    name,
    fqdn: host.fqdn,
    hardware: resolveHardware(host.hardware ?? {}),
    publicAddresses: publicAddresses.map(canonicalAddress),
    memberships: Object.entries(joined).flatMap(([network, address]) => resolveMembership(networks, network, String(address))),
    timezone: host.timezone,
    resolvers: (host.resolvers ?? []).map(canonicalAddress),
    services: host.services,
    moved: host.moved,
    absentUsers: host.absentUsers,
    files: Object.entries(host.files).map(([path, { mode, ...file }]) => ({
      path,
      ...file,
      mode: Number.parseInt(mode, 8),
      content: loaded.ownFiles.get(`${name}${path}`)?.content ?? '',
    })),
    domains,
  };
}

function resolveProbes({ mailbox, vantages }: SiteFile['probes']): Probes {
  return {
    ...(mailbox === undefined ? {} : { mailbox }),
    vantages: Object.entries(vantages).map(([name, vantage]) => ({ name, ...vantage })),
  };
}

function resolveHardware(hardware: NonNullable<HostFile['hardware']>): Host['hardware'] {
  return {
    ...(hardware.cpus === undefined ? {} : { cpus: hardware.cpus }),
    ...(hardware.memory === undefined ? {} : { memory: bytes(hardware.memory) }),
    ...(hardware.disk === undefined ? {} : { disk: bytes(hardware.disk) }),
  };
}

/** A network that does not exist is left to the rules, which see the file itself. */
function resolveMembership(networks: readonly Network[], name: string, address: string): Membership[] {
  const network = networks.find((candidate) => candidate.name === name);
  return network ? [{ network, address }] : [];
}

/** The host that a domain names; an alias domain is where its target is, unless it says otherwise. */
function receiverOf({ domains }: SiteFile, { host, aliasOf }: DomainFile): string | undefined {
  return host ?? (aliasOf === undefined ? undefined : domains[aliasOf]?.host);
}

function resolveDomain(name: string, domain: DomainFile, host: string | undefined): Domain {
  const { enabled, aliasOf, relay, smarthost, blockSenders, blockRecipients } = domain;
  return {
    name,
    ...(host === undefined ? {} : { host }),
    enabled,
    ...(aliasOf === undefined ? {} : { aliasOf }),
    ...(relay === undefined ? {} : { relay }),
    ...(smarthost === undefined ? {} : { smarthost }),
    blockSenders,
    blockRecipients: blockRecipients.map((local) => `${local}@${name}`),
    mailboxes: Object.entries(domain.mailboxes).map(([local, mailbox]) => resolveMailbox(local, mailbox, name)),
    aliases: Object.entries(domain.aliases).map(([local, destinations]) => resolveAlias(local, destinations, name)),
    dkim: domain.dkim,
    spf: domain.spf,
    dmarc: { ...domain.dmarc, reports: wholeAddress(domain.dmarc.reports, name) },
    ...(domain.mtaSts === undefined ? {} : { mtaSts: domain.mtaSts }),
  };
}

function resolveMailbox(
  local: string,
  { name, quota, enabled, sendOnly, receiveOnly, formerly, mayAlsoSendAs, limits, spam }: MailboxFile,
  domain: string,
): Mailbox {
  return {
    address: `${local}@${domain}`,
    name: name ?? `${local}@${domain}`,
    quota: bytes(quota),
    enabled,
    receives: !sendOnly,
    sends: !receiveOnly,
    ...(formerly === undefined ? {} : { formerly: `${formerly}@${domain}` }),
    mayAlsoSendAs: mayAlsoSendAs.map((address) => wholeAddress(address, domain).replace(/^\*@/, '@')),
    ...(limits.perHour === undefined ? {} : { perHour: limits.perHour }),
    ...(saysSomething(spam) ? { spam } : {}),
  };
}

function saysSomething({ junk, reject, allowSenders, junkSenders }: MailboxFile['spam']): boolean {
  return junk !== undefined || reject !== undefined || allowSenders.length > 0 || junkSenders.length > 0;
}

function resolveAlias(local: string, destinations: readonly string[], domain: string): Alias {
  return {
    source: local === '*' ? `@${domain}` : `${local}@${domain}`,
    destinations: destinations.map((destination) => wholeAddress(destination, domain)),
  };
}

function wholeAddress(address: string, domain: string): string {
  return address.includes('@') ? address : `${address}@${domain}`;
}
