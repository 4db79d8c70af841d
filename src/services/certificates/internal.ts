import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed, Contribution } from '../../contract/contribution.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { INTERNAL_TRUST, type InternalCertificateContribution } from '../../contract/kinds/certificates.ts';
import { enabled, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ofKind } from '../../contract/roots.ts';
import { authoritiesOf, authoritySecret, internalCertificate, internalSecret } from '../../site/internal-certificates.ts';
import type { Host, Site } from '../../site/site.ts';

const UNIT = 'sitec-internal-certificate';
const PROGRAM = '/usr/local/lib/sitec/internal-certificate';

/** Where the host's watch finds the certificate, which one daemon or several show. */
const WATCHED = '/etc/sitec/internal.crt';

/** The timer begins anew, so that a certificate that was late is well again within minutes. */
const LOOK_AGAIN = restart('internal-certificate');

/** The certificates of the site's own authority that daemons of a host show: each its copy, and a watch that fails before they end. */
export function gatherInternal({ site, host, contributions }: HostContributions): readonly Contributed[] {
  const shown = ofKind(contributions, 'internal-certificate');
  if (shown.length === 0) return [];
  const authorities = authoritiesOf(site).map(({ number }) => number);
  const made: readonly Contribution[] = [
    { kind: 'secret', name: internalSecret(host.name), secretKind: 'internal-tls', readableByHost: true },
    ...(authorities.length === 0 ? [1] : authorities).map((number): Contribution => ({
      kind: 'secret',
      name: authoritySecret(number),
      secretKind: 'authority',
      readableByHost: false,
    })),
    ...watch(certificateText(site, host)),
  ];
  return [
    ...shown.flatMap((one) => pairOf(one, site, host).map((contribution) => emittedFrom([one], one.origin.service, contribution))),
    ...made.map((contribution) => emittedFrom(shown, 'certificates', contribution)),
  ];
}

/** What they are verified by, in each root that verifies some. */
export function gatherTrust({ site, contributions }: HostContributions): readonly Contributed[] {
  const verifying = ofKind(contributions, 'internal-trust');
  const text = authoritiesOf(site)
    .map((authority) => authority.text)
    .join('');
  return [...new Set(verifying.map(({ root }) => root))].map((root) =>
    emittedFrom(
      verifying.filter((one) => one.root === root),
      'certificates',
      file(root, INTERNAL_TRUST, { format: 'pem', text }),
    ),
  );
}

function pairOf(
  { root, certificate, key, owner, notify }: InternalCertificateContribution,
  site: Site,
  host: Host,
): readonly Contribution[] {
  return [
    file(root, certificate, { format: 'pem', text: certificateText(site, host), notify }),
    file(root, key, {
      template: 'etc/private.key',
      format: 'pem',
      ...owner,
      mode: 0o600,
      data: { name: internalSecret(host.name) },
      notify,
    }),
  ];
}

/** Without what else its file may hold; nothing where it holds none, which is an error of its own. */
function certificateText(site: Site, { name }: Host): string {
  return internalCertificate(site, name)?.certificate.toString() ?? '';
}

function watch(text: string): readonly Contribution[] {
  return [
    file(HOST_ROOT, WATCHED, { format: 'pem', text, notify: LOOK_AGAIN }),
    file(HOST_ROOT, PROGRAM, { format: 'shell', mode: 0o755, data: {}, notify: LOOK_AGAIN }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.service`, { format: 'systemd', data: { program: PROGRAM }, notify: LOOK_AGAIN }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.timer`, { format: 'systemd', data: {}, notify: LOOK_AGAIN }),
    ...enabled(`${UNIT}.timer`),
    {
      kind: 'sandbox',
      unit: `${UNIT}.service`,
      capabilities: [],
      families: ['none'],
      calls: ['@system-service'],
      writable: [],
      except: { PrivateNetwork: 'yes', ProcSubset: 'pid' },
    },
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'internal-certificate',
      unit: `${UNIT}.timer`,
      impact: { restart: 'the end of the internal certificate is checked within minutes' },
    },
  ];
}
