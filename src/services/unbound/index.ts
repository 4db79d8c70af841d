import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, reload, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';
import { inForce } from '../../parts/in-force.ts';
import { bytes } from '../../site/units.ts';
import { onlyConf } from '../../site/rules/read-names.ts';

const UNIT = 'unbound.service';
const PATH = '/etc/unbound/unbound.conf.d/sitec.conf';

const DROP_IN = `/etc/systemd/system/${UNIT}.d/10-sitec.conf`;

/** The unit makes the trust anchor from the package's own before it starts; a root in which nothing has started lacks it, and a full disk empties it. */
const VALIDATE = `[ -s /var/lib/unbound/root.key ] || runuser -u unbound -- install -m 0644 /usr/share/dns/root.key /var/lib/unbound/root.key
unbound-checkconf >/dev/null`;

/** Another file of its directory wins for a single value when its name comes later, and adds to what may be said several times (unbound.conf(5)). */
const IN_FORCE = `echo "include: \\"$ours\\"" >"$work/ours"
sed -n 's/^[[:space:]]*\\([a-z0-9-]*\\):[[:space:]].*/\\1/p' "$ours" | sort -u | while read -r setting; do
  wanted=$(unbound-checkconf -o "$setting" "$work/ours" 2>/dev/null | sort | paste -sd ' ' -)
  found=$(unbound-checkconf -o "$setting" 2>/dev/null | sort | paste -sd ' ' -)
  [ "$found" = "$wanted" ] || echo "$setting is \\"$found\\", and not \\"$wanted\\" as $ours says: look at the other files of /etc/unbound/unbound.conf.d"
done >&2`;

/** unbound 1.26: DNSSEC from the root's key, which Debian's package keeps up to date (RFC 5011). */
export const unbound = defineService({
  name: 'unbound',
  without: 'names are no longer looked up by the host itself, and their signatures (DNSSEC) no longer checked by it',
  offers: ['dns'],
  bounds: {
    cache: { least: '1MiB', most: '1TiB' },
  },
  reads: [onlyConf(/^\/etc\/unbound\/unbound\.conf\.d\//)],
  provides: () => [{ kind: 'dns', unit: UNIT, tcp: { port: 53, address: '127.0.0.1' } }],
  contribute({ cache }, { host }) {
    const data = { forwarders: host.resolvers, rrsetCache: bytes(cache), messageCache: bytes(cache) / 2 };
    return [
      ...packages(HOST_ROOT, 'unbound', 'dns-root-data'),
      file(HOST_ROOT, PATH, {
        format: 'words',
        data,
        notify: reload('unbound'),
        because: [['hosts', host.name, 'resolvers']],
      }),
      file(HOST_ROOT, DROP_IN, { format: 'systemd', data: {}, notify: restart('unbound') }),
      ...enabled(UNIT),
      {
        kind: 'daemon',
        root: HOST_ROOT,
        name: 'unbound',
        unit: UNIT,
        reload: ['systemctl', 'reload', UNIT],
        impact: { reload: 'answers are asked for anew', restart: 'names are not found for a second' },
      },
      { kind: 'validator', root: HOST_ROOT, name: 'unbound', script: VALIDATE, files: [PATH] },
      inForce('unbound', PATH, IN_FORCE),
      SANDBOX,
    ];
  },
});

/** It binds its port and becomes the user unbound by itself, and writes the root's key next to where it lies. */
const SANDBOX: Contribution = {
  kind: 'sandbox',
  unit: UNIT,
  capabilities: ['CAP_NET_BIND_SERVICE', 'CAP_SETGID', 'CAP_SETUID', 'CAP_CHOWN'],
  families: ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK'],
  calls: ['@system-service'],
  writable: ['/run', '/var/lib/unbound'],
};
