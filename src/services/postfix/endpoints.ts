import type { ResolvedEndpoint } from '../../contract/endpoint.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';

/** Where Postfix is chrooted, so that sockets below it are named relative to it. */
export const QUEUE = '/var/spool/postfix';

/** The services that decide with it whether a message is taken, and where it goes. */
export function asked(scope: Scope): readonly string[] {
  const needed = (['sql', 'lmtp', 'sasl', 'quota'] as const).map((kind) => scope.endpoint(kind));
  const offered = (['milter', 'dns'] as const).map((kind) => scope.optionalEndpoint(kind));
  const names = [...needed, ...offered, ...policiesOfOthers(scope)].flatMap((endpoint) => (endpoint ? [endpoint.service] : []));
  return [...new Set(names)].toSorted();
}

/** transport(5): a socket is named relative to the queue directory, where Postfix is chrooted. */
export function destination(endpoint: ResolvedEndpoint): string {
  return endpoint.type === 'tcp' ? `lmtp:inet:${endpoint.host}:${endpoint.port}` : `lmtp:unix:${belowQueue(endpoint.path)}`;
}

/** smtpd_sasl_path in postconf(5), and the place in a policy service's name. */
export function policy(endpoint: ResolvedEndpoint): string {
  return endpoint.type === 'tcp' ? `inet:${endpoint.host}:${endpoint.port}` : belowQueue(endpoint.path);
}

/** check_policy_service in postconf(5), which wants the kind of socket as well. */
export function policyService(endpoint: ResolvedEndpoint): string {
  return endpoint.type === 'tcp' ? policy(endpoint) : `unix:${belowQueue(endpoint.path)}`;
}

/** postconf(5), smtpd_milters. */
export function milterAddress(endpoint: ResolvedEndpoint | undefined): string | undefined {
  if (!endpoint) return undefined;
  return endpoint.type === 'tcp' ? `inet:${endpoint.host}:${endpoint.port}` : `unix:${endpoint.path}`;
}

/** What other domains ask of their senders, DANE before MTA-STS (RFC 8461, section 2). A container has another resolver than the host. */
export function policiesOfOthers(scope: Scope): readonly ResolvedEndpoint[] {
  if (scope.root !== HOST_ROOT) return [];
  return (['dane-policy', 'mta-sts-policy'] as const)
    .map((kind) => scope.optionalEndpoint(kind))
    .filter((endpoint) => endpoint !== undefined);
}

/** socketmap_table(5). */
export function socketmap(endpoint: ResolvedEndpoint): string {
  return endpoint.type === 'tcp'
    ? `socketmap:inet:${endpoint.host}:${endpoint.port}:${endpoint.name}`
    : `socketmap:unix:${belowQueue(endpoint.path)}:${endpoint.name}`;
}

function belowQueue(path: string): string {
  return path.replace(`${QUEUE}/`, '');
}
