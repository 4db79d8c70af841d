import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes schema/daemons/*.schema.json: the settings that Debian 13's daemons know, asked of the daemons themselves in a Debian root
 * that has postfix, dovecot-core, openssh-server, postgresql-17 and man pages. Run as root: node dist/scripts/daemon-settings.js ROOT [DAEMON…] (dovecot takes minutes: every word is tried)
 */
function main(root: string, wanted: readonly string[]): void {
  for (const [daemon, { file, ask }] of Object.entries(DAEMONS)) {
    if (wanted.length === 0 || wanted.includes(daemon)) write(daemon, file, ask(root));
  }
}

const DAEMONS: { readonly [daemon: string]: { readonly file: string; readonly ask: (root: string) => Settings } } = {
  postfix: { file: 'main.cf', ask: postfix },
  dovecot: { file: 'dovecot.conf', ask: dovecot },
  ssh: { file: 'sshd_config', ask: ssh },
  postgresql: { file: 'postgresql.conf', ask: postgresql },
};

interface Settings {
  /** What is known of each setting besides its name; `true` is nothing. */
  readonly properties: { readonly [name: string]: object | true };
  /** Names that the daemon makes up from others. */
  readonly patterns?: readonly string[];
  /** What every value must be. */
  readonly value: object;
}

const SCALAR = { $ref: '../common.schema.json#/$defs/rawValue' };
const BOOLEAN = { $ref: '../common.schema.json#/$defs/rawBoolean' };

/** Postfix gives a transport settings of its own (postconf(5), "transport_…"). */
const TRANSPORT_SETTINGS =
  '^[a-z][a-z0-9_-]*_(destination_(concurrency_(limit|failed_cohort_limit|negative_feedback|positive_feedback)|rate_delay|recipient_limit)|initial_destination_concurrency|delivery_slot_(cost|discount|loan)|extra_recipient_limit|minimum_delivery_slots|recipient_(limit|refill_delay|refill_limit)|transport_rate_delay|time_limit)$';

/** A name that an editor strikes out and the validator refuses with this sentence. */
function removed(description: string): object {
  return { deprecated: true, description, not: {} };
}

/** Renamed or gone since Dovecot 2.3; only those that the daemon really refuses are written. */
const DOVECOT_2_3: { readonly [name: string]: string } = {
  auth_default_realm: 'auth_default_domain',
  auth_worker_max_count: 'process_limit of "service auth-worker"',
  default_pass_scheme: 'passdb_default_password_scheme',
  disable_plaintext_auth: 'auth_allow_cleartext, which says the opposite',
  fts_autoindex_exclude: 'fts_autoindex = no in the mailbox',
  fts_enforced: 'fts_search_add_missing',
  imap_zlib_level: 'imap_compress_deflate_level',
  mail_cache_unaccessed_field_drop: 'nothing',
  mail_location: 'mail_driver and mail_path',
  maildir_stat_dirs: 'nothing',
  plugin: 'the settings themselves, outside of any plugin section',
  quota: 'a section: quota "User quota"',
  quota_max_mail_size: 'quota_mail_size',
  quota_rule: 'quota_storage_size and quota_message_count',
  quota_grace: 'quota_storage_grace',
  sieve: 'a section: sieve_script personal',
  sieve_dir: 'a section: sieve_script personal',
  sieve_before: 'a section: sieve_script before',
  sieve_after: 'a section: sieve_script after',
  ssl_ca: 'ssl_server_ca_file',
  ssl_cert: 'ssl_server_cert_file',
  ssl_cert_username_field: 'ssl_server_cert_username_field',
  ssl_client_ca: 'ssl_client_ca_file',
  ssl_dh: 'ssl_server_dh_file',
  ssl_dh_parameters_length: 'nothing',
  ssl_key: 'ssl_server_key_file',
  ssl_key_password: 'ssl_server_key_password',
  ssl_parameters_regenerate: 'nothing',
  ssl_prefer_server_ciphers: 'ssl_server_prefer_ciphers',
  ssl_protocols: 'ssl_min_protocol',
  ssl_require_crl: 'ssl_server_require_crl',
  ssl_verify_client_cert: 'ssl_server_request_client_cert',
  stats_writer_socket_path: 'nothing',
  zlib_save: 'mail_compress_write_method',
  zlib_save_level: 'a level per method, such as compress_zstd_level',
};

function postfix(root: string): Settings {
  const readOnly = new Set(['process_id', 'process_name', 'service_name', 'mail_version', 'config_directory']);
  const lines = inside(root, ['postconf', '-d']).map((line) => [line.split(' ')[0] ?? '', line.replace(/^\S+ = ?/, '')]);
  const known = lines
    .filter(([name = '']) => !readOnly.has(name))
    .map(([name = '', value]) => [name, value === 'yes' || value === 'no' ? BOOLEAN : true]);
  return {
    properties: { ...(Object.fromEntries(known) as Settings['properties']), ...deprecatedByPostfix(root, lines) },
    patterns: [TRANSPORT_SETTINGS],
    value: SCALAR,
  };
}

