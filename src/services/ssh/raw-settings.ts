import { sshSettings } from '../../formats/settings-in.ts';
import type { SettingsCare } from '../../formats/raw-settings.ts';

/** What of sshd_config is decided elsewhere: who can log in, and where; sshd does not tell names apart by their case. */
export const RAW: SettingsCare = {
  parse: sshSettings,
  caseless: true,
  said: {
    port: 'port',
    listenaddress: 'from',
    addressfamily: 'from',
    refuseconnection: 'from',
    persourcepenaltyexemptlist: 'from',
    allowusers: 'operators',
    denyusers: 'operators',
    allowgroups: 'operators',
    denygroups: 'operators',
    authorizedkeysfile: 'operators',
    'authorizedkeyscommand*': 'operators',
    authenticationmethods: 'operators',
    pubkeyauthentication: 'operators',
    passwordauthentication: 'operators',
    kbdinteractiveauthentication: 'operators',
    permitrootlogin: 'operators',
    forcecommand: 'operators',
    chrootdirectory: 'operators',
    hostkey: 'sitec keys host',
    hostkeyalgorithms: 'sitec keys host',
    usepam: "Debian's sshd_config",
  },
  fixed: {
    loglevel: 'fail2ban reads what it writes',
    syslogfacility: 'fail2ban reads what it writes',
  },
  free: [
    'banner',
    'maxauthtries',
    'maxsessions',
    'logingracetime',
    'clientalive*',
    'x11forwarding',
    'allowagentforwarding',
    'permittunnel',
    'kexalgorithms',
    'ciphers',
    'macs',
  ],
};
