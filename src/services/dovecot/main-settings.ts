import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';
import { DELIVERIES_PER_USER } from '../../parts/deliveries.ts';
import { TLS } from '../../parts/tls.ts';
import { postmasterOf } from '../../site/addresses.ts';
import { besidePostfix, PORTS, SOCKETS } from './endpoints.ts';
import { loginServices } from './listeners.ts';
import { SCRIPTS } from './sieve.ts';
import { VMAIL } from './store.ts';

/** What a sender hears of a full mailbox (RFC 3463, X.2.2), and whether LMTP says the same for now or for good. */
const FULL = {
  defer: { reply: '452 4.2.2 Mailbox is full', forNow: true },
  refuse: { reply: '552 5.2.2 Mailbox is full', forNow: false },
} as const;

/** What dovecot.conf says. */
export function mainSettings(options: DovecotOptions, scope: Scope): object {
  const { root, host } = scope;
  return {
    fqdn: host.fqdn,
    postmaster: postmasterOf(host),
    tls: TLS,
    deliveries: DELIVERIES_PER_USER,
    mailRoot: options.mailRoot,
    vmail: VMAIL,
    protocols: protocols(options),
    pop3: options.pop3s.from.length > 0,
    logins: loginServices(options, (from) => (root === HOST_ROOT ? scope.exposure(from).listen : ['*'])),
    junkFor: options.junkFor,
    search: options.search,
    // Of several that are passed at once, Dovecot tells the first.
    quotaWarnings: options.quotaWarnings.toSorted((a, b) => b - a),
    connectionsPerUser: options.connectionsPerUser,
    trainer: scope.optionalEndpoint('trainer'),
    scripts: SCRIPTS,
    containerised: root !== HOST_ROOT,
    sockets: besidePostfix(scope) ? SOCKETS : undefined,
    ports: PORTS,
    full: FULL[options.whenFull],
  };
}

function protocols({ pop3s, sieve }: DovecotOptions): readonly string[] {
  return ['imap', 'lmtp', ...(pop3s.from.length > 0 ? ['pop3'] : []), ...(sieve.from.length > 0 ? ['sieve'] : [])];
}
