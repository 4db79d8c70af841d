import type { HostContributions } from './contributed.ts';
import { ofKind } from './roots.ts';

/**
 * Throws where a file tells a daemon of its changes that nothing on the host contributes: the change would be deployed, and nobody would read it.
 * No site can cause that (a daemon that the site names is checked by its rule); it is a mistake in the service.
 */
export function requireDaemons({ host, contributions }: HostContributions): void {
  const known = new Set(ofKind(contributions, 'daemon').map(({ name }) => name));
  for (const { path, notify = [], origin } of ofKind(contributions, 'file')) {
    const missing = notify.find(({ daemon }) => !known.has(daemon));
    if (missing)
      throw new Error(
        `${origin.service} tells the daemon "${missing.daemon}" that ${path} has changed, and nothing on ${host.name} contributes it`,
      );
  }
}
