#!/bin/sh
# Shows how full each mailbox is, whether quotas are on for the file system of the mail, and how much of it each user uses.
set -eu
# shellcheck source=/dev/null
. "${0%/*}/mail.conf"
: "${path:?}"

if systemctl is-active --quiet dovecot.service; then
  echo 'mailboxes, in KiB and messages, with the limits that Dovecot enforces:'
  doveadm -f table quota get -A
fi

mount=$(findmnt --noheadings --output TARGET --target "$path")
if ! quotaon --print-state --user "$mount" 2>/dev/null | grep -q 'is on'; then
  echo "quotas of $mount are off: enable_quotas.sh turns them on"
  exit 1
fi
repquota --user --human-readable "$mount"
