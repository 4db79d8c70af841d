import type { Account } from './account.ts';

/** What is shown, and who may see it. */
export interface Shown {
  readonly from: readonly string[];
  readonly account: Account;
  /** The host's own name, under which the page and the profiles are. */
  readonly fqdn: string;
}
