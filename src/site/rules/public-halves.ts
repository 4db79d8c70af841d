import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { isAgeRecipient } from '../../secrets/age-key.ts';
import { isDkimRecord } from '../../secrets/dkim-key.ts';
import { isSshPublicKey } from '../../secrets/ssh-key.ts';
import { isWireguardPublicKey } from '../../secrets/wireguard-key.ts';
import { formerKeyPath, hostKeyPath } from '../../secrets/public-key-path.ts';
import type { Domain, Host, Site } from '../site.ts';
import { brokenHalf, isBroken, missingHalves } from './public-half.ts';
import type { Rule } from './rule.ts';

/** The public half of every key pair lies under keys/, whole: peers and the DNS are compiled from them, hosts are known by them, and secrets encrypted to them. */
export const publicHalves: Rule = (site) => [
  ...site.hosts.flatMap((host) => ofHost(site, host)),
  ...site.domains.flatMap((domain) => ofDomain(site, domain)),
];

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
    .map(({ file, what }) => brokenHalf(file, what, ['hosts', host]));
}

function ofHost(site: Site, { name }: Host): readonly Diagnostic[] {
  return [
    ...missingHalves(site, [`hosts/${name}/age-identity`, `hosts/${name}/ssh_host_ed25519_key`, `wireguard/${name}`], ['hosts', name]),
    ...brokenOf(site, name),
  ];
}

function ofDomain(site: Site, { name, dkim: { selector, published, retired } }: Domain): readonly Diagnostic[] {
  const path = ['domains', name, 'dkim'];
  const fileOf = (key: string): string => `dkim/${name}.${key}.pub`;
  return [
    ...missingHalves(
      site,
      [selector, ...published].map((key) => `dkim/${name}/${key}`),
      path,
    ),
    ...retired.flatMap((key, index) => (site.publicKeys.has(fileOf(key)) ? [] : [forgotten(fileOf(key), [...path, 'retired', index])])),
    ...[selector, ...published, ...retired]
      .filter((key) => isBroken(site.publicKeys.get(fileOf(key)), isDkimRecord))
      .map((key) => brokenHalf(fileOf(key), 'no record of a DKIM key', path)),
  ];
}

function forgotten(file: string, path: SitePath): Diagnostic {
  return errorAt(path, 'missing-public-key', `keys/${file} is missing, so that this key cannot be published`, {
    help: ['restore the file from git, or leave the key out when no mail with its signature is on its way any more'],
  });
}
