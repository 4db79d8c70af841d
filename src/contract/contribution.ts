import type { SitePath } from '../base/diagnostics.ts';
import type { Contribution } from './kinds/index.ts';

export type { Contribution } from './kinds/index.ts';

/** The kinds of contributions. */
export type ContributionKind = Contribution['kind'];

/** The service that asked, and the lines of site.yaml that made it ask. */
export interface Origin {
  readonly service: string;
  readonly paths: readonly SitePath[];
}

/** A contribution with its origin. */
export type Contributed<C extends Contribution = Contribution> = C & { readonly origin: Origin };
