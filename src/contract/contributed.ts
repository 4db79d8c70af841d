import type { Host, Site } from '../site/site.ts';
import type { Contributed } from './contribution.ts';

/** Everything that was asked of one host. */
export interface HostContributions {
  readonly site: Site;
  readonly host: Host;
  readonly contributions: readonly Contributed[];
}
