import { isIP } from 'node:net';
import { closest } from '../../base/closest.ts';
import { isLoopback } from '../../base/loopback.ts';
import { checkPostfixValue } from './value-problems.ts';
import type { Problem } from '../../formats/known-settings.ts';

/** Words of smtpd_*_restrictions (postconf(5)) that stand alone. */
const ALONE = [
  'permit',
  'reject',
  'defer',
  'defer_if_permit',
  'defer_if_reject',
  'defer_unauth_destination',
  'permit_auth_destination',
  'permit_inet_interfaces',
  'permit_mynetworks',
  'permit_sasl_authenticated',
  'permit_tls_all_clientcerts',
  'permit_tls_clientcerts',
  'reject_authenticated_sender_login_mismatch',
  'reject_invalid_helo_hostname',
  'reject_known_sender_login_mismatch',
  'reject_multi_recipient_bounce',
  'reject_non_fqdn_helo_hostname',
  'reject_non_fqdn_recipient',
  'reject_non_fqdn_sender',
  'reject_plaintext_session',
  'reject_sender_login_mismatch',
  'reject_unauth_destination',
  'reject_unauth_pipelining',
  'reject_unauthenticated_sender_login_mismatch',
  'reject_unknown_client_hostname',
  'reject_unknown_helo_hostname',
  'reject_unknown_recipient_domain',
  'reject_unknown_reverse_client_hostname',
  'reject_unknown_sender_domain',
  'reject_unlisted_recipient',
  'reject_unlisted_sender',
  'reject_unverified_recipient',
  'reject_unverified_sender',
  'warn_if_reject',
] as const;

/** Those that take the next word: a table, a policy server, a list's domain, seconds. */
const WITH_ARGUMENT = [
  'check_ccert_access',
  'check_client_a_access',
  'check_client_access',
  'check_client_mx_access',
  'check_client_ns_access',
  'check_etrn_access',
  'check_helo_a_access',
  'check_helo_access',
  'check_helo_mx_access',
  'check_helo_ns_access',
  'check_policy_service',
  'check_recipient_a_access',
  'check_recipient_access',
  'check_recipient_mx_access',
  'check_recipient_ns_access',
  'check_reverse_client_hostname_a_access',
  'check_reverse_client_hostname_access',
  'check_reverse_client_hostname_mx_access',
  'check_reverse_client_hostname_ns_access',
  'check_sasl_access',
  'check_sender_a_access',
  'check_sender_access',
  'check_sender_mx_access',
  'check_sender_ns_access',
  'permit_dnswl_client',
  'permit_rhswl_client',
  'reject_rbl_client',
  'reject_rhsbl_client',
  'reject_rhsbl_helo',
  'reject_rhsbl_recipient',
  'reject_rhsbl_reverse_client',
  'reject_rhsbl_sender',
  'sleep',
] as const;

/** Gone, or about to go, in Postfix 3.9 and later (RELEASE_NOTES), with what to say instead. */
const REMOVED: { readonly [word: string]: string } = {
  permit_mx_backup: 'name the domains in relay_domains',
  permit_naked_ip_address: 'use permit_mynetworks',
  reject_maps_rbl: 'use reject_rbl_client',
  check_relay_domains: 'use reject_unauth_destination',
};

const RELAY_GUARDS = ['reject_unauth_destination', 'defer_unauth_destination', 'reject'];

/**
 * What postconf accepts without a word although Postfix will not do it: misspelt restrictions, which smtpd meets only when a client comes,
 * values at which a daemon does not start, and settings that open the relay to everybody.
 */
export function checkPostfixSetting(setting: string, value: string): readonly Problem[] {
  if (setting.endsWith('_restrictions')) return [...unknownWords(setting, value), ...openRestrictions(setting, value)];
  if (setting === 'mynetworks') return openNetworks(setting, value);
  return checkPostfixValue(setting, value);
}

function unknownWords(setting: string, value: string): readonly Problem[] {
  const found: Problem[] = [...value.matchAll(/\{([^{}]*)\}/g)]
    .filter(([, inside = '']) => /\s=|=\s/.test(inside))
    .map(([group]) => blankInGroup(setting, group));
  const words = value
    .replaceAll(/\{[^{}]*\}/g, '{}')
    .split(/[\s,]+/)
    .filter(Boolean);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (includes(WITH_ARGUMENT, word)) {
      index += 1;
      if (words[index] === undefined)
        found.push({ code: 'bad-restriction', setting, message: `"${word}" needs a word after it, such as a table` });
    } else if (!includes(ALONE, word) && !isReference(word)) found.push(unknownWord(setting, word));
  }
  return found;
}

/** smtpd ends with "malformed option" when the first client comes. */
function blankInGroup(setting: string, group: string): Problem {
  return { code: 'bad-restriction', setting, message: `in "${group}" an option and its value are separated: smtpd wants name=value` };
}

/** Another parameter, a table, or a reply code: smtpd takes them as restrictions too. */
function isReference(word: string): boolean {
  return word.startsWith('$') || /^[a-z]+:\S/.test(word) || /^[45][0-9][0-9]$/.test(word) || /[{}]/.test(word);
}

function unknownWord(setting: string, word: string): Problem {
  const instead = REMOVED[word];
  if (instead !== undefined) return { code: 'removed-setting', setting, message: `"${word}" is no restriction any more: ${instead}` };
  const guess = closest(word, [...ALONE, ...WITH_ARGUMENT]);
  return {
    code: 'bad-restriction',
    setting,
    message: `"${word}" is not a restriction that Postfix knows${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
  };
}

/** Clients that may relay must be permitted before all others are refused (smtpd_relay_restrictions in postconf(5)). */
function openRestrictions(setting: string, value: string): readonly Problem[] {
  if (!setting.endsWith('_relay_restrictions') || value.includes('$')) return [];
  if (RELAY_GUARDS.some((word) => value.split(/[\s,]+/).includes(word))) return [];
  return [
    {
      code: 'open-relay',
      setting,
      message: 'nothing is refused: strangers could send mail to anywhere through this host',
      help: ['end it with reject_unauth_destination'],
    },
  ];
}

const WIDEST = { 4: 8, 6: 16 } as const;

/** mynetworks may relay without a password; a network of a whole provider or of everybody is an open relay. */
function openNetworks(setting: string, value: string): readonly Problem[] {
  return value
    .split(/[\s,]+/)
    .filter((network) => isWide(network))
    .map((network) => ({
      code: 'open-relay',
      setting,
      message: `${network} lets strangers send mail to anywhere through this host`,
      help: ['name your own networks only'],
    }));
}

function isWide(network: string): boolean {
  const [, address = '', length = ''] = /^\[?([0-9A-Fa-f.:]+)\]?\/([0-9]+)$/.exec(network) ?? [];
  const family = isIP(address);
  if (family !== 4 && family !== 6) return false;
  return Number(length) < WIDEST[family] && !isLoopback(address);
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

/** The parameters of a main.cf, by name, with continuation lines joined and comments left out (postconf(5)). */
export function parseMainCf(text: string): readonly { readonly setting: string; readonly value: string; readonly line: number }[] {
  const found: { setting: string; value: string; line: number }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(raw)) continue;
    const last = found.at(-1);
    if (/^\s/.test(raw)) {
      if (last) last.value += ` ${raw.trim()}`;
      continue;
    }
    const [, setting = '', value = ''] = /^([^\s=]+)\s*=\s*(.*)$/.exec(raw) ?? [];
    found.push({ setting, value: value.trim(), line: index + 1 });
  }
  return found;
}
