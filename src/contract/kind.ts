import type { DaemonCommands, RunsIn } from './daemon-commands.ts';
import type { RootName } from './root.ts';

/** Something that only one service may claim on a host: what two claims of it have in common, and its name for people. */
export interface Claim {
  readonly key: string;
  readonly what: string;
}

/** What a claim needs to know besides its contribution. */
export interface ClaimScope {
  /** The path on the host of a path in a root. */
  readonly hostPath: (root: RootName, path: string) => string;
}

/** Who may reach a listener; with `at: 'public'`, at the host's public addresses alone. */
interface Reach {
  readonly from: readonly string[];
  readonly at?: 'public';
}

/** What a row of the manifest needs to know besides its contribution. */
export interface RowScope {
  readonly commandsOf: (daemon: RunsIn) => DaemonCommands;
  /** The addresses of the host at which a listener is reached, and the sources that reach it: CIDRs or `any`. */
  readonly reachOf: (listener: Reach) => { readonly addresses: readonly string[]; readonly sources: readonly string[] };
}

/** A contribution, and the service that asked for it. */
export type AskedFor<C> = C & { readonly origin: { readonly service: string } };

/** What is known of a kind of contributions besides its interface: what only one service may claim of it, and its row in `manifest.json`, if it has one. */
export interface Kind<C, Row = never> {
  readonly claims: (contribution: C, scope: ClaimScope) => readonly Claim[];
  /** Undefined for a contribution that the manifest leaves out. */
  readonly row: ((contribution: AskedFor<C>, scope: RowScope) => Row | undefined) | undefined;
}

/** A kind of contributions; without `claims` several services may ask for the same, and without `row` the manifest lists none. */
export function kind<C, Row = never>({ claims = () => [], row }: Partial<Kind<C, Row>> = {}): Kind<C, Row> {
  return { claims, row };
}

/** A claim on something that is known by its value, such as a port or a name. */
export function claim(sort: string, value: string | number, what = String(value)): Claim {
  return { key: `${sort} ${value}`, what };
}
