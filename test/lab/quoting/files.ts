import { numbered, PLACE, pythonOn, scriptOn, type Reader } from './reader.ts';

/** YAML as Debian's python3-yaml reads it, which is YAML 1.1. */
export const pythonYaml: Reader = (host, quoted) => {
  host.write(
    `${PLACE}/values.yaml`,
    numbered(quoted, (value) => `- ${value}`),
  );
  return pythonOn(host, `import yaml; print(json.dumps(yaml.safe_load(open('values.yaml', encoding='utf-8'))))`);
};

/** One configuration of sshd per value, as the first thing after a keyword and as an argument. */
export const sshd: Reader = async (host, quoted) => {
  for (const [index, value] of quoted.entries())
    host.write(`${PLACE}/sshd.${index}`, `HostKey ${PLACE}/key\nVersionAddendum ${value}\nSetEnv V=${value}\n`);
  const output = await scriptOn(
    host,
    `[ -e key ] || ssh-keygen -q -t ed25519 -N '' -f key; mkdir -p /run/sshd
     for i in $(seq 0 ${quoted.length - 1}); do /usr/sbin/sshd -T -f sshd.$i | sed -n 's/^versionaddendum //p; s/^setenv V=//p'; done`,
  );
  const lines = output.split('\n');
  return quoted.map((_, index) =>
    lines[index * 2] === lines[index * 2 + 1] ? (lines[index * 2] ?? 'is not there') : 'one thing after a keyword, another as an argument',
  );
};

/** A script of dash, Debian's sh. */
export const dash: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/values.sh`,
    numbered(quoted, (value, index) => `P${index}=${value}\nprintf '%s\\0' "$P${index}" ${value}`),
  );
  const words = (await scriptOn(host, 'dash ./values.sh')).split('\0');
  return quoted.map((_, index) =>
    words[index * 2] === words[index * 2 + 1] ? (words[index * 2] ?? 'is not there') : 'one thing in an assignment, another as an argument',
  );
};

const INI = (parser: string): string => `p = ${parser}
p.read('values.ini', encoding='utf-8')
print(json.dumps([p.get('section', 'p%d' % i) for i in range(len(p.options('section')))]))`;

/** An ini file as Python's own parser reads it. */
export const pythonIni: Reader = (host, quoted) => {
  host.write(`${PLACE}/values.ini`, `[section]\n${numbered(quoted, (value, index) => `p${index} = ${value}`)}`);
  return pythonOn(host, `from configparser import ConfigParser\n${INI('ConfigParser()')}`);
};

/** The same as fail2ban reads it, which knows more comments. */
export const fail2banIni: Reader = (host, quoted) => {
  host.write(`${PLACE}/values.ini`, `[section]\n${numbered(quoted, (value, index) => `p${index} = ${value}`)}`);
  const program = INI('SafeConfigParserWithIncludes()').replace(", encoding='utf-8'", '');
  return pythonOn(host, `from fail2ban.client.configparserinc import SafeConfigParserWithIncludes\n${program}`);
};

/** UCL, as Rspamd reads its configuration: templates are filled in first. */
export const rspamd: Reader = async (host, quoted) => {
  host.write(`${PLACE}/rspamd.conf`, `quoting {\n${numbered(quoted, (value, index) => `  p${index} = ${value};`)}}\n`);
  const { quoting } = JSON.parse(
    await scriptOn(host, `rspamadm configdump --config=${PLACE}/rspamd.conf --compact 2>rspamd.log || { cat rspamd.log >&2; exit 1; }`),
  ) as { readonly quoting: { readonly [name: string]: string } };
  return quoted.map((_, index) => quoting[`p${index}`] ?? 'is not there');
};

/** Strings of Lua, as Rspamd's own LuaJIT reads them. */
export const lua: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/values.lua`,
    `local values = {}\n${numbered(quoted, (value, index) => `values[${index + 1}] = ${value}`)}io.write(table.concat(values, "\\0"))\n`,
  );
  return (await scriptOn(host, 'rspamadm lua --batch ./values.lua')).split('\0');
};

