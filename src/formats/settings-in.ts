/** A setting that a text says: its name with the sections around it (`service lmtp/inet_listener lmtp/port`), and its value. */
export interface SettingIn {
  readonly name: string;
  readonly value: string;
}

/** The parameters of a main.cf, continued lines joined (postconf(5)). */
export function postfixSettings(text: string): readonly SettingIn[] {
  const found: { name: string; value: string }[] = [];
  for (const raw of text.split('\n')) {
    if (/^\s*(#|$)/.test(raw)) continue;
    const [, name = '', value = ''] = /^([^\s=]+)\s*=\s*(.*)$/.exec(raw) ?? [];
    const last = found.at(-1);
    if (name !== '') found.push({ name, value: value.trim() });
    else if (last) last.value = `${last.value} ${raw.trim()}`.trim();
  }
  return found;
}

/** The settings of a dovecot.conf with the sections around each; a section's quotes are left out. */
export function dovecotSettings(text: string): readonly SettingIn[] {
  return sectionedSettings(text, /^\s*([^\s=#{}!][^=#{}]*?)\s*\{\s*$/, /^\s*([a-z][a-z0-9_.]*)\s*=\s*(.*)$/);
}

/** The settings of a file in Rspamd's language (UCL) with the sections around each; comments and quotes of sections are left out. */
export function uclSettings(text: string): readonly SettingIn[] {
  const lines = text.replaceAll(/^\s*#.*$/gm, '').replaceAll(';', ';\n');
  return sectionedSettings(lines, /^\s*([A-Za-z"][^=#{};]*?)\s*=?\s*\{\s*$/, /^\s*"?([A-Za-z][\w-]*)"?\s*(?:=|:|\s)\s*([^;{}]+);?\s*$/);
}

function sectionedSettings(text: string, opening: RegExp, setting: RegExp): readonly SettingIn[] {
  const sections: string[] = [];
  return text.split('\n').flatMap((raw): readonly SettingIn[] => {
    const [, section] = opening.exec(raw) ?? [];
    if (section !== undefined) sections.push(section.replaceAll('"', ''));
    else if (/^\s*\}/.test(raw)) sections.pop();
    const [, name, value = ''] = (section === undefined && setting.exec(raw)) || [];
    return name === undefined ? [] : [{ name: [...sections, name].join('/'), value: value.trim() }];
  });
}

/** The keywords of an sshd_config, in lower case, since sshd does not tell them apart (sshd_config(5)). */
export function sshSettings(text: string): readonly SettingIn[] {
  return text.split('\n').flatMap((raw) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z]\w*)(?:\s*=\s*|\s+)(.*)$/.exec(raw) ?? [];
    return name === '' ? [] : [{ name: name.toLowerCase(), value: value.trim() }];
  });
}

/** The settings of a postgresql.conf, in lower case (PostgreSQL 17, section 19.1.2). */
export function postgresqlSettings(text: string): readonly SettingIn[] {
  return text.split('\n').flatMap((raw) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z_][\w.]*)\s*(?:=|\s)\s*(.*)$/.exec(raw) ?? [];
    return name === '' ? [] : [{ name: name.toLowerCase(), value: value.trim() }];
  });
}

/** The directives of nginx's `http` block, one to a line, but for those in blocks inside of it. */
export function nginxSettings(text: string): readonly SettingIn[] {
  return sectionedSettings(text, /^\s*([a-z][^{}#]*?)\s*\{\s*$/, /^\s*([a-z][a-z0-9_]*)\s+(.*?);\s*$/).flatMap(({ name, value }) =>
    /^http\/[a-z0-9_]+$/.test(name) ? [{ name: name.slice('http/'.length), value }] : [],
  );
}

/** The settings of a property list such as sogo.conf, one to a line, but for those of lists and dictionaries inside of it. */
export function plistSettings(text: string): readonly SettingIn[] {
  return text.split('\n').flatMap((raw) => {
    const [, name = '', value = ''] = /^ {2}(\w+) = (.*?);?$/.exec(raw) ?? [];
    return name === '' ? [] : [{ name, value }];
  });
}
