import { enabled, packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
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
    ...packages(HOST_ROOT, 'unattended-upgrades'),
    file(HOST_ROOT, '/etc/apt/sources.list.d/debian.sources', { format: 'words', data: { mirror, securityMirror } }),
    // An installer's list beside it would name everything twice.
    file(HOST_ROOT, '/etc/apt/sources.list', { format: 'words' }),
    file(HOST_ROOT, SETTINGS, {
      format: 'apt',
      data: { reboot: reboot === 'never' ? undefined : reboot },
    }),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'apt',
      script: VALIDATE,
      files: [SETTINGS, '/etc/apt/sources.list.d/debian.sources'],
    },
    inForce('apt', SETTINGS, IN_FORCE),
    // The last lets a shutdown wait for an upgrade in the middle of a package.
    ...enabled('apt-daily.timer', 'apt-daily-upgrade.timer', 'unattended-upgrades.service'),
    file(HOST_ROOT, '/etc/systemd/system/apt-daily-upgrade.service.d/10-sitec.conf', {
      format: 'systemd',
      data: { check: CHECK },
    }),
    file(HOST_ROOT, `/etc/systemd/system/${CHECK}`, { format: 'systemd' }),
    file(HOST_ROOT, '/usr/local/lib/sitec/check-host', { format: 'shell', mode: 0o755 }),
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
