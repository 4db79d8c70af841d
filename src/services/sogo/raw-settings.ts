import type { SettingsCare } from '../../formats/raw-settings.ts';
import { plistSettings } from '../../formats/settings-in.ts';

const LAYOUT = "sitec's own layout";
const DATABASE = 'the database and its role';
const MAIL = 'where mail is read and submitted on this host';
const ACCOUNTS = 'the mailboxes of the site';
const JAIL = 'fail2ban reads these lines in the journal';

/** What of sogo.conf is decided elsewhere. */
export const RAW: SettingsCare = {
  parse: plistSettings,
  said: {
    WOPort: LAYOUT,
    WOWorkersCount: 'activeSyncDevices',
    WOPidFile: LAYOUT,
    SOGoMemcachedHost: LAYOUT,
    SOGoTimeZone: 'timezone',
    SOGoLanguage: 'language',
    SOGoMailDomain: ACCOUNTS,
    SOGoUserSources: ACCOUNTS,
    SOGoDomainsVisibility: 'addressBook',
    SOGoProfileURL: DATABASE,
    'OCS*URL': DATABASE,
    SOGoIMAPServer: MAIL,
    SOGoSieveServer: MAIL,
    SOGoSMTPServer: MAIL,
    SOGoMailingMechanism: MAIL,
    SOGoMaximumMessageSizeLimit: 'messageSize of the server that takes what users submit',
  },
  fixed: {
    SOGoTrustProxyAuthentication: 'everybody would be who they say they are',
    SOGoPasswordChangeEnabled: 'users change their passwords here and nowhere else',
    SOGoForceExternalLoginWithEmail: 'mail servers know users by their addresses',
    NGImap4ConnectionStringSeparator: 'folders are separated so on the server',
    'SOGo*FolderName': 'mail programs put mail into the folders of these names',
    SOGoSieveFolderEncoding: 'filters find folders by names in this encoding',
    SOGoMaximumFailedLoginCount: 'a database that is away for a moment would lock everybody out',
    SOGoEnableEMailAlarms: 'they need an account that may send as everybody',
    'SOGoSMTPMasterUser*': 'an account that may send as everybody takes refused invitations for sent ones',
    WOLogFile: JAIL,
  },
  free: [
    'WOListenQueueSize',
    'WOWatchDogRequestTimeout',
    'SxVMemLimit',
    'SOGoCacheCleanupInterval',
    'SOGoLoginModule',
    'SOGoXSRFValidationEnabled',
    'SOGoSMTPAuthenticationType',
    'SOGoSieveScriptsEnabled',
    'SOGoVacationEnabled',
    'SOGoForwardEnabled',
    'SOGoAppointmentSendEMailNotifications',
    'SOGoMaximumPingInterval',
    'SOGoMaximumSyncInterval',
    'SOGoInternalSyncInterval',
  ],
};
