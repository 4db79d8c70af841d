import { describe, expect, test } from 'vitest';
import { readSchemas } from '../scripts/schema-files.ts';
import type { OwnSettings } from '../src/contract/own-settings.ts';
import { RAW as dovecot } from '../src/services/dovecot/raw-settings.ts';
import { RAW as nginx } from '../src/services/nginx/raw-settings.ts';
import { RAW as postfix } from '../src/services/postfix/raw-settings.ts';
import { RAW as postgresql } from '../src/services/postgresql/raw-settings.ts';
import { careOf, RAW as rspamd } from '../src/services/rspamd/raw-settings.ts';
import { RAW as ssh } from '../src/services/ssh/raw-settings.ts';
import { sites } from './sites.ts';
import { benchOf } from './sweep/compile.ts';
import { withValue } from './sweep/data.ts';

const cares = { dovecot, postfix, postgresql, ssh };
const schemas = readSchemas('.');
const benches = new Map(sites.map((site) => [site, benchOf(site)]));

/** Names that a daemon's schema has, in the case of the table. */
function known(service: keyof typeof cares): readonly string[] {
  const properties: unknown = schemas.get(`daemons/${service}.schema.json`)?.['properties'];
  const names = Object.keys(Object(properties));
  return cares[service].caseless ? names.map((name) => name.toLowerCase()) : names;
}

