/** The port that everything is shown at. */
export const PORT = 443;

/** Debian's unit. */
export const UNIT = 'nginx.service';

/** What the daemon reads, as a whole. */
export const CONFIGURATION = '/etc/nginx/nginx.conf';

/** Its servers: what the host's services show. */
export const SERVERS = '/etc/nginx/sitec-servers.conf';

/** What the unit runs for a reload. */
export const RELOAD_PROGRAM = '/usr/local/lib/sitec/reload-nginx';
