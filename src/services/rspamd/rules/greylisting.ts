import type { Diagnostic } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import { unread } from '../../../site/rules/unread.ts';
import type { Host } from '../../../site/site.ts';

/** What is said of greylisting has no effect where it is off. */
export const withoutGreylisting: Rule = (site) => site.hosts.flatMap(greylisting);

/** What the schema fills in. */
const UNSAID = { score: 4, delay: '4m' };

function greylisting(host: Host): readonly Diagnostic[] {
  const { enabled = false, score = UNSAID.score, delay = UNSAID.delay } = host.services.rspamd?.greylisting ?? {};
  const said = [...(score === UNSAID.score ? [] : ['score']), ...(delay === UNSAID.delay ? [] : ['delay'])];
  if (enabled) return [];
  return said.map((key) =>
    unread(host, ['rspamd', 'greylisting', key], 'no server is asked to try again', 'remove it, or say enabled: true beside it'),
  );
}
