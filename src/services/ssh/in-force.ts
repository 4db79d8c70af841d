import type { ValidatorContribution } from '../../contract/kinds/daemons.ts';
import { inForce } from '../../parts/in-force.ts';

/** A client on the internet (RFC 5737), and the host itself, for blocks that match an address. */
const ADDRESSES = ['192.0.2.1', '127.0.0.1'];

/**
 * Whether sshd does what our drop-in says: it takes the first value of a setting, so that a file before ours wins, adds up what may be said
 * several times, and reads blocks for some users from any file (sshd_config(5)). So it is asked for each user who may want in, and for root.
 */
export function sshInForce(ours: string): ValidatorContribution {
  return inForce(
    'ssh',
    ours,
    `mkdir -p /run/sshd
settings=$(awk '!/^[[:space:]]*(#|$)/ { print tolower($1) }' "$ours" | sort -u)
for user in root $(sed -n 's/^AllowUsers //p' "$ours"); do
  for address in ${ADDRESSES.join(' ')}; do
    sshd -T -f "$ours" -C "user=$user,host=sitec.invalid,addr=$address" >"$work/ours" || exit
    sshd -T -C "user=$user,host=sitec.invalid,addr=$address" >"$work/all" || exit
    for setting in $settings; do
      wanted=$(grep "^$setting " "$work/ours" | sort | cut -d ' ' -f 2- | paste -sd, -)
      found=$(grep "^$setting " "$work/all" | sort | cut -d ' ' -f 2- | paste -sd, -)
      [ "$found" != "$wanted" ] || continue
      others=$(grep -liE "^[[:space:]]*\${setting}[[:space:]=]" /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf 2>/dev/null | grep -vxF "$ours" | paste -sd' ' -)
      echo "$setting is \\"$found\\" for $user, and not \\"$wanted\\" as $ours says: look at \${others:-the other files of sshd}" >&2
    done
  done
done 2>&1 | sort -u >&2`,
  );
}
