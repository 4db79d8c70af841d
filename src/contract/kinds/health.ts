import { claim, type Claim } from '../kind.ts';

/** Where a listener is talked to. */
export interface HealthListener {
  readonly address: string;
  readonly port: number;
}

/** The work that is tried, with the account that the site names for it; each listener's certificate must be in its term. */
export type HealthCheck =
  /** A greeting and EHLO at the port for other servers, and a login where users submit, TLS from the first byte. */
  | { readonly type: 'smtp'; readonly listener: HealthListener; readonly submissions?: HealthListener }
  /** A login over TLS from the first byte, and a message that is read. */
  | { readonly type: 'imap'; readonly listener: HealthListener }
  /** A collection that is listed with the account's name and password (RFC 4918, section 9.1); `{account}` in the path is its address. */
  | { readonly type: 'dav'; readonly listener: HealthListener; readonly name: string; readonly path: string };

/** A part of the host that others can ask about: `/health/<part>`. Without the service `health` on the host nothing comes of it. */
export interface HealthContribution {
  readonly kind: 'health';
  readonly part: string;
  readonly check: HealthCheck;
}

/** A part is one service's. */
export function claimPart({ part }: HealthContribution): readonly Claim[] {
  return [claim('health', part, `/health/${part}`)];
}
