import type { ClientAccessContribution } from '../../contract/kinds/client-access.ts';
import type { Host } from '../../site/site.ts';

/** A server that a program connects to. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, or asked for before the login. */
  readonly tls: 'always' | 'starttls';
}

/** A place over HTTPS. */
export interface WebService {
  readonly host: string;
  readonly path: string;
}

/** How users of a host reach what is theirs. */
export interface Account {
  readonly label: string;
  readonly incoming: MailServer;
  readonly outgoing: MailServer;
  readonly calendar?: WebService;
  readonly contacts?: WebService;
  readonly mobile?: WebService;
}

/** The best way to each part; undefined where mail can be read or sent in no way. */
export function accountOf(host: Host, accesses: readonly ClientAccessContribution[]): Account | undefined {
  const best = (...services: readonly string[]): ClientAccessContribution | undefined =>
    accesses.filter(({ service, from }) => services.includes(service) && from.length > 0).toSorted((a, b) => a.priority - b.priority)[0];
  const [incoming, outgoing] = [best('imaps', 'imap'), best('submissions', 'submission')];
  if (!incoming || !outgoing) return undefined;
  const [calendar, contacts, mobile] = [best('caldavs'), best('carddavs'), best('activesync')];
  return {
    label: host.services.clients?.displayName ?? host.fqdn,
    incoming: serverOf(incoming, host),
    outgoing: serverOf(outgoing, host),
    ...(calendar ? { calendar: placeOf(calendar, host) } : {}),
    ...(contacts ? { contacts: placeOf(contacts, host) } : {}),
    ...(mobile ? { mobile: placeOf(mobile, host) } : {}),
  };
}

function serverOf({ name, port, service }: ClientAccessContribution, { fqdn }: Host): MailServer {
  return { host: name ?? fqdn, port, tls: service.endsWith('s') ? 'always' : 'starttls' };
}

function placeOf({ name, path = '/' }: ClientAccessContribution, { fqdn }: Host): WebService {
  return { host: name ?? fqdn, path };
}