const ZONE = (quoted: readonly string[]): string =>
  `$TTL 60\n@ SOA ns. admin. 1 60 60 60 60\n@ NS ns.\n${numbered(quoted, (value, index) => `p${index} TXT ${value}`)}`;

const TEXTS = (file: string): string => `import dns.zone
zone = dns.zone.from_file('${file}', origin='example.', relativize=True)
texts = {name.to_text(): b''.join(r.strings) for name, _, r in zone.iterate_rdatas('TXT')}
print(json.dumps([texts['p%d' % i].decode() for i in range(len(texts))]))`;

/** TXT records as dnspython reads a zone file. */
export const dnspython: Reader = (host, quoted) => {
  host.write(`${PLACE}/zone`, ZONE(quoted));
  return pythonOn(host, TEXTS('zone'));
};

/** The same as BIND reads it, from the zone that it writes. */
export const bind: Reader = async (host, quoted) => {
  host.write(`${PLACE}/zone`, ZONE(quoted));
  await scriptOn(host, 'named-checkzone -q -i none -D -o zone.bind example. zone');
  return pythonOn(host, TEXTS('zone.bind'));
};

/** Bodies that nginx answers with. */
export const nginx: Reader = async (host, quoted) => {
  const locations = numbered(quoted, (value, index) => `location = /${index} { return 200 ${value}; }`);
  host.write(
    `${PLACE}/nginx.conf`,
    `user root;\npid nginx.pid;\nerror_log nginx.log;\nevents {}\nhttp {\naccess_log off;\nserver {\nlisten unix:${PLACE}/nginx.socket;\n${locations}}\n}\n`,
  );
  host.write(`${PLACE}/curl.conf`, quoted.map((_, index) => `url = "http://x/${index}"\noutput = "body.${index}"\n`).join(''));
  await scriptOn(
    host,
    `rm -f body.* nginx.socket; nginx -p ${PLACE} -c nginx.conf; trap 'nginx -p ${PLACE} -c nginx.conf -s stop' EXIT
     curl --silent --fail --unix-socket nginx.socket --config curl.conf; for i in $(seq 0 ${quoted.length - 1}); do [ -e body.$i ] || : >body.$i; done`,
  );
  return quoted.map((_, index) => host.read(`${PLACE}/body.${index}`));
};

/** Literals of SQLite. */
export const sqlite: Reader = async (host, quoted) => {
  host.write(
    `${PLACE}/values.sql`,
    `CREATE TABLE t (v);\n${numbered(quoted, (value) => `INSERT INTO t VALUES (${value});`)}SELECT json_group_array(v) FROM t;\n`,
  );
  return JSON.parse(await scriptOn(host, 'sqlite3 -batch -init /dev/null :memory: <values.sql')) as readonly string[];
};

/** Text and attributes of XML. */
export const pythonXml: Reader = (host, quoted) => {
  host.write(
    `${PLACE}/values.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<r>\n${numbered(quoted, (value) => `<v a="${value}">${value}</v>`)}</r>\n`,
  );
  return pythonOn(
    host,
    `from xml.etree import ElementTree
print(json.dumps([v.text or '' if (v.text or '') == v.get('a') else 'one thing as text, another as an attribute' for v in ElementTree.parse('values.xml').getroot()]))`,
  );
};

/** A property list in GNUstep's own form, as SOGo's sogo.conf is; plparse is the stricter of the two readers. */
export const gnustep: Reader = async (host, quoted) => {
  host.write(`${PLACE}/values.plist`, `{\n${numbered(quoted, (value, index) => `p${index} = ${value};`)}}\n`);
  const output = await scriptOn(
    host,
    `plparse values.plist >plparse.log 2>&1; grep -q 'a dictionary' plparse.log || { cat plparse.log >&2; exit 1; }
     for i in $(seq 0 ${quoted.length - 1}); do plget p$i <values.plist; printf '\\0'; done`,
  );
  return output.split('\0').slice(0, -1);
};
