import { isLoopback } from '../base/loopback.ts';
import { HOST_ROOT, type RootName } from './root.ts';

/** What one service can offer to another on the same host. */
export const ENDPOINT_KINDS = [
  'sql',
  'lmtp',
  'sasl',
  'quota',
  'imaps',
  'sieve',
  'submission',
  'milter',
  'trainer',
  'dns',
  'dane-policy',
  'mta-sts-policy',
  'web',
] as const;

/** One of them. */
export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

/** An offer: a socket for those in the same root, a TCP listener for the others, or both. */
export interface Endpoint<Kind extends EndpointKind = EndpointKind> {
  readonly kind: Kind;
  /** The systemd unit that brings it up, for the order at boot. */
  readonly unit: string;
  /** What to ask for there, such as a database. */
  readonly name?: string;
  /** Path inside the offering root. */
  readonly socket?: string;
  readonly tcp?: {
    readonly port: number;
    /** Where it listens in the host's network, `*` for all of its addresses; undefined for a container with a network of its own. */
    readonly address?: string;
  };
}

/** An offer with the root it is made in, and by which service. */
export interface OfferedEndpoint extends Endpoint {
  readonly root: RootName;
  readonly service: string;
}

/** An endpoint as one root reaches it. */
export type ResolvedEndpoint = { readonly service: string; readonly unit: string; readonly name: string } & (
  | { readonly type: 'socket'; readonly path: string }
  | { readonly type: 'tcp'; readonly host: string; readonly port: number }
);

/** The way from a root to an offer, or undefined when there is none. */
export function resolveEndpoint(offer: OfferedEndpoint, consumer: RootName): ResolvedEndpoint | undefined {
  const { service, unit, name = '', socket, tcp } = offer;
  if (socket !== undefined && offer.root === consumer) return { type: 'socket', path: socket, service, unit, name };
  if (!tcp) return undefined;
  // The loopback of the host is not the loopback of a container.
  if (tcp.address !== undefined && isLoopback(tcp.address) && consumer !== HOST_ROOT && consumer !== offer.root) return undefined;
  if (tcp.address !== undefined) return { type: 'tcp', host: tcp.address, port: tcp.port, service, unit, name };
  if (offer.root === HOST_ROOT || consumer === HOST_ROOT) return undefined;
  return { type: 'tcp', host: offer.root, port: tcp.port, service, unit, name };
}
