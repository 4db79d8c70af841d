import type { Endpoint } from '../../contract/endpoint.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';
import { listeners } from './listeners.ts';

export const UNIT = 'dovecot.service';

/** Where a chrooted Postfix in the same root finds Dovecot's sockets. */
export const SOCKETS = '/var/spool/postfix/private';

/** Where a Postfix elsewhere finds it. */
export const PORTS = { lmtp: 24, sasl: 12345, quota: 12340 } as const;

/** What Dovecot offers Postfix: sockets for one in the same root, TCP on the containers' network for one elsewhere. */
export function endpoints(scope: Scope): readonly Endpoint<'lmtp' | 'sasl' | 'quota'>[] {
  if (besidePostfix(scope)) {
    return [
      { kind: 'lmtp', unit: UNIT, socket: `${SOCKETS}/dovecot-lmtp` },
      { kind: 'sasl', unit: UNIT, socket: `${SOCKETS}/auth` },
      { kind: 'quota', unit: UNIT, socket: `${SOCKETS}/quota-status` },
    ];
  }
  return [
    { kind: 'lmtp', unit: UNIT, tcp: { port: PORTS.lmtp } },
    { kind: 'sasl', unit: UNIT, tcp: { port: PORTS.sasl } },
    { kind: 'quota', unit: UNIT, tcp: { port: PORTS.quota } },
  ];
}

/** What it offers to programs that work for its users, as these themselves would reach it. */
export function loginEndpoints(options: DovecotOptions, { root, exposure }: Scope): readonly Endpoint<'imaps' | 'sieve'>[] {
  return listeners(options).flatMap(({ name, port, from }) => {
    const [address = '127.0.0.1'] = exposure(from).listen;
    const tcp = root === HOST_ROOT ? { port, address } : { port };
    return name === 'imaps' || name === 'sieve' ? [{ kind: name, unit: UNIT, tcp }] : [];
  });
}

/** Whether Postfix and Dovecot share a root, and so files and sockets. */
export function besidePostfix(scope: Scope): boolean {
  return scope.rootOf('postfix') === scope.root;
}
