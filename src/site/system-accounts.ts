/**
 * Users and groups that a Debian 13 host has: those of base-passwd, and those that packages make which a site installs or a provider's image has.
 * A group counts, since an operator's account brings a group of its name.
 */
const NAMES =
  'root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody ' +
  'adm tty disk kmem dialout fax voice cdrom floppy tape sudo audio dip operator src shadow utmp video sasl plugdev staff users nogroup ' +
  'input render sgx kvm netdev crontab bluetooth lpadmin scanner pulse avahi tcpdump tss uuidd polkitd messagebus dnsmasq ntp ntpsec chrony rtkit ' +
  'syslog rsyslog statd rpcuser libuuid landscape pollinate lxd libvirt docker wheel nut sshd ssl-cert postfix postdrop dovecot dovenull vmail ' +
  'postgres mysql mariadb redis rspamd sogo unbound bind nsd policyd-rate-limit postsrsd postgrey spamd debian-spamd clamav opendkim opendmarc ' +
  'memcache haproxy nginx fail2ban quotad ossec ossecm ossecr wazuh';

const TAKEN = new Set(NAMES.split(' '));

/** Whether a name is an account of Debian, systemd, sitec or a package; those begin with `_` today (Debian policy, section 9.2.1). */
export function isSystemAccount(name: string): boolean {
  return TAKEN.has(name) || /^(_|systemd-|debian-|sitec-)/.test(name);
}
