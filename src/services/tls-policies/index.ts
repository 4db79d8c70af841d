import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';

const STS_UNIT = 'postfix-mta-sts-resolver.service';
const STS_PORT = 8461;
const DANE_UNIT = 'sitec-dane-policy.service';
const DANE_PORT = 8462;
const PROGRAM = '/usr/local/lib/sitec/dane-policy';
const STS_FILE = '/etc/mta-sts-daemon.yml';

/**
 * Policies of the domains that mail goes to: Debian's MTA-STS resolver, and before it a look at whether a domain has DANE, which Postfix
 * itself then keeps to. A policy of Postfix's maps takes the place of its own look-up, so that without the first one MTA-STS would win.
 */
export const tlsPolicies = defineService({
  name: 'tls-policies',
  without: 'what other domains say of their TLS (DANE, MTA-STS) is no longer asked and kept to',
  offers: ['dane-policy', 'mta-sts-policy'],
  provides: () => [
    { kind: 'dane-policy', unit: DANE_UNIT, tcp: { port: DANE_PORT, address: '127.0.0.1' }, name: 'dane' },
    { kind: 'mta-sts-policy', unit: STS_UNIT, tcp: { port: STS_PORT, address: '127.0.0.1' }, name: 'postfix' },
  ],
  contribute(_, scope) {
    const dns = scope.endpoint('dns');
    const impact = { restart: 'mail that goes out waits a second' } as const;
    return [
      ...packages(HOST_ROOT, 'postfix-mta-sts-resolver', 'python3-dnspython', 'ca-certificates'),
      file(HOST_ROOT, STS_FILE, {
        format: 'yaml',
        data: { port: STS_PORT },
        notify: restart('mta-sts'),
      }),
      file(HOST_ROOT, PROGRAM, {
        format: 'words',
        mode: 0o755,
        data: {},
        notify: restart('dane-policy'),
      }),
      file(HOST_ROOT, `/etc/systemd/system/${DANE_UNIT}`, {
        format: 'systemd',
        data: { program: PROGRAM, resolver: dns.type === 'tcp' ? dns.host : '', port: DANE_PORT, after: dns.unit },
        notify: restart('dane-policy'),
      }),
      file(HOST_ROOT, `/etc/systemd/system/${STS_UNIT}.d/10-sitec.conf`, {
        format: 'systemd',
        data: { after: dns.unit },
        notify: restart('mta-sts'),
      }),
      ...enabled(DANE_UNIT, STS_UNIT),
      { kind: 'daemon', root: HOST_ROOT, name: 'dane-policy', unit: DANE_UNIT, impact },
      { kind: 'daemon', root: HOST_ROOT, name: 'mta-sts', unit: STS_UNIT, impact },
      { kind: 'validator', root: HOST_ROOT, name: 'dane-policy', script: `${PROGRAM} --check`, files: [PROGRAM] },
      { kind: 'validator', root: HOST_ROOT, name: 'mta-sts', script: VALIDATE_STS, files: [STS_FILE] },
      sandbox(DANE_UNIT, []),
      sandbox(STS_UNIT, ['/var/lib/mta-sts']),
    ];
  },
});

/** Both only ask: names, and policies over HTTPS. */
function sandbox(unit: string, writable: readonly string[]): Contribution {
  return {
    kind: 'sandbox',
    unit,
    capabilities: [],
    families: ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK'],
    calls: ['@system-service'],
    writable,
  };
}

/** It takes any key and ignores those that it does not know: what it would read without our file has all that it knows. */
const VALIDATE_STS = `python3 -I - >&2 <<'PYTHON'
import yaml
from postfix_mta_sts_resolver.utils import populate_cfg_defaults

given, known = yaml.safe_load(open("${STS_FILE}")), populate_cfg_defaults({})
for wanted, possible in ((given, known), (given["default_zone"], known["default_zone"])):
    for key in wanted.keys() - possible.keys():
        print(f"${STS_FILE}: unknown key '{key}'")
PYTHON`;
