import * as quote from './quote.ts';
import { mergeDovecot, mergeNginx, mergePlist, mergePostfix, mergePostgresql, mergeSsh, type SettingsMerge } from './merge.ts';

/** How a kind of file quotes a value that a template prints, and how it writes a comment. */
export interface Format {
  readonly quote: (value: quote.Printable) => string;
  /** What begins a comment line; undefined where the format has none or the daemon rewrites the file. */
  readonly comment?: string;
  /** The name of the format in a secret's placeholder; undefined where no secret may stand. */
  readonly secrets?: string;
  /** How raw settings of an operator's get into a file; undefined where there are none. */
  readonly merge?: SettingsMerge;
}

/** Every format that sitec writes. */
const formats = {
  /** Lines of words: hosts, sysctl, sudoers, tmpfiles, resolv.conf. */
  words: { quote: quote.word, comment: '#' },
  /** A single value or free text, read as it stands. */
  text: { quote: quote.text, comment: '#' },
  /** The same, or a secret, for readers that know no comments. */
  bare: { quote: quote.text, secrets: 'bare' },
  /** UFW's rules, which UFW itself rewrites: no comment of ours may stand there, and blanks are part of a rule. */
  ufw: { quote: quote.text },
  sysusers: { quote: quote.sysusers, comment: '#' },
  postfix: { quote: quote.postfix, comment: '#', merge: mergePostfix },
  /** pgsql_table(5) and its like: values stand as they are, without `$` expansion. */
  postfixMap: { quote: quote.postfixMap, comment: '#', secrets: 'postfix' },
  dovecot: { quote: quote.dovecot, comment: '#', secrets: 'dovecot', merge: mergeDovecot },
  systemd: { quote: quote.systemd, comment: '#' },
  sql: { quote: quote.sql, comment: '--', secrets: 'sql' },
  postgresql: { quote: quote.postgresql, comment: '#', merge: mergePostgresql },
  /** sshd_config(5). */
  ssh: { quote: quote.word, comment: '#', merge: mergeSsh },
  dotenv: { quote: quote.word, comment: '#', secrets: 'dotenv' },
  wireguard: { quote: quote.word, comment: '#', secrets: 'wireguard' },
  yaml: { quote: quote.json, comment: '#' },
  lua: { quote: quote.json, comment: '--' },
  /** A private key in a file of its own. */
  pem: { quote: quote.text, secrets: 'pem' },
  /** A zone file (RFC 1035, section 5). */
  zone: { quote: quote.txt, comment: ';' },
  /** sh(1). */
  shell: { quote: quote.shell, comment: '#' },
  /** apt.conf(5). */
  apt: { quote: quote.word, comment: '//' },
  /** What Python's configparser reads, such as fail2ban's files. */
  ini: { quote: quote.ini, comment: '#' },
  /** Rspamd's configuration. */
  ucl: { quote: quote.ucl, comment: '#' },
  nginx: { quote: quote.nginx, comment: '#', merge: mergeNginx },
  sqlite: { quote: quote.sql, comment: '--', secrets: 'sql' },
  xml: { quote: quote.xml },
  /** GNUstep's property lists, such as sogo.conf. */
  plist: { quote: quote.plist, comment: '//', secrets: 'uri', merge: mergePlist },
} as const satisfies { readonly [name: string]: Format };

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The format of a name. */
export function formatOf(name: FormatName): Format {
  return formats[name];
}
