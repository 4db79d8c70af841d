import type { ReadNames, ServiceFacts } from '../service-facts.ts';

/** A directory of which only names with `.conf` are read. */
export function onlyConf(below: RegExp): ReadNames {
  return { below, read: /\.conf$/, why: 'names that do not end with .conf are ignored there' };
}

/** Directories of Debian's own programs of which some names are read and the others passed over without a word. */
const READ: readonly ReadNames[] = [
  { below: /^\/etc\/sudoers\.d\//, read: /^[^.~]+$/, why: 'sudo ignores names that hold a dot or end with ~' },
  {
    below: /^\/etc\/cron\.(d|hourly|daily|weekly|monthly)\//,
    read: /^[A-Za-z0-9_-]+$/,
    why: 'cron ignores names that hold anything but letters, digits, _ and -',
  },
  { below: /^\/etc\/apt\/apt\.conf\.d\//, read: /^[A-Za-z0-9_-]+(\.conf)?$/, why: 'apt ignores names with an ending other than .conf' },
  {
    below: /^\/etc\/apt\/sources\.list\.d\//,
    read: /^[A-Za-z0-9_.-]+\.(list|sources)$/,
    why: 'apt reads names that end with .list or .sources there',
  },
  {
    below: /^\/etc\/logrotate\.d\//,
    read: /^(?!.*(\.(bak|cfsaved|disabled|dpkg-[a-z-]+|new|old|orig|rej|rhn-cfg-tmp-.*|rpm[a-z]+|swp|ucf-[a-z]+)|~|,v)$)/,
    why: 'logrotate ignores names that look like copies',
  },
  { below: /^\/etc\/profile\.d\//, read: /\.sh$/, why: 'a login reads names that end with .sh' },
  onlyConf(/^\/etc\/(ssh\/ssh_config|sysctl|modprobe|modules-load|tmpfiles|sysusers|systemd\/[a-z]+\.conf|systemd\/system\/[^/]+)\.d\//),
];

/** Why the program that a file is for would never read it, by its name alone; undefined when it would, or when nothing is known of it. */
export function whyUnread(path: string, services: readonly ServiceFacts[]): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [...READ, ...services.flatMap(({ reads = [] }) => reads)].find(({ below, read }) => below.test(path) && !read.test(name))?.why;
}
