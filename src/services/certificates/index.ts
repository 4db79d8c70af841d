import { dirname } from 'node:path';
import type { SitePath } from '../../base/diagnostics.ts';
import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { tlsaHash } from '../../secrets/tls-key.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import { isPublic } from '../../site/served-names.ts';
import type { CertificatesOptions } from '../../site/site.generated.ts';
import { directoryUrl, fromAuthority } from './acme.ts';
import { DIRECTORY, LOOK_AGAIN, PROGRAM, RENEWAL, renewalUnit } from './place.ts';
import { addressRecords } from '../../parts/dns/addresses.ts';
import { silentName } from '../../parts/dns/silent-name.ts';
import { certificateSource } from './rules/certificate-source.ts';
import { withoutAuthority } from './rules/unread-parts.ts';
import { publicHalvesOfDane } from './rules/dane-keys.ts';
import { gatherReaders } from './readers.ts';

/** What looks at a pair that a person has put in place. */
const PLACED = 'sitec-certificate-placed';

/** RFC 5280, appendix A.1; clients look at the alternative names anyway. */
const LONGEST_COMMON_NAME = 64;

const IMPACT = { restart: 'whether another certificate is needed is looked at within minutes' } as const;

/** The host's certificate: one that the host signs itself at first boot, and then what the site asks for in its place. */
export const certificates = defineService({
  name: 'certificates',
  check: [certificateSource, withoutAuthority, publicHalvesOfDane],
  bounds: {
    'dns.wait': { least: '1s', most: '1d' },
  },
  told: false,
  gathers: { 'certificate-reader': gatherReaders },
  contribute(options, scope) {
    const { host } = scope;
    const served = scope.servedNames.filter(({ name }) => name !== host.fqdn && !options.names.includes(name));
    const names = [...new Set([host.fqdn, ...options.names, ...served.map(({ name }) => name)])];
    return [
      ...packages(HOST_ROOT, 'openssl'),
      directory(HOST_ROOT, DIRECTORY, { mode: 0o700 }),
      ...program(options, names, scope),
      file(HOST_ROOT, `/etc/systemd/system/${RENEWAL}.timer`, { format: 'systemd', data: {}, notify: LOOK_AGAIN }),
      ...enabled(`${RENEWAL}.timer`),
      { kind: 'daemon', root: HOST_ROOT, name: 'certificate', unit: `${RENEWAL}.timer`, impact: IMPACT },
      {
        kind: 'certificate',
        directory: DIRECTORY,
        names,
        source: options.source,
        existing: options.source === 'self-signed' ? 'kept' : 'replaced',
        keys: pinnedKeys(options, scope),
        program: PROGRAM,
      },
      ...renewal(options, names, scope),
      ...watchPlace(),
      ...(options.dane ? siteKeys(options.dane, scope) : []),
      ...options.names
        .filter((name) => name !== host.fqdn && !name.startsWith('*.'))
        .flatMap((name) => otherName(name, ['hosts', host.name, 'services', 'certificates', 'names'], scope)),
      ...served.filter(isPublic).flatMap(({ name, path }) => otherName(name, path, scope)),
    ];
  },
});

function program(options: CertificatesOptions, names: readonly string[], { host }: Scope): readonly Contribution[] {
  const data = {
    directory: DIRECTORY,
    key: options.dane ? siteKeyPath(options.dane.key) : `${DIRECTORY}/own.key`,
    pinned: options.dane ? 'yes' : '',
    subject: host.fqdn.length > LONGEST_COMMON_NAME ? '/' : `/CN=${host.fqdn}`,
    names: names.join(' '),
    requested: requestedNames(names)
      .map((name) => `DNS:${name}`)
      .join(','),
    source: options.source.startsWith('acme-') ? `acme ${directoryUrl(options)}` : options.source,
    existing: options.existing ?? { chain: '', key: '' },
  };
  return [
    file(HOST_ROOT, PROGRAM, { format: 'shell', mode: 0o755, data: {}, notify: LOOK_AGAIN }),
    file(HOST_ROOT, `${PROGRAM}.conf`, { format: 'shell', data, notify: LOOK_AGAIN }),
  ];
}

