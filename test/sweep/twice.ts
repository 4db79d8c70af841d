import { dovecotSettings, postfixSettings, postgresqlSettings, sshSettings, uclSettings } from '../../src/formats/settings-in.ts';

/** Settings that mean one thing more each time that they are said. */
const LISTS = /^(listenaddress|hostkey|server:\/(interface|access-control|local-zone|local-data)|forward-zone:\/forward-addr)$/;

type Parse = (text: string) => readonly { readonly name: string }[];

/** What each file of a daemon says, by its path. */
const FILES: readonly { readonly path: RegExp; readonly parse: Parse }[] = [
  { path: /\/postfix\/main\.cf$/, parse: postfixSettings },
  { path: /\/postfix\/master\.cf$/, parse: masterSettings },
  { path: /\/postfix\/(block\/.+|[^/.]+)$/, parse: tableKeys },
  { path: /\/dovecot\/dovecot(-sql)?\.conf(\.ext)?$/, parse: dovecotSettings },
  { path: /\/sshd_config\.d\/[^/]+\.conf$/, parse: sshSettings },
  {
    path: /\/postgresql(\/17\/main\/conf\.d\/sitec|\/postgresql)\.conf$|\/mail_server\/postgres\/postgresql\.conf$/,
    parse: postgresqlSettings,
  },
  { path: /\/rspamd\/(local|override)\.d\/[^/]+\.(conf|inc)$/, parse: uclSettings },
  { path: /\/unbound\.conf\.d\/[^/]+\.conf$/, parse: unboundSettings },
  { path: /\/redis\/redis\.conf$/, parse: sshSettings },
  { path: /\/fail2ban\/[^.]*\.d\/[^/]+$/, parse: iniSettings },
];

/** master(5): services, and the parameters that each gets with `-o`. */
function masterSettings(text: string): readonly { readonly name: string }[] {
  let service = '';
  return text.split('\n').flatMap((line) => {
    const [, name, type] = /^([^\s#]\S*)\s+(inet|unix|unix-dgram|fifo|pass)\s/.exec(line) ?? [];
    if (name !== undefined) service = `${name} ${type ?? ''}`;
    const [, parameter] = /^\s+-o\s+([^=\s]+)=/.exec(line) ?? [];
    if (name !== undefined) return [{ name: service }];
    return parameter === undefined ? [] : [{ name: `${service} -o ${parameter}` }];
  });
}

/** access(5) and its like: a key, a blank and a value. */
function tableKeys(text: string): readonly { readonly name: string }[] {
  return text.split('\n').flatMap((line) => (/^[^\s#]/.test(line) ? [{ name: line.split(/\s/, 1)[0]?.toLowerCase() ?? '' }] : []));
}

/** unbound.conf(5): clauses without a blank before them, settings with some. */
function unboundSettings(text: string): readonly { readonly name: string }[] {
  let clause = '';
  return text.split('\n').flatMap((line) => {
    const [, begins] = /^([a-z-]+:)\s*$/.exec(line) ?? [];
    if (begins !== undefined) clause = begins;
    const [, name] = /^\s+([a-z-]+):\s/.exec(line) ?? [];
    return name === undefined ? [] : [{ name: `${clause}/${name}` }];
  });
}

function iniSettings(text: string): readonly { readonly name: string }[] {
  let section = '';
  return text.split('\n').flatMap((line) => {
    section = /^\[(.*)\]/.exec(line)?.[1] ?? section;
    const [, name] = /^([a-z][\w.]*)\s*=/i.exec(line) ?? [];
    return name === undefined ? [] : [{ name: `[${section}] ${name}` }];
  });
}

/** Every setting that stands twice in a file: a daemon takes the first or the last, and the other is said for nothing. */
export function saidTwice(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const names = (FILES.find((file) => file.path.test(path))?.parse(text) ?? []).map(({ name }) => name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index && !LISTS.test(name));
    return [...new Set(twice)].map((name) => `${path}: ${name}`);
  });
}

/** How many settings are looked at in a site's files, by the end of the path of each file. */
export function settingsSeen(files: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  return new Map(
    [...files].flatMap(([path, text]) => {
      const file = FILES.find((known) => known.path.test(path));
      return file ? [[path.replace(/^.*\/rootfs/, ''), file.parse(text).length] as const] : [];
    }),
  );
}
