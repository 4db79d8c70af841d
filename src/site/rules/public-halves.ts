import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { isAgeRecipient } from '../../secrets/age-key.ts';
import { isDkimRecord } from '../../secrets/dkim-key.ts';
import { isSshPublicKey } from '../../secrets/ssh-key.ts';
import { isTlsPublicKey } from '../../secrets/tls-key.ts';
import { isWireguardPublicKey } from '../../secrets/wireguard-key.ts';
import { formerKeyPath, hostKeyPath, publicKeyPath } from '../../secrets/public-key-path.ts';
import type { Domain, Host, Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** The public half of every key pair lies under keys/, whole: peers and the DNS are compiled from them, hosts are known by them, and secrets encrypted to them. */
export const publicHalves: Rule = (site) => [
  ...site.hosts.flatMap((host) => ofHost(site, host)),
  ...site.domains.flatMap((domain) => ofDomain(site, domain)),
];

function missing({ secrets, publicKeys }: Site, names: readonly string[], path: SitePath): readonly Diagnostic[] {
  return names.flatMap((name) => {
    const kind = secrets.get(name)?.kind;
    const file = kind === undefined ? undefined : publicKeyPath(name, kind);
    if (file === undefined || publicKeys.has(file)) return [];
    const help = [
      'bring the file back from git',
      `or make it again from the private half: sitec secrets show ${name} | sitec secrets set ${name}`,
    ];
    return [errorAt(path, 'missing-public-key', `keys/${file} is missing, the public half of the secret ${name}`, { at: 'key', help })];
  });
}

function brokenOf({ publicKeys }: Site, host: string): readonly Diagnostic[] {
  const known = [
    { file: hostKeyPath(host, 'age-identity'), isWhole: isAgeRecipient, what: 'no age recipient (age1…)' },
    { file: hostKeyPath(host, 'ssh-host-key'), isWhole: isSshPublicKey, what: 'no public half of an Ed25519 key of ssh' },
  ];
  const halves = [
    ...known,
    ...known.map((half) => ({ ...half, file: formerKeyPath(half.file) })),
    { file: `wireguard/${host}.pub`, isWhole: isWireguardPublicKey, what: 'no public half of a WireGuard key' },
  ];
  return halves
    .filter(({ file, isWhole }) => isBroken(publicKeys.get(file), isWhole))
    .map(({ file, what }) => broken(file, what, ['hosts', host]));
}

function ofHost(
  site: Site,
  {
    name,
    services: {
      certificates: { dane },
    },
  }: Host,
): readonly Diagnostic[] {
  const path = ['hosts', name, 'services', 'certificates', 'dane'];
  const keys = dane ? [dane.key, ...dane.published] : [];
  const fileOf = (key: string): string => `tls/${name}.${key}.pub`;
  return [
    ...missing(site, [`hosts/${name}/age-identity`, `hosts/${name}/ssh_host_ed25519_key`, `wireguard/${name}`], ['hosts', name]),
    ...brokenOf(site, name),
    ...missing(
      site,
      keys.map((key) => `tls/${name}/${key}`),
      path,
    ),
    ...keys
      .filter((key) => isBroken(site.publicKeys.get(fileOf(key)), isTlsPublicKey))
      .map((key) => broken(fileOf(key), 'no public half of a TLS key', path)),
  ];
}

function ofDomain(site: Site, { name, dkim: { selector, published, retired } }: Domain): readonly Diagnostic[] {
  const path = ['domains', name, 'dkim'];
  const fileOf = (key: string): string => `dkim/${name}.${key}.pub`;
  return [
    ...missing(
      site,
      [selector, ...published].map((key) => `dkim/${name}/${key}`),
      path,
    ),
    ...retired.flatMap((key, index) => (site.publicKeys.has(fileOf(key)) ? [] : [forgotten(fileOf(key), [...path, 'retired', index])])),
    ...[selector, ...published, ...retired]
      .filter((key) => isBroken(site.publicKeys.get(fileOf(key)), isDkimRecord))
      .map((key) => broken(fileOf(key), 'no record of a DKIM key', path)),
  ];
}

function isBroken(text: string | undefined, isWhole: (text: string) => boolean): boolean {
  return text !== undefined && !isWhole(text);
}

function forgotten(file: string, path: SitePath): Diagnostic {
  return errorAt(path, 'missing-public-key', `keys/${file} is missing, so that this key cannot be published`, {
    help: ['bring the file back from git, or leave the key out when no mail with its signature is on its way any more'],
  });
}

function broken(file: string, what: string, path: SitePath): Diagnostic {
  return errorAt(path, 'broken-key', `this key cannot be used: keys/${file} holds ${what} as sitec writes it`, {
    at: 'key',
    help: ['bring the file back from git'],
  });
}
