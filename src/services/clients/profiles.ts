import { createHash } from 'node:crypto';
import type { Contribution } from '../../contract/contribution.ts';
import { enabled, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Shown } from './shown.ts';

const PROGRAM = '/usr/local/lib/sitec/sign-profiles';
const UNSIGNED = '/usr/local/share/sitec/profiles';
const UNIT = 'sitec-profiles.service';
/** Below /var/lib. */
const STATE = 'sitec-profiles';

/** What signs the profiles with the host's certificate: when they change, and when another certificate is in place. */
export function profileUnit(): readonly Contribution[] {
  return [
    file(HOST_ROOT, PROGRAM, { format: 'shell', mode: 0o755, data: {}, notify: restart('profiles') }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}`, {
      format: 'systemd',
      data: { program: PROGRAM, unsigned: UNSIGNED, state: STATE },
      notify: restart('profiles'),
    }),
    ...enabled(UNIT),
    { kind: 'daemon', root: HOST_ROOT, name: 'profiles', unit: UNIT, impact: { restart: 'profiles for phones are signed anew' } },
    { kind: 'certificate-reader', root: HOST_ROOT, daemon: 'profiles', verifiedAt: [] },
    {
      kind: 'sandbox',
      unit: UNIT,
      capabilities: [],
      families: ['none'],
      calls: ['@system-service'],
      writable: [`/var/lib/${STATE}`],
      except: { PrivateNetwork: 'yes', ProcSubset: 'pid' },
    },
  ];
}

/** Apple's configuration profile for the users of a domain (com.apple.mail.managed and its like): the phone asks its user for address and password. */
export function profile(domain: string, { from, account, fqdn }: Shown): readonly Contribution[] {
  const id = (part: string): string => uuidOf(`https://${fqdn}${pathOf(domain)}#${part}`);
  const data = {
    domain,
    ...account,
    fqdn,
    ids: { profile: id('profile'), mail: id('mail'), calendar: id('calendar'), contacts: id('contacts') },
  };
  return [
    file(HOST_ROOT, profile.path(domain), {
      template: 'usr/local/share/sitec/profiles/mobileconfig',
      format: 'xml',
      data,
      notify: restart('profiles'),
    }),
    {
      kind: 'web-location',
      name: fqdn,
      from,
      match: { exact: pathOf(domain) },
      answer: { type: 'file', path: `/var/lib/${STATE}/${domain}.mobileconfig`, contentType: 'application/x-apple-aspen-config' },
    },
  ];
}

/** Where the profile of a domain lies before it is signed. */
profile.path = (domain: string): string => `${UNSIGNED}/${domain}.mobileconfig`;

/** Its path on the web. */
export function pathOf(domain: string): string {
  return `/setup/${domain}.mobileconfig`;
}

/** The namespace of URLs (RFC 9562, section 6.6). */
const URLS = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A UUID that a URL always has (version 5): a profile takes the place of the one with the same. */
function uuidOf(url: string): string {
  const bytes = createHash('sha1').update(URLS).update(url).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    .toUpperCase();
}
