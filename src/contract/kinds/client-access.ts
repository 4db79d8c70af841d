/** A way in for programs of users: what Thunderbird, Outlook and phones learn when they set themselves up (gathered by `clients`). */
export interface ClientAccessContribution {
  readonly kind: 'client-access';
  /** As IANA names it, such as `imaps`, `submissions`, `caldavs` or `carddavs`; or `activesync`, which has no such name. */
  readonly service: string;
  readonly port: number;
  /** Who may reach it. */
  readonly from: readonly string[];
  /** Which of two ways to the same thing is better: the lower one. */
  readonly priority: number;
  /** The name that clients connect to; the host's own unless it is said. */
  readonly name?: string;
  /** Of what is reached over HTTPS, such as `/SOGo/dav/`. */
  readonly path?: string;
}
