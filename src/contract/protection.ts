import type { SitePath } from '../base/diagnostics.ts';
import type { UnitLimits } from '../site/limits.ts';

/** Kinds of contributions that limit what strangers, and what the host's own daemons, can do. */

/** An address that fails too often is kept out for a while: from the ports of every jail of the host. */
export interface BanPolicyContribution {
  readonly kind: 'ban-policy';
  readonly attempts: number;
  /** Seconds. */
  readonly within: number;
  /** Seconds. */
  readonly ban: number;
  /** Addresses that are never banned. */
  readonly trusted: readonly string[];
}

/** Lines that a service logs for a failed attempt. Without a ban policy on the host they have no effect. */
export interface JailContribution {
  readonly kind: 'jail';
  readonly name: string;
  /** The units whose journal is read. */
  readonly units: readonly string[];
  /** TCP ports that a banned address is kept out of. */
  readonly ports: readonly number[];
  /** Members of the host's private networks are not banned: for ports that the whole internet reaches. */
  readonly sparesNetworks: boolean;
  /** How many of its lines ban an address, where one is no wrong password yet; the policy's number of attempts unless it is said. */
  readonly lines?: number;
  /** A program, run with the address after it, that ends with 0 while such lines are nobody's fault. */
  readonly pardon?: string;
  /** Lines of a real host that are an attempt, with the address that made it: fail2ban must find exactly these. */
  readonly attempts: readonly { readonly from: string; readonly line: string }[];
  /** Lines of a real host that are none. */
  readonly harmless: readonly string[];
}

/** The limits of a unit (systemd.exec(5)): what no daemon needs is taken from all, and what is named here is left to this one. */
export interface SandboxContribution {
  readonly kind: 'sandbox';
  readonly unit: string;
  /** capabilities(7); without it the unit's own, or all. */
  readonly capabilities?: readonly string[];
  /** Address families of sockets; without it the unit's own, or all. */
  readonly families?: readonly string[];
  /** System calls and groups of them; without it the unit's own, or all. */
  readonly calls?: readonly string[];
  /** Of `calls`, those and groups of them that it does without. */
  readonly exceptCalls?: readonly string[];
  /** Paths that it writes to; all others are read-only. One that is not there is left out. */
  readonly writable: readonly string[];
  /** Settings with another value than all others have. */
  readonly except?: { readonly [setting: string]: string };
  /** How much it may use (systemd.resource-control(5)): a flood then ends a process of its own, and not the database. */
  readonly limits?: UnitLimits;
}

/** An account that nobody may use: locked, expired and in no group once a deploy is confirmed. Its files stay. */
export interface AbsentUserContribution {
  readonly kind: 'absent-user';
  readonly name: string;
  readonly because: readonly SitePath[];
}
