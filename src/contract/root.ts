/** A place where a daemon's files live: `host` is the host's own `/`, any other name is a container's. */
export type RootName = string;

/** The host's own root. */
export const HOST_ROOT: RootName = 'host';
