import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import type { Host } from '../site.ts';

/** The finding that a key of a service is said and nothing reads it, because another key decides against it: `keys` lead to it, `fix` is what to do. */
export function unread(host: Host, keys: readonly string[], why: string, fix: string): Diagnostic {
  return errorAt(['hosts', host.name, 'services', ...keys], 'without-effect', `${keys.at(-1) ?? ''} has no effect: ${why}`, {
    at: 'key',
    help: [fix],
  });
}
