import type { ServicesFile } from './site.generated.ts';

/** The service by which a host receives mail for its domains, and sends it. */
export const RECEIVER = 'postfix';

/** Whether a host receives mail, so that domains can be on it. */
export function receivesMail(services: ServicesFile): boolean {
  return services[RECEIVER] !== undefined;
}
