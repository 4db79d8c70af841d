/** Where files lie that a host's web server shows: everybody on the host may read them. */
export const WEB_FILES = '/usr/local/share/sitec/web';
