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

/** What is known of a kind of contributions besides its interface. */
export interface Kind<C> {
  readonly claims: (contribution: C, scope: ClaimScope) => readonly Claim[];
}

/** A kind, and what one of it claims on a host; nothing where several services may ask for the same. */
export function kind<C>(claims: Kind<C>['claims'] = () => []): Kind<C> {
  return { claims };
}

/** A claim on something that is known by its value, such as a port or a name. */
export function claim(sort: string, value: string | number, what = String(value)): Claim {
  return { key: `${sort} ${value}`, what };
}
