/** What a daemon is asked to do. */
type Verb = 'reload' | 'restart';

/** One change of this repository's site, and all that it may do to the host; none of them needs a package that is not there. */
export interface Edit {
  readonly name: string;
  /** Where in site.yaml; without it, a comment is added. */
  readonly at?: readonly string[];
  /** What stands there afterwards; nothing when it is left out. */
  readonly to?: unknown;
  /** Files of the host that are others afterwards; a directory, with a slash at its end, is all that lies in it. */
  readonly files: readonly string[];
  readonly daemons: { readonly [daemon: string]: Verb };
  /** Whether the database is seeded with something else. */
  readonly seed?: true;
  /** Packages that are not needed any more. */
  readonly unneeded?: readonly string[];
  /** What is done with units, beside daemons that are told: `disable+stop some.timer`. */
  readonly units?: readonly string[];
  /** What is done with accounts, such as `add eva`. */
  readonly users?: readonly string[];
}
