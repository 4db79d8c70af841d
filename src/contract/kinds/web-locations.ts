import type { SitePath } from '../../base/diagnostics.ts';
import { claim, type Claim } from '../kind.ts';

/** Which paths of a name: one, all that begin alike, or one whatever the case of its letters. */
export type WebMatch =
  | { readonly exact: string }
  /** The longest prefix of a name counts. */
  | { readonly prefix: string }
  /** Letters, digits and `/ . - _` alone. */
  | { readonly caseless: string };

/** A header that the program behind gets: a text, or the address of the client. */
export type RequestHeader = string | { readonly client: 'address' };

/**
 * A program on the host that answers over HTTP. It gets `Host`, `X-Forwarded-For` and `X-Forwarded-Proto` besides `headers`; nothing that a client
 * says of these reaches it.
 */
export interface WebProxy {
  readonly type: 'proxy';
  readonly to: { readonly address: string; readonly port: number } | { readonly socket: string };
  /** The path there; without it the client's own. Never with `caseless`. */
  readonly path?: string;
  /** Seconds that it may be silent before it has answered. */
  readonly timeout: number;
  /** `false` passes each piece of an answer on at once; `true` unless it is said. */
  readonly buffering?: boolean;
  readonly headers?: { readonly [name: string]: RequestHeader };
  /** What clients get, with 503, while the program is not there; nginx's own page with 502 or 504 unless it is said. */
  readonly down?: { readonly contentType: string; readonly body: string };
}

/** A file of the host, which the location's service contributes. */
interface WebFile {
  readonly type: 'file';
  readonly path: string;
  readonly contentType: string;
}

/** A directory of the host; of its files, the name says the type. */
interface WebDirectory {
  readonly type: 'directory';
  readonly path: string;
  /** Seconds for which clients may keep what they got. */
  readonly expires?: number;
}

/** Another place: a path of the same name, or a URL. */
interface WebRedirect {
  readonly type: 'redirect';
  readonly code: 301 | 302 | 307 | 308;
  readonly target: string;
}

/** What a location answers with. */
export type WebAnswer = WebProxy | WebFile | WebDirectory | WebRedirect;

/**
 * Paths of a web server, which the host's web server gathers (nginx): one server for each name and address, and nothing for names and paths that
 * nobody contributes. A service that contributes one asks the scope for the endpoint `web`, so that a host without a web server is a diagnostic.
 */
export interface WebLocationContribution {
  readonly kind: 'web-location';
  /** The name in the URL. */
  readonly name: string;
  /** Who may reach it, as for any listener; what the internet may reach listens at the public addresses alone. */
  readonly from: readonly string[];
  readonly match: WebMatch;
  readonly answer: WebAnswer;
  /** Headers of every answer besides those that all answers have, such as `Content-Security-Policy`; one of the same name takes its place. */
  readonly headers?: { readonly [name: string]: string };
  /** Bytes of the largest request; 1 MiB unless it is said. */
  readonly maxBody?: number;
  /** All others get 405; GET (with HEAD) unless it is said, and `any` for programs that answer 405 themselves. */
  readonly methods?: readonly ('GET' | 'POST')[] | 'any';
  /** The directory of the pair that the name shows (fullchain.pem, privkey.pem); the host's own certificate unless it is said. All locations of a name agree. */
  readonly certificate?: string;
  readonly because?: readonly SitePath[];
}

/** A path of a name is one service's. */
export function claimLocation({ name, match }: WebLocationContribution): readonly Claim[] {
  const [how, path] = Object.entries(match)[0] ?? [];
  return [claim('web-location', `${name} ${how} ${path}`, `https://${name}${path}`)];
}
