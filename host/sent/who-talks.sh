#!/bin/sh
# Names the startup files that print something when USER's login shell runs a command over ssh: sh -s USER, as root. Each is read alone, as that user, who
# has just run them all by logging in. sshd itself runs its rc files with sh; bash reads the two others when sshd started it, also for a command.
user=$1
entry=$(getent passwd "$user") || exit 0
home=$(echo "$entry" | cut -d: -f6)
shell=$(echo "$entry" | cut -d: -f7)
says() {
  said=$(runuser -u "$user" -- env -i HOME="$home" USER="$user" PATH=/usr/local/bin:/usr/bin:/bin SSH_CLIENT='192.0.2.1 1 22' SSH_CONNECTION='192.0.2.1 1 192.0.2.2 22' "$@" 2>/dev/null </dev/null | tr -d '\0' | head -c 1)
  [ -n "$said" ]
}
# shellcheck disable=SC2016 # The shell that is started expands $0.
case $shell in
  */bash) for file in /etc/bash.bashrc "$home/.bashrc"; do [ ! -r "$file" ] || ! says "$shell" --noprofile --norc -c '. "$0"' "$file" || echo "sitec-talks $file"; done ;;
  */zsh) for file in /etc/zsh/zshenv "$home/.zshenv"; do [ ! -r "$file" ] || ! says "$shell" -f -c '. "$0"' "$file" || echo "sitec-talks $file"; done ;;
esac
for file in "$home/.ssh/rc" /etc/ssh/sshrc; do
  [ ! -r "$file" ] || ! says sh "$file" || echo "sitec-talks $file"
done
exit 0
