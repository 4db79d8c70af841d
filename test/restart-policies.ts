/** What Debian 13's own units say of a daemon that has ended (systemd.service(5), Restart=), where sitec leaves it as it is: the story `outages` asks systemd whether it is so. */
export const OF_DEBIAN: { readonly [unit: string]: 'always' | 'on-failure' } = {
  'docker.service': 'always',
  'fail2ban.service': 'on-failure',
  'postsrsd.service': 'on-failure',
  'redis-server.service': 'always',
  'rspamd.service': 'always',
  'ssh.service': 'on-failure',
  'systemd-journald.service': 'always',
  'systemd-timesyncd.service': 'always',
  'unbound.service': 'on-failure',
};

/** Units that nothing starts again, and why that is right. */
export const NOT_RESTARTED: { readonly [unit: string]: string } = {
  'postgresql.service': 'starts the clusters along, each a unit of its own, and ends',
  'ufw.service': 'loads the rules, and ends',
  'unattended-upgrades.service': 'waits for the end of the host, and does no upgrade itself: a timer does',
  'wg-quick@wg0.service': 'makes the interface, and ends',
};
