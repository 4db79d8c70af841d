/** Its unit, and that of its memcached. */
export const UNIT = 'sogo.service';
export const CACHE_UNIT = 'memcached.service';

/** Where SOGo listens, for the host's web server alone. */
export const PORT = 20_000;

/** Where memcached listens, for SOGo alone. */
export const CACHE_SOCKET = '/run/memcached/memcached.sock';

export const CONFIGURATION = '/etc/sogo/sogo.conf';

/** What SOGo reads as /etc/hosts. */
export const HOSTS = '/etc/sogo/hosts';

/** Its role of the database, whose schema has the same name. */
export const ROLE = { name: 'sogo', secret: 'database/sogo' } as const;

/** The settings of libpq for programs of the host's that ask as SOGo does; for root alone. */
export const CONNECTION = '/etc/sitec/webmail.conf';
