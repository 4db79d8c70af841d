import type { Contribution } from '../contract/contribution.ts';
import type { Scope } from '../contract/service.ts';
import { locationRecords, type LocatedService } from './dns/service-locations.ts';

/** How programs of users reach a service: by the DNS, where that may say it, and for what sets them up. */
export function waysIn(scope: Scope, services: readonly LocatedService[]): readonly Contribution[] {
  const open = services.filter(({ from }) => from.length > 0);
  return [...locationRecords(scope, services), ...open.map((service) => ({ kind: 'client-access', ...service }) as const)];
}
