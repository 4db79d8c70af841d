import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed } from '../../contract/contribution.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import type { HealthCheck } from '../../contract/kinds/health.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ofKind } from '../../contract/roots.ts';
import { DATABASE, PROGRAM, SETTINGS } from './place.ts';

/** What logins are looked up in: one row of it. */
const STATEMENT = 'SELECT 1 FROM user_mailbox_info LIMIT 1';

/** Every check of the health service, by its part; the database has no service of its own to say how it is asked. */
type Check = HealthCheck | { readonly type: 'database'; readonly statement: string };

/** The settings of the checks: every part that a service of the host speaks for, when the host has `health`. */
export function gatherChecks({ host, contributions }: HostContributions): readonly Contributed[] {
  const options = host.services.health;
  if (!options) return [];
  const found = ofKind(contributions, 'health');
  const asksDatabase = ofKind(contributions, 'file').some(({ path }) => path === DATABASE);
  const parts: { readonly [part: string]: Check } = {
    ...Object.fromEntries(found.map(({ part, check }) => [part, check])),
    ...(asksDatabase ? { database: { type: 'database', statement: STATEMENT } } : {}),
  };
  const text = `${JSON.stringify({ account: options.account, parts }, null, 1)}\n`;
  const own = contributions.filter(({ origin, kind }) => origin.service === 'health' && kind === 'web-location');
  return [
    file(HOST_ROOT, SETTINGS, { format: 'bare', text }),
    {
      kind: 'validator' as const,
      root: HOST_ROOT,
      name: 'health',
      script: `python3 -I -B ${PROGRAM} --check ${SETTINGS}`,
      files: [SETTINGS],
    },
  ].map((made) => emittedFrom([...own, ...found], 'health', made));
}
