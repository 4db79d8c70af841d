import type { HostContributions } from '../../contract/contributed.ts';
import type { CertificateReaderContribution } from '../../contract/kinds/certificates.ts';
import type { Contributed, Contribution } from '../../contract/contribution.ts';
import { TTL } from '../../contract/dns-record.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { commandsOf } from '../../contract/commands.ts';
import { ofKind } from '../../contract/roots.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { enabled } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';

/**
 * The units that tie a host's certificate to the daemons that read it: they start when there is one, only they reload for another one, and
 * other servers verify it where its key is sure to stay (TLSA).
 */
export function gatherReaders({ host, contributions }: HostContributions): readonly Contributed[] {
  const [certificate] = ofKind(contributions, 'certificate');
  if (!certificate) return [];
  const readers = ofKind(contributions, 'certificate-reader');
  const told = readers.map((reader) => reloadOf(reader, contributions));
  const unitsOf = (some: typeof told): readonly string[] => [...new Set(some.map(({ unit }) => unit))];
  const data = {
    program: certificate.program,
    units: unitsOf(told),
    containers: unitsOf(told.filter(({ onHost }) => !onHost)),
    commands: told.length > 0 ? told.map(({ command }) => command) : [['true']],
  };
  const ports = certificate.keys.length > 0 ? [...new Set(readers.flatMap(({ verifiedAt }) => verifiedAt))] : [];
  const made: readonly Contribution[] = [
    ...['sitec-certificate', 'sitec-certificate-reload'].map((unit): Contribution =>
      file(HOST_ROOT, `/etc/systemd/system/${unit}.service`, {
        format: 'systemd',
        data,
      }),
    ),
    ...enabled('sitec-certificate.service'),
    {
      kind: 'sandbox',
      unit: 'sitec-certificate.service',
      capabilities: [],
      families: ['none'],
      calls: ['@system-service'],
      writable: [certificate.directory],
      except: { PrivateNetwork: 'yes', ProcSubset: 'pid' },
    },
    ...ports.map((port): Contribution => {
      const why = `the key that ${host.fqdn} shows at port ${port}, for zones that are signed`;
      return {
        kind: 'dns-record',
        need: 'recommended',
        ttl: TTL,
        name: `_${port}._tcp.${host.fqdn}`,
        type: 'TLSA',
        values: certificate.keys.map((hash) => `3 1 1 ${hash}`),
        why,
      };
    }),
  ];
  return made.map((contribution) => emittedFrom([certificate, ...readers], 'certificates', contribution));
}

/** On the host, a daemon that does not run reads the certificate when it starts. */
function reloadOf(
  { root, daemon: name }: CertificateReaderContribution,
  contributions: readonly Contributed[],
): { readonly unit: string; readonly command: readonly string[]; readonly onHost: boolean } {
  const daemon = ofKind(contributions, 'daemon').find((candidate) => candidate.root === root && candidate.name === name);
  if (!daemon) throw new Error(`no daemon ${name} is contributed for the root ${root}`);
  const { unit, reload } = commandsOf(daemon, contributions);
  const onHost = root === HOST_ROOT;
  return { unit, command: onHost ? ['systemctl', 'try-reload-or-restart', unit] : reload, onHost };
}
