import type { Blocks } from './blocks.ts';
import type { Routes } from './routes.ts';

/** What decides how long the lists of main.cf are. */
interface ListParts {
  readonly blocks: Blocks;
  readonly routes: Routes;
  /** The tables that proxymap may read. */
  readonly maps: readonly string[];
  /** The policy service that knows whether a mailbox is full. */
  readonly quota: string;
  readonly milter: string | undefined;
  /** Tables of next hops' TLS policies, in their order. */
  readonly policies: readonly string[];
}

/** Entries of a list, a row for each line of main.cf. */
type Rows = readonly (readonly string[])[];

/** Where the database's tables are, as main.cf says it once. */
const TABLES = '${pg}';

/**
 * The lists of main.cf that grow with what a site says, each made here and printed once by the template: an option that wants to be asked as well is an
 * entry at its place, and never the same parameter again, of which Postfix takes the last (postconf(5)).
 */
export function growingLists(parts: ListParts): { readonly [name: string]: string } {
  const { maps, policies } = parts;
  return {
    readable: maps.map((name) => ` ${TABLES}/${name}.cf`).join(''),
    relay: continued(relayRestrictions(parts)),
    recipient: continued(recipientChecks(parts)),
    sender: continued(senderRestrictions(parts)),
    classes: parts.blocks.classes.map(({ name }) => name).join(', '),
    ownSender: continued(ownSenderRestrictions(parts)),
    policies: policies.join(', '),
  };
}

/** The answer for a domain that takes no mail comes before every other refusal. An OK from here would let everybody relay. */
function relayRestrictions({ routes }: ListParts): Rows {
  return [
    ['permit_mynetworks', `check_recipient_access ${TABLES}/closed.cf`],
    ...(routes.closed ? [['check_recipient_access regexp:/etc/postfix/closed_domains']] : []),
    ['reject_unauth_destination'],
  ];
}

/** Recipients that take this mail: not blocked, not closed, not unknown, not full. */
function recipientChecks({ blocks, routes, quota }: ListParts): Rows {
  return [
    ['reject_non_fqdn_recipient'],
    ...(blocks.recipients ? [['check_recipient_access texthash:/etc/postfix/block/recipients']] : []),
    ...(blocks.classes.length > 0 ? [['check_recipient_access texthash:/etc/postfix/block/domains']] : []),
    [`check_recipient_access ${TABLES}/refused.cf`, 'reject_unlisted_recipient'],
    ...(routes.relayed.length > 0 ? [['check_recipient_access texthash:/etc/postfix/relay_recipients']] : []),
    [`check_policy_service { ${quota}, default_action=DUNNO }`],
  ];
}

function senderRestrictions({ blocks }: ListParts): Rows {
  return [
    ['reject_non_fqdn_sender'],
    ...(blocks.senders ? [['check_sender_access texthash:/etc/postfix/block/senders']] : []),
    ['reject_unknown_sender_domain'],
  ];
}

/** At submission: only as oneself. The filter hears which From headers the login may show. */
function ownSenderRestrictions({ milter }: ListParts): Rows {
  return [
    ['reject_non_fqdn_sender', `check_sasl_access ${TABLES}/receive-only.cf`],
    ...(milter === undefined ? [] : [[`check_sasl_access ${TABLES}/identities.cf`]]),
    ['reject_sender_login_mismatch', 'permit_sasl_authenticated', 'reject'],
  ];
}

/** A list over several lines, each but the first indented (postconf(5)). */
function continued(rows: Rows): string {
  return rows.map((row) => row.join(', ')).join(',\n    ');
}
