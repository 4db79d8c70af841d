import type { HostContributions } from './contributed.ts';
import { ofKind } from './roots.ts';
import type { Service } from './service.ts';

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

/**
 * Throws where a service shows something on a host without a web server, which would then be nowhere: it contributes a location without asking the
 * scope for the endpoint `web`, which is a diagnostic. And where it does so under a name that it does not say (`serves`), so that no certificate is for
 * it. Both are mistakes in the service.
 */
export function requireWebServer({ host, site, contributions }: HostContributions, services: readonly Service[]): void {
  const [location] = ofKind(contributions, 'web-location');
  const present = services.some(({ offers, at }) => offers.includes('web') && at(host, site) !== undefined);
  if (location && !present)
    throw new Error(`${location.origin.service} shows something at ${location.name}, and nothing on ${host.name} serves it`);
  const certified = new Set(ofKind(contributions, 'certificate').flatMap(({ names }) => names));
  const unnamed = ofKind(contributions, 'web-location').find(
    ({ name, certificate }) => certificate === undefined && !certified.has(name) && !certified.has(name.replace(/^[^.]+/, '*')),
  );
  if (unnamed) throw new Error(`${unnamed.origin.service} shows something at ${unnamed.name}, and does not say that it serves the name`);
}
