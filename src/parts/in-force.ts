import type { ValidatorContribution } from '../contract/kinds/daemons.ts';
import { HOST_ROOT } from '../contract/root.ts';

/**
 * The validator that asks whether a file of ours is in force, for a daemon that merges it with files of others: what the daemon makes of all
 * files together is compared with what it makes of ours alone, for what ours says. Also asked by every look for drift, on the live host: so the
 * script only reads, but for `$work`, a directory that is gone afterwards.
 */
export function inForce(daemon: string, ours: string, script: string): ValidatorContribution {
  return {
    kind: 'validator',
    root: HOST_ROOT,
    name: `${daemon} in force`,
    script: `ours=${ours}
# Drift itself reports a missing file.
[ -e "$ours" ] || exit 0
work=$(mktemp -d) || exit
trap 'rm -rf "$work"' EXIT
${script}`,
    files: [ours],
    inDrift: true,
  };
}

/**
 * The same for files of KEY=VALUE whose last value counts, as `cat` prints them in the daemon's own order, each below its path (systemd's
 * --cat-config and cat-config do). With `dotted`, dots and slashes of a key are the same (sysctl.d(5)).
 */
export function lastValueInForce(
  daemon: string,
  ours: string,
  { cat, dotted }: { readonly cat: string; readonly dotted: boolean },
): ValidatorContribution {
  return inForce(
    daemon,
    ours,
    `${cat} >"$work/all" || exit
awk -v ours="$ours" '
  /^# \\/.*\\.conf$/ { file = $2; next }
  /^[[:space:]]*([#;[]|$)/ { next }
  {
    split($0, parts, "="); key = parts[1]; value = substr($0, length(key) + 2)
    gsub(/^[[:space:]-]+|[[:space:]]+$/, "", key); gsub(/^[[:space:]]+|[[:space:]]+$/, "", value); gsub(/[[:space:]]+/, " ", value)
    ${dotted ? 'if (match(key, /[.\\/]/) && substr(key, RSTART, 1) == ".") { gsub(/\\./, "\\001", key); gsub(/\\//, ".", key); gsub(/\\001/, "/", key) }' : ''}
    last[key] = value; from[key] = file
    if (file == ours) wanted[key] = value
  }
  END {
    for (key in wanted) if (last[key] != wanted[key]) { name = key; ${dotted ? 'gsub(/\\//, ".", name)' : ''}
      printf "%s is \\"%s\\" by %s, which wins over %s: \\"%s\\"\\n", name, last[key], from[key], ours, wanted[key] } }
' "$work/all" | sort >&2`,
  );
}
