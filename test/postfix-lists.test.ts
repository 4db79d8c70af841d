import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { growingLists } from '../src/services/postfix/lists.ts';

const template = readFileSync('templates/etc/postfix/main.cf.eta', 'utf8');

const PARTS: Parameters<typeof growingLists>[0] = {
  blocks: { senders: false, recipients: false, classes: [] },
  routes: {
    relayed: [],
    closed: false,
    byRecipient: false,
    bySender: false,
    provenTls: false,
    passwords: false,
    startTls: false,
    wrapped: false,
  },
  maps: ['domains'],
  quota: 'unix:private/quota-status',
  milter: undefined,
  policies: [],
};

test('no list of main.cf is put together by conditions of the template', () => {
  const lines = template.split('\n');
  const conditional = lines.filter((line, index) => /^\s+\S/.test(line) && (lines[index - 1] ?? '').startsWith('<%'));
  expect(conditional).toEqual([]);
});

test('each entry stands at its place, and the lists end with a decision', () => {
  const few = growingLists(PARTS);
  expect(few['relay']).toBe('permit_mynetworks, check_recipient_access ${pg}/closed.cf,\n    reject_unauth_destination');
  const many = growingLists({
    ...PARTS,
    blocks: { senders: true, recipients: true, classes: [{ name: 'block_a', domain: 'a.example' }] },
    routes: { ...PARTS.routes, relayed: ['b.example'], closed: true },
    milter: 'inet:127.0.0.1:11332',
  });
  expect(many['relay']?.split(',\n    ').at(-1)).toBe('reject_unauth_destination');
  expect(many['recipient']?.split(',\n    ')).toEqual([
    'reject_non_fqdn_recipient',
    'check_recipient_access texthash:/etc/postfix/block/recipients',
    'check_recipient_access texthash:/etc/postfix/block/domains',
    'check_recipient_access ${pg}/refused.cf, reject_unlisted_recipient',
    'check_recipient_access texthash:/etc/postfix/relay_recipients',
    'check_policy_service { unix:private/quota-status, default_action=DUNNO }',
  ]);
  expect(many['sender']?.split(',\n    ').at(-1)).toBe('reject_unknown_sender_domain');
  expect(many['ownSender']?.split(',\n    ').at(-1)).toBe('reject_sender_login_mismatch, permit_sasl_authenticated, reject');
});
