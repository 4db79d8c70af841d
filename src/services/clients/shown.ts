import type { Account } from './account.ts';

/** What is told, and to whom. */
export interface Shown {
  readonly from: readonly string[];
  readonly account: Account;
  /** The host's own name, under which the page and the profiles are. */
  readonly fqdn: string;
}