/** A pattern of a table as a regular expression. */
function expression(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/[.\\/]/g, '\\$&').replaceAll('*', '.*')}$`);
}

function classified({ said, fixed, free }: Pick<OwnSettings['care'], 'said' | 'fixed' | 'free'>, name: string): boolean {
  return [...Object.keys(said), ...Object.keys(fixed), ...free].some((pattern) => expression(pattern).test(name));
}

/** Texts of the files of a service in every committed site, also with what its other ways of running leave out. */
function texts(path: RegExp): readonly string[] {
  return [...benches.values()].flatMap((bench) =>
    [...bench.compile(bench.data).files].filter(([file]) => path.test(file)).map(([, text]) => text),
  );
}

const FILES: { readonly [service in keyof typeof cares]: RegExp } = {
  dovecot: /\/dovecot\.conf$|dovecot-sql\.conf\.ext$/,
  postfix: /\/postfix\/main\.cf$/,
  postgresql: /\/(sitec|postgresql)\.conf$/,
  ssh: /\/sshd_config\.d\/10-sitec\.conf$/,
};

describe.each(['dovecot', 'postfix', 'postgresql', 'ssh'] as const)('%s', (service) => {
  const care = cares[service];

  test('every setting that sitec itself writes is free, or it is said what decides it', () => {
    const found = texts(FILES[service]).filter((text) => service !== 'postgresql' || text.includes('listen_addresses'));
    expect(found.length).toBeGreaterThan(1);
    const names = new Set(found.flatMap((text) => care.parse(text).map(({ name }) => name)));
    const settable = [...names].filter((name) => name.includes('/') || known(service).includes(name));
    expect(settable.length).toBeGreaterThan(5);
    expect(settable.filter((name) => !classified(care, name))).toEqual([]);
  });

  test('no line of the table is about nothing', () => {
    const patterns = [...Object.keys(care.said), ...Object.keys(care.fixed), ...care.free];
    const written = new Set(texts(FILES[service]).flatMap((text) => care.parse(text).map(({ name }) => name)));
    const names = [...known(service), ...written];
    expect(patterns.filter((pattern) => !pattern.includes('/') && !names.some((name) => expression(pattern).test(name)))).toEqual([]);
  });
});

test('every directive of the http block of nginx.conf is free, or it is said what decides it, and no line of the table is about nothing there', () => {
  const directives = texts(/\/etc\/nginx\/nginx\.conf$/).flatMap((text) => nginx.parse(text).map(({ name }) => name));
  expect(directives.length).toBeGreaterThan(10);
  expect(directives.filter((name) => !classified(nginx, name))).toEqual([]);
  expect(nginx.free.filter((name) => !directives.includes(name))).toEqual([]);
});

test('every setting of a file of local.d is free, or it is said what decides it', () => {
  const bench = benches.get('test/sites/accounts');
  const files = [...(bench?.compile(bench.data).files ?? [])].flatMap(([path, text]) => {
    const [, name] = /\/rspamd\/local\.d\/([a-z_.-]+)$/.exec(path) ?? [];
    return name === undefined || name === 'settings.conf' ? [] : [{ name, text }];
  });
  expect(files.map(({ name }) => name).toSorted()).toEqual(Object.keys(rspamd).toSorted());
  const unknown = files.flatMap(({ name, text }) => {
    const care = careOf(name);
    return care ? care.parse(text).flatMap((setting) => (classified(care, setting.name) ? [] : [`${name}/${setting.name}`])) : [name];
  });
  expect(unknown).toEqual([]);
});

const mail = ['hosts', 'mail', 'services'];

/** What is said about raw settings of a service of the native site. */
function findings(
  service: string,
  extra: object,
  more: readonly (readonly [path: readonly string[], value: unknown])[] = [],
): readonly string[] {
  const bench = benches.get('test/sites/native');
  const data = more.reduce((made: unknown, [path, value]) => withValue(made, path, value), bench?.data);
  const { diagnostics = [] } = bench?.compile(withValue(data, [...mail, service, 'extra'], extra)) ?? {};
  return diagnostics.map(({ code, path, message }) => `${code} ${path.slice(5).join('/')}: ${message}`);
}

const REFUSED: readonly (readonly [service: string, extra: object, says: string])[] = [
  ['postfix', { recipient_delimiter: '-' }, 'recipient_delimiter cannot be changed: Dovecot, the database and the filter split addresses'],
  ['postfix', { message_size_limit: 20_000_000 }, 'message_size_limit follows from messageSize'],
  ['postfix', { smtpd_tls_cert_file: '/etc/ssl/other.pem' }, 'smtpd_tls_cert_file follows from the service certificates'],
  ['postfix', { smtpd_tls_eckey_file: '/etc/ssl/other.pem' }, 'follows from the service certificates'],
  ['postfix', { smtpd_enforce_tls: true }, ''],
  ['postfix', { smtp_tls_policy_maps: 'texthash:/etc/postfix/mine' }, 'follows from tls of each server'],
  ['postfix', { syslog_name: 'mx' }, 'syslog_name cannot be changed: fail2ban and the alerts look'],
  ['postfix', { lmtp_destination_recipient_limit: 50 }, 'Dovecot answers for each mailbox'],
  ['postfix', { smtpd_recipient_restrictions: 'reject_rbl_client bl.example, permit' }, 'must go on asking $recipient_checks'],
  ['dovecot', { recipient_delimiter: '-' }, 'recipient_delimiter cannot be changed: Postfix'],
  ['dovecot', { mail_max_userip_connections: 5 }, 'follows from connectionsPerUser'],
  ['dovecot', { 'protocol imap': { mail_max_userip_connections: 5 } }, 'follows from connectionsPerUser'],
  ['dovecot', { 'service imap-login': { 'inet_listener imaps': { port: 9930 } } }, 'port follows from "from" of each listener'],
  ['dovecot', { 'passdb sql': { query: 'SELECT 1' } }, 'query follows from domains'],
  ['dovecot', { ssl_server_key_file: '/etc/ssl/other.key' }, 'follows from the service certificates'],
  ['dovecot', { auth_verbose: false }, 'auth_verbose cannot be changed: fail2ban'],
  ['postgresql', { SHARED_BUFFERS: '1GB' }, ''],
  ['postgresql', { max_connections: 10 }, 'follows from maxConnections'],
  ['ssh', { PermitRootLogin: true }, 'PermitRootLogin follows from operators'],
  ['ssh', { LogLevel: 'QUIET' }, 'LogLevel cannot be changed: fail2ban'],
  ['nginx', { listen: 80 }, 'listen follows from what the services of the host show'],
  ['nginx', { ssl_protocols: 'TLSv1' }, 'ssl_protocols follows from the TLS of all daemons'],
  ['nginx', { access_log: 'off' }, 'access_log cannot be changed: its lines are in the journal'],
  ['rspamd', { 'actions.conf': 'reject = 12;\n' }, 'reject follows from reject'],
  ['rspamd', { 'greylist.conf': '# mine\nenabled = true;' }, 'enabled follows from greylisting'],
  ['rspamd', { 'worker-proxy.inc': 'bind_socket = "*:11332";' }, 'bind_socket cannot be changed: Postfix asks it there'],
  ['rspamd', { 'redis.conf': 'servers = "10.0.0.1:6379"; db = "2";' }, 'servers cannot be changed: what is learned'],
];

test.each(REFUSED)('%s: %j is refused', (service, extra, says) => {
  const found = findings(service, extra);
  expect(found.join('\n')).toContain(says);
  expect(found.length).toBeGreaterThan(0);
});

const FREE: readonly (readonly [service: string, extra: object])[] = [
  ['postfix', { smtpd_client_connection_count_limit: 20, smtpd_banner: '$myhostname ESMTP ready', queue_run_delay: '5m' }],
  ['postfix', { smtpd_recipient_restrictions: '$recipient_checks, reject_rbl_client bl.example' }],
  ['postfix', { mynetworks: '127.0.0.0/8 10.100.0.0/24' }],
  ['dovecot', { mail_max_keyword_length: 60, 'service imap': { process_limit: 500 }, 'protocol imap': { imap_max_line_length: '128k' } }],
  ['dovecot', { 'namespace inbox': { 'mailbox Sent': { auto: 'create' }, 'mailbox Spam': { auto: 'create' } } }],
  ['postgresql', { work_mem: '16MB', log_timezone: 'Europe/Vienna' }],
  ['ssh', { MaxStartups: '10:30:60', MaxSessions: 10 }],
  ['nginx', { keepalive_timeout: '30s', gzip: true }],
  ['rspamd', { 'mx_check.conf': 'enabled = true;\n', 'actions.conf': 'rewrite_subject = 8;', 'dkim_signing.conf': 'sign_local = false;' }],
];

test.each(FREE)('%s: %j is taken', (service, extra) => {
  expect(findings(service, extra)).toEqual([]);
});

test('a list of restrictions keeps the tables that keys of the site fill', () => {
  const blocked = [['blockSenders'], ['bulk.example']] as const;
  const extra = { smtpd_sender_restrictions: 'reject_non_fqdn_sender' };
  expect(findings('postfix', extra)).toEqual([]);
  expect(findings('postfix', extra, [blocked]).join('\n')).toContain('must go on asking texthash:/etc/postfix/block/senders');
});
