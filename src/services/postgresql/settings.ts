import type { FileContribution } from '../../contract/kinds/files.ts';

/** Mail that comes in meanwhile is deferred, not refused: its sender tries again. */
export const IMPACT = { reload: 'no connection is dropped', restart: 'logins and incoming mail wait until it is back' } as const;

/** What the templates of postgresql.conf and pg_hba.conf print. */
export interface ServerSettings {
  /** Every address listened on. */
  readonly listen: string;
  /** The one that the host's own services use, and so come from. */
  readonly address: string;
  readonly port: number;
  readonly database: string;
  /** Roles of people, and the networks they come from. */
  readonly administrators: readonly string[];
  readonly networks: readonly string[];
  readonly sharedBuffersMiB: number;
  /** Units that bring up the address listened on. */
  readonly after: readonly string[];
  /** What it shows to clients, who verify it. */
  readonly tls: { readonly certificate: string; readonly key: string; readonly oldest: string; readonly ciphers: string };
  readonly extra: NonNullable<FileContribution['extra']>;
}