/** What Postfix itself says that it will not support for much longer. */
function deprecatedByPostfix(root: string, lines: readonly (readonly string[])[]): Settings['properties'] {
  const directory = join(root, 'tmp/sitec-probe');
  mkdirSync(directory);
  writeFileSync(
    join(directory, 'main.cf'),
    ['compatibility_level = 3.10', ...lines.map(([name = '', value = '']) => `${name} = ${value}`)].join('\n'),
  );
  writeFileSync(join(directory, 'master.cf'), '');
  const { stderr } = spawnSync('chroot', [root, 'postconf', '-c', '/tmp/sitec-probe', '-n'], { encoding: 'utf8' });
  rmSync(directory, { recursive: true });
  const warnings = [...stderr.matchAll(/support for parameter "(\S+)" will be removed; instead, (.*)/g)];
  return Object.fromEntries(
    warnings.map(([, name = '', instead = '']) => [
      name,
      removed(`Postfix is about to remove it; ${instead.replace(/^(\S+)$/, 'specify "$1"')}.`),
    ]),
  );
}

/** Every word in the program that it does not call unknown; a section is known by its answer, and what is inside one is left to `sitec verify`. */
function dovecot(root: string): Settings {
  const programs = [
    'usr/bin/doveconf',
    'usr/lib/dovecot/libdovecot.so',
    'usr/lib/dovecot/libdovecot-storage.so',
    'usr/lib/dovecot/libdovecot-sieve.so',
  ].map((path) => join(root, path));
  const words = spawnSync('strings', ['-n', '4', ...programs], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .stdout.split('\n')
    .filter((word) => /^[a-z][a-z0-9_]+$/.test(word));
  const shown = inside(root, ['doveconf', '-a']).map((setting) => /^([a-z0-9_]+) =/.exec(setting)?.[1] ?? '');
  const candidates = [...new Set([...shown.filter(Boolean), ...words.flatMap(suffixes)])].toSorted();
  const file = join(root, 'tmp/sitec-probe.conf');
  const answers = candidates.map((name) => {
    writeFileSync(file, `dovecot_config_version = 2.4.1\ndovecot_storage_version = 2.4.1\n${name} = 1\n`);
    return [name, spawnSync('chroot', [root, 'doveconf', '-n', '-c', '/tmp/sitec-probe.conf'], { encoding: 'utf8' }).stderr] as const;
  });
  rmSync(file);
  const known = answers.filter(([, answer]) => !answer.includes('Unknown setting'));
  const names = new Set(known.map(([name]) => name));
  const gone = Object.entries(DOVECOT_2_3).filter(([name]) => !names.has(name));
  return {
    properties: {
      ...Object.fromEntries(
        gone.map(([name, instead]) => [
          name,
          removed(instead === 'nothing' ? 'Dovecot 2.4 has nothing like it.' : `Dovecot 2.4 has something else: ${instead}.`),
        ]),
      ),
      ...Object.fromEntries(known.map(([name, answer]) => [name, /named (list )?filter/.test(answer) ? { type: 'object' } : true])),
    },
    patterns: ['^[a-z][a-z0-9_]* [^\\s{}"#]+$'],
    value: { $ref: '../common.schema.json#/$defs/rawSetting' },
  };
}

/** A linker keeps `mail_path` only as the end of a longer string that it is part of. */
function suffixes(word: string): readonly string[] {
  const parts = word.split('_');
  return parts.map((_, index) => parts.slice(index).join('_')).filter((part) => part.length > 3);
}

function ssh(root: string): Settings {
  const manual = spawnSync('zcat', [join(root, 'usr/share/man/man5/sshd_config.5.gz')], { encoding: 'utf8' }).stdout;
  const keywords = [...manual.matchAll(/^\.It Cm ([A-Z][A-Za-z0-9]+)$/gm)].map(([, name = '']) => name);
  const blocks = new Set(['Match', 'Include']);
  return {
    properties: Object.fromEntries(
      [...new Set(keywords)]
        .filter((name) => !blocks.has(name))
        .toSorted()
        .map((name) => [name, true]),
    ),
    value: SCALAR,
  };
}

function postgresql(root: string): Settings {
  const lines = inside(root, ['/usr/lib/postgresql/17/bin/postgres', '--describe-config']).map((line) => line.split('\t'));
  return {
    properties: Object.fromEntries(lines.map(([name = '']) => [name, true])),
    patterns: ['^[a-z_]+\\.[a-z_]+$'],
    value: SCALAR,
  };
}

function inside(root: string, argv: readonly string[]): readonly string[] {
  return spawnSync('chroot', [root, ...argv], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .stdout.split('\n')
    .filter(Boolean);
}

function write(daemon: string, file: string, { properties, patterns, value }: Settings): void {
  const names = Object.keys(properties).toSorted();
  if (names.length < 50) throw new Error(`${daemon}: only ${names.length} settings found; is it installed in the root?`);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `daemons/${daemon}.schema.json`,
    title: 'RawSettings',
    description: `Settings that Debian 13's ${file} knows. Written by scripts/daemon-settings.ts.`,
    type: 'object',
    additionalProperties: false,
    properties: 'PROPERTIES',
    ...(patterns ? { patternProperties: Object.fromEntries(patterns.map((pattern) => [pattern, true])) } : {}),
    allOf: [{ type: 'object', additionalProperties: value }],
  };
  const lines = names.map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(properties[name])}`).join(',\n');
  writeFileSync(
    join('schema/daemons', `${daemon}.schema.json`),
    `${JSON.stringify(schema, null, 2).replace('"PROPERTIES"', `{\n${lines}\n  }`)}\n`,
  );
}

const [root = '/', ...daemons] = process.argv.slice(2);
main(root, daemons);
