import type { DovecotOptions } from '../../site/site.generated.ts';
import type { LocatedService } from '../../parts/dns/service-locations.ts';

/** A port that users' programs connect to, whether TLS begins with the first byte, and who may connect. */
interface Listener {
  readonly name: 'imap' | 'imaps' | 'pop3s' | 'sieve';
  readonly port: number;
  readonly tls: boolean;
  readonly from: readonly string[];
}

interface InetListener {
  readonly name: string;
  readonly port: number;
  readonly tls: boolean;
  /** All addresses when it is not there. */
  readonly address?: string;
}

/** One of Dovecot's services that log users in. */
interface LoginService {
  readonly name: string;
  readonly listeners: readonly InetListener[];
}

/** IMAPS is always there, if only for the host itself; the others when the site lets a network reach them. */
export function listeners({ imap, imaps, pop3s, sieve }: DovecotOptions): readonly Listener[] {
  const optional: readonly Listener[] = [
    { name: 'imap', port: 143, tls: false, from: imap.from },
    { name: 'pop3s', port: 995, tls: true, from: pop3s.from },
    { name: 'sieve', port: 4190, tls: false, from: sieve.from },
  ];
  return [{ name: 'imaps', port: 993, tls: true, from: imaps.from }, ...optional.filter(({ from }) => from.length > 0)];
}

/** How programs read mail and keep filters (RFC 5804, section 1.8), TLS from the first byte before STARTTLS (RFC 8314, section 5.1). */
export function locations({ imap, imaps, pop3s, sieve }: DovecotOptions): readonly LocatedService[] {
  return [
    { service: 'imaps', port: 993, from: imaps.from, priority: 0 },
    { service: 'imap', port: 143, from: imap.from, priority: 10 },
    { service: 'pop3s', port: 995, from: pop3s.from, priority: 20 },
    { service: 'pop3', port: 110, from: [], priority: 30 },
    { service: 'sieve', port: 4190, from: sieve.from, priority: 0 },
  ];
}

/** The services that log users in, each listening at the addresses that `listen` gives for its networks. */
export function loginServices(options: DovecotOptions, listen: (from: readonly string[]) => readonly string[]): readonly LoginService[] {
  const open = listeners(options);
  const at = (wanted: string): readonly InetListener[] =>
    open
      .filter(({ name }) => name === wanted)
      .flatMap(({ name, port, tls, from }) =>
        listen(from).map((address, index) => ({
          name: index > 0 ? `${name}${index}` : name,
          port,
          tls,
          ...(address === '*' ? {} : { address }),
        })),
      );
  const [imap, pop3s, sieve] = [at('imap'), at('pop3s'), at('sieve')];
  return [
    { name: 'imap-login', listeners: [...at('imaps'), ...(imap.length > 0 ? imap : [closed('imap')])] },
    ...(pop3s.length > 0 ? [{ name: 'pop3-login', listeners: [closed('pop3'), ...pop3s] }] : []),
    ...(sieve.length > 0 ? [{ name: 'managesieve-login', listeners: sieve }] : []),
  ];
}

/** Dovecot opens the listeners of its own names by itself; port 0 closes one. */
function closed(name: string): InetListener {
  return { name, port: 0, tls: false };
}
