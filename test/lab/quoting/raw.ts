import { mergeDovecot, mergePostfix, mergePostgresql, mergeSsh } from '../../../src/formats/merge.ts';
import { postgresqlSettings } from './databases.ts';
import { SETTINGS, userFields } from './dovecot.ts';
import { banner, greeting, MAIN } from './postfix.ts';
import { PLACE, scriptOn, type Reader } from './reader.ts';

/** A daemon's raw settings: how one gets into its file, which values are the operator's own syntax, and what the daemon makes of them. */
interface RawFormat {
  readonly merge: (value: string) => string;
  /** Variables are there to be expanded, so that these do not arrive as they are. */
  readonly variables: RegExp;
  readonly read: Reader;
}

function named(prefix: string, values: readonly string[]): { readonly [name: string]: string } {
  return Object.fromEntries(values.map((value, index) => [`${prefix}${index}`, value]));
}

/** What stands in the file before, to be replaced: an assignment with a continuation line. */
const OLD = 'p0 = old\n  and more of it\np1 = old\n';

const postfix: Reader = async (host, values) => {
  const kept = `p${values.length} = kept\n`;
  const found = await greeting(host, mergePostfix(`${MAIN}${kept}${OLD}${banner(values.length + 1)}`, named('p', values)));
  return found.at(-1) === 'kept' ? found.slice(0, -1) : [`the one before became ${found.at(-1)}`];
};

const SSHD = `HostKey ${PLACE}/key\nVersionAddendum old\nDenyGroups old\nPrintMotd no\n`;

/** One setting that is the rest of the line and one that is a list of arguments, with everything else that sshd then has. */
const sshd: Reader = async (host, values) => {
  for (const [index, value] of ['', ...values].entries()) {
    host.write(`${PLACE}/sshd.${index}`, index === 0 ? SSHD : mergeSsh(SSHD, { VersionAddendum: value, DenyGroups: value }));
  }
  const output = await scriptOn(
    host,
    `[ -e key ] || ssh-keygen -q -t ed25519 -N '' -f key; mkdir -p /run/sshd
     for i in $(seq 0 ${values.length}); do /usr/sbin/sshd -T -f sshd.$i || echo refused; printf '\\0'; done`,
  );
  const [before = [], ...after] = output
    .split('\0')
    .slice(0, -1)
    .map((text) => text.split('\n'));
  return after.map((lines, index) => {
    const value = values[index] ?? '';
    const changed = lines.filter((line) => !before.includes(line));
    const groups = changed.flatMap((line) => (line.startsWith('denygroups ') ? [line.slice('denygroups '.length)] : []));
    const whole = changed.filter((line) => !line.startsWith('denygroups '));
    return whole.join('\n') === `versionaddendum ${value}` && words(groups.join(' ')) === words(value.replaceAll('"', ''))
      ? value
      : changed.join('\n');
  });
};

function words(text: string): string {
  return text.split(/ +/).join(' ');
}

/** By the name of the service. */
export const rawFormats: { readonly [service: string]: RawFormat } = {
  postfix: {
    merge: (value) => mergePostfix(OLD, { p0: value }),
    variables: /\$/,
    read: postfix,
  },
  dovecot: {
    merge: (value) => mergeDovecot('', { p0: value }),
    variables: /%\{|\$(SET|ENV):/,
    read: (host, values) => userFields(host, mergeDovecot(SETTINGS, { 'userdb static': { fields: named('p', values) } })),
  },
  postgresql: {
    merge: (value) => mergePostgresql('', { 'quoting.p': value }),
    variables: /(?!)/,
    read: (host, values) => postgresqlSettings(host, mergePostgresql('', named('quoting.p', values))),
  },
  ssh: { merge: (value) => mergeSsh(SSHD, { VersionAddendum: value }), variables: /(?!)/, read: sshd },
};
