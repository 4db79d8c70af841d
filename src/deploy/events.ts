import type { JournalLine, Plan } from './plan-data.ts';

/** What happens on the way to the end of an attempt, as data: one printer shows it, and `--json` lists it. */
export type DeployEvent =
  /** On a stock host another process has apt's locks, and so many seconds to come to its end. */
  | { readonly event: 'apt-held'; readonly seconds: number }
  /** The hub of a private network has to be given these blocks now, or it never answers the stock host. */
  | { readonly event: 'hub-needs'; readonly blocks: string }
  /** The same once the host stops answering through the VPN: its WireGuard key may be another one. After so many seconds it goes back to its former key. */
  | { readonly event: 'hub-may-need'; readonly blocks: string; readonly seconds: number }
  /** What the host would do. */
  | { readonly event: 'plan'; readonly plan: Plan; readonly diffs: boolean }
  /** A probe is not made, or not from everywhere. */
  | { readonly event: 'not-probed'; readonly reason: string }
  /** A mail fails before anything is changed. */
  | { readonly event: 'mail-fails'; readonly probe: string; readonly problem: string }
  /** No such mail is tried. */
  | { readonly event: 'mail-untried'; readonly probe: string; readonly reason: string }
  /** The host has written a line into the attempt's journal. */
  | { readonly event: 'step'; readonly line: JournalLine }
  /** The host does not answer, or makes no sense; it is asked again until then, in milliseconds as Date.now() says it. */
  | { readonly event: 'asked-again'; readonly lost: boolean; readonly message: string; readonly until: number }
  /** A confirmation was not possible yet. */
  | { readonly event: 'not-confirmed'; readonly reason: string }
  /** The host rolls back because of what this machine sees. */
  | { readonly event: 'taking-back'; readonly seen: string }
  /** The host refused to roll back. */
  | { readonly event: 'not-taken-back'; readonly message: string }
  /** A mail with this attempt in its header may be left on the host. */
  | { readonly event: 'mail-left'; readonly attempt: string }
  /** The operator's side ends, and the attempt goes on: until then, in milliseconds, or so many seconds from when it is in place. */
  | { readonly event: 'left-alone'; readonly confirmBy: number | undefined; readonly window: number };

/** Where events go, the moment they happen: also while a signal ends sitec. */
export type Emit = (event: DeployEvent) => void;
