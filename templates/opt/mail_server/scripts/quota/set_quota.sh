#!/bin/sh
# set_quota.sh USER SOFT HARD: limits of a user of the host, in sizes such as 900M or 10G; 0 is no limit.
set -eu
# shellcheck source=/dev/null
. "${0%/*}/mail.conf"
: "${path:?}"

[ $# -eq 3 ] || { echo "usage: $0 USER SOFT HARD   (for example: vmail 60G 70G)" >&2; exit 2; }
case $1 in
  *@*) echo "what $1 may hold is said in site.yaml: domains, its domain, mailboxes, its name, quota; a change here would last until the next deploy" >&2; exit 2 ;;
esac
id -u "$1" >/dev/null
mount=$(findmnt --noheadings --output TARGET --target "$path")
setquota --user "$1" "$2" "$3" 0 0 "$mount"
quota --user "$1" --human-readable --no-wrap || true
