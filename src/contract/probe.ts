/** The password of the mailbox that deploys log in to: for the operators alone. */
export const PROBE_SECRET = 'probes/login';

/** A mailbox whose login at a listener tells whether the host does its work: tried by deploys, with a password that only operators can open. */
export interface ProbeLoginContribution {
  readonly kind: 'probe-login';
  readonly listener: string;
  readonly address: string;
  readonly secret: string;
}

/** A mailbox of this host that a deploy hands one mail to, with the null sender, on the host itself. */
export interface ProbeMailContribution {
  readonly kind: 'probe-mail';
  readonly address: string;
}

/** A machine elsewhere that a deploy looks at the host from. */
export interface VantageContribution {
  readonly kind: 'vantage';
  readonly name: string;
  /** As ssh takes it: a user at a name or an address. */
  readonly ssh: string;
  readonly port: number;
}

/** A login that a deploy tries; the secret is its password. */
export interface ProbeLogin {
  readonly listener: string;
  readonly address: string;
  readonly secret: string;
}

/** The row of a login. */
export function probeLoginRow({ listener, address, secret }: ProbeLoginContribution): ProbeLogin {
  return { listener, address, secret };
}

/** A machine elsewhere, as ssh finds it. */
export interface Vantage {
  readonly name: string;
  readonly ssh: string;
  readonly port: number;
}

/** The row of such a machine. */
export function vantageRow({ name, ssh, port }: VantageContribution): Vantage {
  return { name, ssh, port };
}
