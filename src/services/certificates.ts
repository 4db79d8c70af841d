import type { Contribution } from '../contribution.ts';
import { HOST_ROOT } from '../root.ts';
import { defineService, type Scope } from '../service.ts';
import { addressRecords } from './dns/addresses.ts';
import { silentName } from './dns/silent-name.ts';

/** Where every daemon of a host finds its certificate chain and key, whoever issued them. */
const DIRECTORY = '/etc/ssl/mail';

/** The host's certificate: until another is put in place, one that the host signs itself at first boot. */
export const certificates = defineService({
  name: 'certificates',
  contribute(options, scope) {
    const { host } = scope;
    const names = [...new Set([host.fqdn, ...options.names])];
    return [
      { kind: 'package', root: HOST_ROOT, name: 'openssl' },
      { kind: 'directory', root: HOST_ROOT, path: DIRECTORY, mode: 0o700 },
      {
        kind: 'file',
        root: HOST_ROOT,
        path: '/etc/systemd/system/sitec-certificate.service',
        format: 'systemd',
        data: { directory: DIRECTORY, fqdn: host.fqdn, names: names.map((name) => `DNS:${name}`).join(',') },
      },
      { kind: 'certificate', directory: DIRECTORY, names, existing: 'kept' },
      { kind: 'unit', unit: 'sitec-certificate.service', state: 'enabled' },
      ...names.filter((name) => name !== host.fqdn).flatMap((name) => otherName(name, scope)),
    ];
  },
});

/** A name under which clients reach the host: one that is no mail domain sends nothing. */
function otherName(name: string, { site, host }: Scope): readonly Contribution[] {
  const path = ['hosts', host.name, 'services', 'certificates', 'names'];
  const silent = !site.domains.some((domain) => domain.name === name);
  return [...addressRecords(name, host.publicAddresses, path), ...(silent ? silentName(name, path) : [])];
}
