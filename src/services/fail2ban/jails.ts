import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed, Contribution } from '../../contract/contribution.ts';
import type { JailContribution } from '../../contract/protection.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ofKind } from '../../contract/roots.ts';
import { byText } from '../../base/by-text.ts';
import { inForce } from '../../parts/in-force.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { reload } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';

const JAILS = '/etc/fail2ban/jail.d/sitec.local';

/** the host itself; its own addresses in private networks follow from the site. */
const SELF = ['127.0.0.1/8', '::1'];

/** `/etc/fail2ban/jail.d/sitec.local` with a filter for every jail (jail.conf(5)), when the host has a ban policy. */
export function gatherJails({ host, contributions }: HostContributions): readonly Contributed[] {
  const [policy] = ofKind(contributions, 'ban-policy');
  if (!policy) return [];
  const jails = ofKind(contributions, 'jail').toSorted(byText(({ name }) => name));
  const never = [...SELF, ...host.memberships.map(({ address }) => address), ...policy.trusted];
  const networks = host.memberships.map(({ network }) => network.cidr);
  const data = {
    policy,
    never,
    jails: jails.map(({ name, units, ports, sparesNetworks, lines, pardon }) => ({
      name,
      journal: units.map((unit) => `_SYSTEMD_UNIT=${unit}`),
      ports,
      lines,
      pardon,
      filter: filterOf(name),
      never: sparesNetworks && networks.length > 0 ? [...never, ...networks] : undefined,
    })),
  };
  const notify = reload('fail2ban');
  const made: readonly Contribution[] = [
    file(HOST_ROOT, JAILS, { format: 'ini', data, notify }),
    ...jails.map(({ name }) => file(HOST_ROOT, filterPath(name), { format: 'ini', notify })),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'fail2ban',
      script: validate(jails),
      files: [JAILS, ...jails.map(({ name }) => filterPath(name))],
    },
    inForce('fail2ban', JAILS, sameJails(jails)),
  ];
  return made.map((contribution) => emittedFrom([policy, ...jails], 'jails', contribution));
}

/**
 * Another file of the same directories wins over ours when its name comes later (jail.conf(5)). fail2ban-client prints what it would tell the
 * server: for our jails and for the server itself that is the same without the files of others. Debian's own default is none of theirs.
 */
function sameJails(jails: readonly JailContribution[]): string {
  const names = jails.map(({ name }) => name).join('|');
  return `cp -a /etc/fail2ban/. "$work/ours"
find "$work/ours/jail.d" "$work/ours/fail2ban.d" -type f ! -name sitec.local ! -name defaults-debian.conf -delete
rm -f "$work/ours/jail.local" "$work/ours/fail2ban.local"
of() { fail2ban-client -c "$1" -d | grep -E "^\\['set', '(log|sys|db)|^\\['(set|add|start|multi-set)', '(${names})'" | sort; }
of "$work/ours" >"$work/wanted"
of /etc/fail2ban >"$work/found"
diff "$work/wanted" "$work/found" | sed -n -e 's/^> /with the files of others, fail2ban runs /p' -e 's/^< /with the files of others, fail2ban does not run /p' | cut -c 1-160 >&2`;
}

function filterOf(name: string): string {
  return `sitec-${name}`;
}

function filterPath(name: string): string {
  return `/etc/fail2ban/filter.d/${filterOf(name)}.conf`;
}

/** fail2ban's own test takes a filter that matches nothing: so every filter reads lines that its service has really logged. */
function validate(jails: readonly JailContribution[]): string {
  return [
    "fail2ban-client -t 2>&1 | sed -e '/^OK/d' -e 's/^[^ ]* [^ ]* fail2ban[^:]*: *//' >&2",
    'lines=$(mktemp)',
    ...jails.flatMap(({ name, attempts, harmless }) => {
      const expected = attempts.map(({ from }) => `${from} `).join('');
      return [
        `cat >"$lines" <<'LINES'\n${[...attempts.map(({ line }) => line), ...harmless].join('\n')}\nLINES`,
        `found=$(fail2ban-regex --out ip "$lines" ${filterPath(name)} | tr '\\n' ' ')`,
        `[ "$found" = '${expected}' ] || echo "${filterPath(name)}:$(sed -n '/^failregex/=' ${filterPath(name)}): finds attempts from: $found; they were made from: ${expected}" >&2`,
      ];
    }),
    'rm "$lines"',
  ].join('\n');
}
