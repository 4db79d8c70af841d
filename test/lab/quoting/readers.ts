import type { FormatName } from '../../../src/formats/index.ts';
import { composeYaml, envFile } from './compose.ts';
import { postgresqlConf, sqlLiterals } from './databases.ts';
import { dovecotFields } from './dovecot.ts';
import {
  bind,
  dash,
  dnspython,
  fail2banIni,
  gnustep,
  lua,
  nginx,
  pythonIni,
  pythonXml,
  pythonYaml,
  rspamd,
  sqlite,
  sshd,
} from './files.ts';
import { mainCf, masterCf, tableCf } from './postfix.ts';
import type { Reader } from './reader.ts';
import { tmpfilesArguments, unitDescriptions, userComments } from './systemd.ts';

/** The programs that read each format, by name; a sentence says why there is none. */
export const readers: { readonly [format in FormatName]: { readonly [program: string]: Reader } | string } = {
  words: { 'systemd-tmpfiles': tmpfilesArguments, 'postconf, in master.cf': masterCf },
  text: 'read as it stands',
  bare: 'read as it stands',
  ufw: 'made of addresses and ports; the story exposure compares it with what ufw writes',
  sysusers: { 'systemd-sysusers': userComments },
  postfix: { smtpd: mainCf },
  postfixMap: { postmap: tableCf },
  dovecot: { dovecot: dovecotFields },
  systemd: { systemd: unitDescriptions },
  sql: { psql: sqlLiterals },
  postgresql: { postgres: postgresqlConf },
  ssh: { sshd },
  dotenv: { compose: envFile },
  wireguard: 'made of addresses and keys, which wg checks',
  yaml: { compose: composeYaml, 'python3-yaml': pythonYaml },
  lua: { rspamadm: lua },
  pem: 'a whole file, of which fill.py checks the form',
  shell: { dash },
  apt: 'made of words and times; the story verify lets apt-config read it',
  ini: { 'python3 configparser': pythonIni, fail2ban: fail2banIni },
  ucl: { rspamadm: rspamd },
  zone: { 'named-checkzone': bind, 'python3-dnspython': dnspython },
  nginx: { nginx },
  sqlite: { sqlite3: sqlite },
  xml: { 'python3 xml': pythonXml },
  plist: { 'plparse and plget': gnustep },
};
