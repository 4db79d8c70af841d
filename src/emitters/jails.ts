import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed, Contribution } from '../contract/contribution.ts';
import type { JailContribution } from '../contract/protection.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';
import { emittedFrom } from '../contract/emitted.ts';

const JAILS = '/etc/fail2ban/jail.d/sitec.local';

/** the host itself; its own addresses in private networks follow from the site. */
const SELF = ['127.0.0.1/8', '::1'];

/** `/etc/fail2ban/jail.d/sitec.local` with a filter for every jail (jail.conf(5)), when the host has a ban policy. */
export function emitJails({ host, contributions }: HostContributions): readonly Contributed[] {
  const [policy] = ofKind(contributions, 'ban-policy');
  if (!policy) return [];
  const jails = ofKind(contributions, 'jail').toSorted(byText(({ name }) => name));
  const never = [...SELF, ...host.memberships.map(({ address }) => address), ...policy.trusted];
  const networks = host.memberships.map(({ network }) => network.cidr);
  const data = {
    policy,
    never,
    jails: jails.map(({ name, units, ports, sparesNetworks }) => ({
      name,
      journal: units.map((unit) => `_SYSTEMD_UNIT=${unit}`),
      ports,
      filter: filterOf(name),
      never: sparesNetworks && networks.length > 0 ? [...never, ...networks] : undefined,
    })),
  };
  const notify = [{ daemon: 'fail2ban', verb: 'reload' }] as const;
  const made: readonly Contribution[] = [
    { kind: 'file', root: HOST_ROOT, path: JAILS, format: 'ini', data, notify },
    ...jails.map(({ name }) => ({ kind: 'file' as const, root: HOST_ROOT, path: filterPath(name), format: 'ini' as const, notify })),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'fail2ban',
      script: validate(jails),
      files: [JAILS, ...jails.map(({ name }) => filterPath(name))],
    },
  ];
  return made.map((contribution) => emittedFrom([policy, ...jails], 'jails', contribution));
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
