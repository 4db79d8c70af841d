/** What the units' names begin with. */
export const UNIT = 'sitec-health';

/** The user that the checks run as: not one of systemd's own making, so that all of them share what they remember. */
export const USER = 'sitec-health';

/** The program, a directory that Python runs. */
export const PROGRAM = '/usr/local/lib/sitec/health';

/** What is checked, and the account that logs in: nothing secret. */
export const SETTINGS = '/etc/sitec/health.json';

/** The account's password, for root alone; systemd hands it on. */
export const PASSWORD = '/etc/sitec/health-password';

/** libpq's settings for the check of the database, in the same way. */
export const DATABASE = '/etc/sitec/health-database.conf';

/** Where the web server asks. */
export const SOCKET = '/run/sitec-health.sock';

/** The certificate that clients verify by the site's own authority, with its key. */
export const PAIR = '/etc/sitec/health';