/** Authorities refuse a request for a name beside a wildcard that covers it. */
function requestedNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.includes(name.replace(/^[^.]+/, '*')) || name.startsWith('*.'));
}

function renewal(options: CertificatesOptions, names: readonly string[], scope: Scope): readonly Contribution[] {
  switch (options.source) {
    case 'self-signed':
      return [
        renewalUnit('sitec-certificate-renew.service', {
          description: 'Renews the certificate that the host has signed itself',
          verb: 'self-sign',
        }),
      ];
    case 'existing':
      return [
        renewalUnit('sitec-certificate-renew.service', {
          description: 'Takes the certificate that something else maintains',
          verb: 'take',
        }),
        ...watch(options.existing),
      ];
    case 'acme-http':
    case 'acme-dns':
      return fromAuthority(options, names, scope);
  }
}

/** Another pair is taken when it is there, not only when the timer looks. A link that is replaced, as certbot does, is seen in its folder alone. */
function watch(existing: CertificatesOptions['existing']): readonly Contribution[] {
  const files = Object.values(existing ?? {});
  const paths = [...new Set([...files, ...files.map((path) => dirname(path))])].filter((path) => path !== '/');
  return [
    file(HOST_ROOT, `/etc/systemd/system/${RENEWAL}.path`, { format: 'systemd', data: { paths }, notify: LOOK_AGAIN }),
    ...enabled(`${RENEWAL}.path`),
  ];
}

/** A pair that a person puts in place: daemons that start a process per connection read it at once, the others only when they are reloaded. */
function watchPlace(): readonly Contribution[] {
  const paths = [DIRECTORY, ...['fullchain.pem', 'privkey.pem'].map((name) => `${DIRECTORY}/${name}`)];
  return [unitFile(`${PLACED}.path`, { paths }), unitFile(`${PLACED}.service`, { program: PROGRAM }), ...enabled(`${PLACED}.path`)];
}

function unitFile(unit: string, data: object): Contribution {
  return file(HOST_ROOT, `/etc/systemd/system/${unit}`, { format: 'systemd', data });
}

/** The key in use stands on the host, from the site's secrets; those that come next only need to exist. */
function siteKeys({ key, published }: NonNullable<CertificatesOptions['dane']>, { host }: Scope): readonly Contribution[] {
  const secretOf = (name: string): string => `tls/${host.name}/${name}`;
  return [...new Set([key, ...published])]
    .map((name): Contribution => ({ kind: 'secret', name: secretOf(name), secretKind: 'tls', readableByHost: true }))
    .concat([
      file(HOST_ROOT, siteKeyPath(key), {
        template: 'etc/private.key',
        format: 'pem',
        mode: 0o600,
        data: { name: secretOf(key) },
        notify: LOOK_AGAIN,
      }),
    ]);
}

function siteKeyPath(key: string): string {
  return `${DIRECTORY}/${key}.key`;
}

/** Of the keys that the site keeps; one that a host makes itself may be another tomorrow. */
function pinnedKeys({ dane }: CertificatesOptions, { host, site }: Scope): readonly string[] {
  if (!dane) return [];
  const committed = [dane.key, ...dane.published].flatMap((key) => site.publicKeys.get(`tls/${host.name}.${key}.pub`) ?? []);
  return [...new Set(committed.map(tlsaHash))];
}

/** A name under which clients reach the host: one that is no mail domain sends nothing. */
function otherName(name: string, path: SitePath, { site, host }: Scope): readonly Contribution[] {
  const silent = !site.domains.some((domain) => domain.name === name);
  return [...addressRecords(name, host.publicAddresses, path), ...(silent ? silentName(name, path) : [])];
}
