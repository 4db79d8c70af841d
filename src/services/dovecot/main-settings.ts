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

/** What a sender hears of a full mailbox (RFC 3463, X.2.2). */
const FULL = { defer: '452 4.2.2 Mailbox is full', refuse: '552 5.2.2 Mailbox is full' } as const;

/** What a sender hears of a message that no emptying makes room for (RFC 3463, X.2.3). */
const TOO_LARGE = '552 5.2.3 Message is larger than the whole mailbox';

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
    tooLarge: TOO_LARGE,
  };
}

function protocols({ pop3s, sieve }: DovecotOptions): readonly string[] {
  return ['imap', 'lmtp', ...(pop3s.from.length > 0 ? ['pop3'] : []), ...(sieve.from.length > 0 ? ['sieve'] : [])];
}
