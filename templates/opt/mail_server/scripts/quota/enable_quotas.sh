#!/bin/sh
# Turns on user quotas for the file system that mail lies on: now, and at every boot. Run it as root; once is enough.
set -eu
# shellcheck source=/dev/null
. "${0%/*}/mail.conf"
: "${path:?}"

[ "$(id -u)" -eq 0 ] || { echo 'run this as root' >&2; exit 2; }
mount=$(findmnt --noheadings --output TARGET --target "$path")
type=$(findmnt --noheadings --output FSTYPE --target "$path")
case $type in
  ext4 | ext3) ;;
  xfs) echo "$mount is xfs: its quotas are mount options (uquota), which only a mount sets; see README.md" >&2; exit 1 ;;
  *) echo "$mount is $type, which this script knows no quotas of" >&2; exit 1 ;;
esac
if quotaon --print-state --user "$mount" 2>/dev/null | grep -q 'is on'; then
  echo "quotas of $mount are on already"
  exit 0
fi

# The option at every boot, in the line of this mount point; what was there is kept as /etc/fstab.before-quota.
if ! findmnt --fstab --noheadings --output OPTIONS --target "$mount" | grep -q usrjquota; then
  cp --no-clobber /etc/fstab /etc/fstab.before-quota
  awk -v mount="$mount" '$1 !~ /^#/ && $2 == mount { $4 = $4 ",usrjquota=aquota.user,jqfmt=vfsv1" } { print }' /etc/fstab.before-quota >/etc/fstab.new
  findmnt --verify --tab-file /etc/fstab.new >/dev/null || { echo '/etc/fstab would be wrong; nothing was changed' >&2; rm /etc/fstab.new; exit 1; }
  mv /etc/fstab.new /etc/fstab
fi
mount -o remount,usrjquota=aquota.user,jqfmt=vfsv1 "$mount"
quotacheck --user --create-files --no-remount "$mount"
quotaon --user "$mount"
echo "quotas of $mount are on; nobody has a limit yet: set_quota.sh"
