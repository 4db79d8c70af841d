#!/bin/sh
# Makes a stock Debian 13 ready for a first deploy: python3, rsync and age are there, and a place for sitec. Run as root over ssh, again if need be.
set -eu
fail() { echo "$1" >&2; exit 1; }

# A fresh server's own timers hold apt's locks for minutes. apt itself waits for dpkg's alone, and ends at once without the others.
apt_seconds=600
apt_pause=2
apt() {
  apt_end=$(($(date +%s) + apt_seconds))
  apt_waits=
  until apt_said=$(LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=5 "$@" 2>&1 </dev/null); do
    case $apt_said in
      *"Could not get lock"*) ;;
      *) fail "$apt_said" ;;
    esac
    [ "$(date +%s)" -lt "$apt_end" ] || fail "apt is held by another process, for longer than $apt_seconds s: $apt_said"
    # The other side knows this line.
    [ -n "$apt_waits" ] || echo "sitec: apt is held"
    apt_waits=yes
    sleep "$apt_pause"
  done
}
# end of apt

[ "$(id -u)" = 0 ] || fail "a first deploy is done as root"
# shellcheck source=/dev/null
. /etc/os-release
[ "$ID:$VERSION_ID" = debian:13 ] || fail "this is $PRETTY_NAME, and sitec is for Debian 13"
[ ! -L /var/lib/sitec/current ] || fail "this host has a release already: deploy without --first"
[ -d /run/systemd/system ] || fail "systemd does not run here"
installed() { [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
for package in postfix dovecot-core exim4-base; do
  # Attempts of ours leave their packages.
  [ -e /var/lib/sitec/releases ] || ! installed "$package" || fail "this is no stock Debian: $package is installed, and what it is set up for would be lost"
done
[ "$(df --output=avail -k / | tail -1)" -gt 1048576 ] || fail "less than 1 GiB is free on /"

missing=
for package in python3 rsync age; do
  installed "$package" || missing="$missing $package"
done
if [ -n "$missing" ]; then
  apt update -qq
  # shellcheck disable=SC2086
  apt install -qq --yes --no-install-recommends $missing
fi

mkdir -p /var/lib/sitec
chmod 0700 /var/lib/sitec
# What it would do at the next boot, it has done at the first; the network's configuration stays as it is.
[ ! -d /etc/cloud ] || touch /etc/cloud/cloud-init.disabled
