import type { Contribution } from '../../contract/contribution.ts';
import type { Scope } from '../../contract/service.ts';
import { healthListener } from '../../parts/health-listener.ts';
import type { SogoOptions } from '../../site/site.generated.ts';

/** SOGo is well when it lists a calendar: its page shows itself also without the database and memcached, and each web login leaves a row (A-HLT-04). */
export function health({ from }: SogoOptions, scope: Scope): Contribution {
  const check = {
    type: 'dav',
    listener: healthListener(scope, from, 443),
    name: scope.host.fqdn,
    path: '/SOGo/dav/{account}/Calendar/personal/',
  } as const;
  return { kind: 'health', part: 'webmail', check };
}
