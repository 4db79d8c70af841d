import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import type { Domain } from '../site.ts';
import type { Rule } from './rule.ts';

/** Addresses that the rest of the internet writes to (RFC 5321, section 4.5.1; RFC 2142). */
const ROLES = [
  { local: 'postmaster', code: 'missing-postmaster', why: 'other servers and the host itself write there' },
  { local: 'abuse', code: 'missing-abuse', why: 'people who get spam from here write there before they block the host' },
] as const;

/** Every mail domain has a postmaster and an abuse desk; an alias domain has those of its target, and a relayed one those of the other server. */
export const roleAddresses: Rule = (site) =>
  site.domains
    .filter(({ aliasOf, relay }) => aliasOf === undefined && !relay)
    .flatMap((domain) => ROLES.flatMap((role) => missing(domain, role)));

function missing(
  { name, mailboxes, aliases, blockRecipients }: Domain,
  { local, code, why }: (typeof ROLES)[number],
): readonly Diagnostic[] {
  const address = `${local}@${name}`;
  const mailbox = mailboxes.find((candidate) => candidate.address === address);
  if (mailbox ? mailbox.receives && mailbox.enabled : aliases.some(({ source }) => source === address)) return [];
  if (!mailbox && !blockRecipients.includes(address) && aliases.some(({ source }) => source === `@${name}`)) return [];
  const help = [why, `give the domain a mailbox or an alias of that name, for example: aliases: { ${local}: [ana] }`];
  return [errorAt(['domains', name], code, `nobody gets mail for ${local}@${name}`, { at: 'key', help })];
}
