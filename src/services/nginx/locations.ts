import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed, Contribution } from '../../contract/contribution.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { reload, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ofKind } from '../../contract/roots.ts';
import { separateExposure } from '../../site/exposure.ts';
import { CONFIGURATION, PORT, RELOAD_PROGRAM, SERVERS, UNIT } from './place.ts';
import { listenerAt, serversOf } from './servers.ts';

/** The servers of everything that a host's services show, the openings for it, and the check of all of nginx's files, when the host has nginx. */
export function gatherLocations({ host, contributions }: HostContributions): readonly Contributed[] {
  const locations = ofKind(contributions, 'web-location');
  const daemon = ofKind(contributions, 'daemon').find(({ name }) => name === 'nginx');
  if (!daemon) return [];
  const names = [...new Set(locations.flatMap(({ from }) => from))];
  const { listen, after } = separateExposure(host, names);
  const listeners = locations.length === 0 ? [] : [...new Set(listen)].map(listenerAt);
  const made: readonly Contribution[] = [
    file(HOST_ROOT, SERVERS, { format: 'nginx', data: { listeners, servers: serversOf(host, locations) }, notify: reload('nginx') }),
    file(HOST_ROOT, `${RELOAD_PROGRAM}.conf`, { format: 'shell', data: { listeners: listeners.join(' ') } }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.d/10-sitec.conf`, {
      format: 'systemd',
      data: { after: [...new Set(after)], reload: RELOAD_PROGRAM },
      notify: restart('nginx'),
    }),
    { kind: 'validator', root: HOST_ROOT, name: 'nginx', script: VALIDATE, files: [CONFIGURATION, SERVERS] },
    ...openings(names),
  ];
  return made.map((contribution) => emittedFrom([daemon, ...locations], 'nginx', contribution));
}

/** What private networks reach listens at their addresses, and what the internet reaches at the public ones: two listeners of one port. */
function openings(names: readonly string[]): readonly Contribution[] {
  const inside = names.filter((name) => name !== 'internet');
  const listener = { kind: 'firewall', protocol: 'tcp', port: PORT } as const;
  return [
    ...(inside.length > 0 ? [{ ...listener, from: inside, comment: 'https' }] : []),
    ...(names.includes('internet') ? [{ ...listener, from: ['internet'], comment: 'https-public', at: 'public' as const }] : []),
  ];
}

/** nginx reads the pairs, too: a root in which nothing has started has none yet, and `sitec verify` has no key. */
const VALIDATE = `sed -n 's/^ *ssl_certificate \\([^ ]*\\)\\/fullchain.pem;$/\\1/p' ${SERVERS} | sort -u | while read -r pair; do
  [ -s "$pair/fullchain.pem" ] && ! grep -q 'DUMMY KEY' "$pair/privkey.pem" && continue
  mkdir -p "$pair"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj / -days 1 -keyout "$pair/privkey.pem" -out "$pair/fullchain.pem" 2>/dev/null
done
nginx -t -q -g 'daemon on; master_process on;' 2>&1 | sed 's/^nginx: \\(.*\\) in \\(\\/[^:]*:[0-9]*\\)$/\\2: \\1/' >&2`;
