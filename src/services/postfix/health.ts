import type { Contribution } from '../../contract/contribution.ts';
import type { Scope } from '../../contract/service.ts';
import { healthListener } from '../../parts/health-listener.ts';
import type { PostfixOptions } from '../../site/site.generated.ts';

/** Postfix is well when it greets other servers and lets a user in: a banner alone comes also without Dovecot and the database (A-HLT-01). */
export function health({ smtp, submissions }: PostfixOptions, scope: Scope): Contribution {
  const users = submissions.from.length > 0 ? { submissions: healthListener(scope, submissions.from, 465) } : {};
  return { kind: 'health', part: 'smtp', check: { type: 'smtp', listener: healthListener(scope, smtp.from, 25), ...users } };
}
