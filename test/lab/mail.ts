import { demoPassword } from './demo.ts';
import { until } from './exec.ts';
import { waitInSession, type SessionEnd } from './imap-session.ts';
import { imap, type ImapAnswer, type ImapRequest } from './imap.ts';
import type { SiteLab } from './site-lab.ts';
import { smtp, type SmtpAnswer, type SmtpRequest } from './smtp.ts';

/** A plain message with a subject to find it by, with a body of about so many bytes. */
export function message(from: string, to: string, subject: string, size = 0): string {
  const id = subject.replaceAll(/[^a-z0-9]/gi, '.');
  const body = 'The body.\r\n'.repeat(Math.max(1, Math.ceil(size / 11)));
  return `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nDate: ${today()}\r\nMessage-ID: <${id}@lab>\r\n\r\n${body}`;
}

/** The date of a message that is sent now, as in its header (RFC 5322, section 3.3): a filter counts it against a message that it is days old. */
export function today(): string {
  return new Date().toUTCString().replace('GMT', '+0000');
}

/** Looks into a user's inbox over IMAPS from the VPN, as the user, unless told otherwise. */
export function inbox(world: SiteLab, user: string, overrides: Partial<ImapRequest> = {}): Promise<ImapAnswer> {
  return imap(world.inside, { ...inboxRequest(world, user), ...overrides });
}

/** Stays logged in over IMAPS from the VPN, as the user, until the server ends the session. */
export function session(world: SiteLab, user: string): Promise<SessionEnd> {
  return waitInSession(world.inside, inboxRequest(world, user));
}

/** How a user reads mail from the VPN. */
export function inboxRequest({ declared, authority }: SiteLab, user: string): ImapRequest {
  return {
    host: declared.memberships[0]?.address ?? declared.publicAddresses[0] ?? '',
    port: 993,
    secure: true,
    name: declared.fqdn,
    anchor: authority.anchor,
    user,
    password: demoPassword(user),
    mailbox: 'INBOX',
  };
}

/** Waits until a mail of this subject is in a user's inbox or another folder, and gives it. */
export async function arrives(
  world: SiteLab,
  user: string,
  subject: string,
  password = demoPassword(user),
  folder = 'INBOX',
): Promise<string> {
  let found: string | undefined;
  await until(
    `"${subject}" is in ${folder} of ${user}`,
    async () =>
      (found = (await inbox(world, user, { password, mailbox: folder })).messages.find((text) => text.includes(subject))) !== undefined,
    30,
  );
  return found ?? '';
}

/** Waits until a mail of this subject is at the foreign server, and gives it. */
export async function reachesForeign({ foreign }: SiteLab, subject: string): Promise<string> {
  let found: string | undefined;
  await until(
    `"${subject}" is at the foreign server`,
    async () => (found = foreign.received().find((text) => text.includes(subject))) !== undefined,
    30,
  );
  return found ?? '';
}

/** Submits a message from the internet as a user, on 587 with STARTTLS unless told otherwise. */
export function submit(
  world: SiteLab,
  user: string,
  to: string,
  subject: string,
  overrides: Partial<SmtpRequest> = {},
): Promise<SmtpAnswer> {
  return smtp(world.outside, {
    ...starttls(world, 587),
    user,
    password: demoPassword(user),
    from: user,
    to: [to],
    message: message(user, to, subject),
    ...overrides,
  });
}

/** Offers a message to port 25 from somebody on the internet who is nobody's mail server. */
export function offer(world: SiteLab, from: string, to: string, overrides: Partial<SmtpRequest> = {}): Promise<SmtpAnswer> {
  return smtp(world.outside, { ...starttls(world, 25), from, to: [to], message: message(from, to, 'an offer'), ...overrides });
}

/** The host's own server, at its first public address. */
function starttls({ declared, authority }: SiteLab, port: number): Pick<SmtpRequest, 'host' | 'port' | 'tls' | 'name' | 'anchor'> {
  return { host: declared.publicAddresses[0] ?? '', port, tls: 'starttls', name: declared.fqdn, anchor: authority.anchor };
}
