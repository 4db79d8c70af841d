import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';
import { inForce } from '../../parts/in-force.ts';

const CHECK = 'sitec-check.service';
const SETTINGS = '/etc/apt/apt.conf.d/52sitec';

/** apt reads its files in their order: a later one replaces a value, and adds to a list (apt.conf(5)). What ours says is what it adds to no file at all. */
const IN_FORCE = `mkdir "$work/empty"
echo "Dir::Etc::Main \\"/dev/null\\"; Dir::Etc::Parts \\"$work/empty\\";" >"$work/none"
{ cat "$work/none"; echo "#include \\"$ours\\";"; } >"$work/with"
APT_CONFIG="$work/none" apt-config dump | sort >"$work/none.dump" || exit
APT_CONFIG="$work/with" apt-config dump | sort >"$work/with.dump" || exit
apt-config dump >"$work/all" || exit
of() { awk -v setting="$1" 'index(tolower($0), setting " ") == 1 { print substr($0, length(setting) + 2) }' "$2" | sort | paste -sd ' ' -; }
comm -13 "$work/none.dump" "$work/with.dump" | sed -n 's/^\\([^ ]*\\) "..*";$/\\L\\1/p' | sort -u | while read -r setting; do
  wanted=$(of "$setting" "$work/with.dump")
  found=$(of "$setting" "$work/all")
  [ "$found" = "$wanted" ] || echo "$setting is $found and not $wanted as $ours says: look at the other files of /etc/apt/apt.conf.d"
done >&2`;

/** The second reads the sources and fetches nothing; it says nothing about a suite that is not named. */
const VALIDATE = `apt-config dump >/dev/null
lists=$(mktemp)
apt-get update --print-uris -o Debug::NoLocking=1 >"$lists"
for suite in trixie trixie-updates trixie-security; do
  grep -q "/dists/$suite/" "$lists" || echo "/etc/apt/sources.list.d/debian.sources: Suites do not name '$suite'" >&2
done
rm "$lists"`;

/** Security updates by Debian's own unattended-upgrades (A-UPD-01), and a look at what they left behind. */
export const updates = defineService({
  name: 'updates',
  told: false,
  contribute: ({ reboot, mirror, securityMirror }) => [
    { kind: 'package', root: HOST_ROOT, name: 'unattended-upgrades' },
    { kind: 'file', root: HOST_ROOT, path: '/etc/apt/sources.list.d/debian.sources', format: 'words', data: { mirror, securityMirror } },
    // An installer's list beside it would name everything twice.
    { kind: 'file', root: HOST_ROOT, path: '/etc/apt/sources.list', format: 'words' },
    {
      kind: 'file',
      root: HOST_ROOT,
      path: SETTINGS,
      format: 'apt',
      data: { reboot: reboot === 'never' ? undefined : reboot },
    },
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'apt',
      script: VALIDATE,
      files: [SETTINGS, '/etc/apt/sources.list.d/debian.sources'],
    },
    inForce('apt', SETTINGS, IN_FORCE),
    // The last lets a shutdown wait for an upgrade in the middle of a package.
    ...['apt-daily.timer', 'apt-daily-upgrade.timer', 'unattended-upgrades.service'].map((unit) => ({
      kind: 'unit' as const,
      unit,
      state: 'enabled' as const,
    })),
    {
      kind: 'file',
      root: HOST_ROOT,
      path: '/etc/systemd/system/apt-daily-upgrade.service.d/10-sitec.conf',
      format: 'systemd',
      data: { check: CHECK },
    },
    { kind: 'file', root: HOST_ROOT, path: `/etc/systemd/system/${CHECK}`, format: 'systemd' },
    { kind: 'file', root: HOST_ROOT, path: '/usr/local/lib/sitec/check-host', format: 'shell', mode: 0o755 },
    // It makes namespaces, looks at every process and restarts daemons; the queue is checked where it lies.
    {
      kind: 'sandbox',
      unit: CHECK,
      writable: [],
      except: {
        MemoryDenyWriteExecute: 'no',
        ProtectHome: 'read-only',
        ProtectProc: 'default',
        ProtectSystem: 'full',
        RestrictNamespaces: 'no',
      },
    },
  ],
});
