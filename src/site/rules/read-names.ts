/** Directories of which a program reads some names and passes over the others without a word. */
const READ: readonly { readonly below: RegExp; readonly read: RegExp; readonly why: string }[] = [
  { below: /^\/etc\/sudoers\.d\//, read: /^[^.~]+$/, why: 'sudo passes over names that hold a dot or end with ~' },
  {
    below: /^\/etc\/cron\.(d|hourly|daily|weekly|monthly)\//,
    read: /^[A-Za-z0-9_-]+$/,
    why: 'cron passes over names that hold anything but letters, digits, _ and -',
  },
  { below: /^\/etc\/apt\/apt\.conf\.d\//, read: /^[A-Za-z0-9_-]+(\.conf)?$/, why: 'apt passes over names with an ending other than .conf' },
  {
    below: /^\/etc\/apt\/sources\.list\.d\//,
    read: /^[A-Za-z0-9_.-]+\.(list|sources)$/,
    why: 'apt reads names that end with .list or .sources there',
  },
  {
    below: /^\/etc\/logrotate\.d\//,
    read: /^(?!.*(\.(bak|cfsaved|disabled|dpkg-[a-z-]+|new|old|orig|rej|rhn-cfg-tmp-.*|rpm[a-z]+|swp|ucf-[a-z]+)|~|,v)$)/,
    why: 'logrotate passes over names that look like copies',
  },
  {
    below: /^\/etc\/fail2ban\/(action|filter|fail2ban|jail)\.d\//,
    read: /\.(conf|local)$/,
    why: 'fail2ban reads names that end with .conf or .local',
  },
  { below: /^\/etc\/profile\.d\//, read: /\.sh$/, why: 'a login reads names that end with .sh' },
  {
    below: /^\/etc\/dovecot\/conf\.d\//,
    read: /^$/,
    why: 'the dovecot.conf that sitec writes includes no directory; say it with extra of dovecot',
  },
  {
    below:
      /^\/etc\/(ssh\/sshd?_config|sysctl|modprobe|modules-load|tmpfiles|sysusers|nginx\/conf|unbound\/unbound\.conf|postgresql\/17\/main\/conf|systemd\/[a-z]+\.conf|systemd\/system\/[^/]+)\.d\//,
    read: /\.conf$/,
    why: 'names that do not end with .conf are passed over there',
  },
];

/** Why the program that a file is for would never read it, by its name alone; undefined when it would, or when nothing is known of it. */
export function whyUnread(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return READ.find(({ below, read }) => below.test(path) && !read.test(name))?.why;
}
