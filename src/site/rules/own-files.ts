import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { closest } from '../../base/closest.ts';
import type { Host, OwnFile } from '../site.ts';
import type { ServiceFacts } from '../service-facts.ts';
import { whyUnread } from './read-names.ts';
import type { OwnFileText } from '../own-files.ts';
import type { Rule } from './rule.ts';

/** Nobody's to replace: Debian, systemd-sysusers and the host itself keep these. */
const RESERVED =
  /^\/(proc|sys|dev|run|tmp|boot)(\/|$)|^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid|machine-id|fstab)$|^\/etc\/ssh\/ssh_host_|^\/var\/lib\/(sitec|dpkg)\//;

/** Files of the operator's own: every key has its file below files/ and every file its key, and they can be put where they belong. */
export const ownFiles: Rule = (site, _, { ownFiles: texts, services }) => [
  ...site.hosts.flatMap((host) => {
    const daemons = services
      .filter(({ told, at }) => told && at(host, site))
      .map(({ name }) => name)
      .toSorted();
    return host.files.flatMap((file) => declared({ host, daemons, services }, file, texts.get(`${host.name}${file.path}`)));
  }),
  ...[...texts.keys()].flatMap((path) => undeclared(site.hosts, path)),
];

/** A host, the daemons on it that can be notified, and what the services know of directories. */
interface Place {
  readonly host: Host;
  readonly daemons: readonly string[];
  readonly services: readonly ServiceFacts[];
}

function declared({ host, daemons, services }: Place, file: OwnFile, text: OwnFileText | undefined): readonly Diagnostic[] {
  const path = ['hosts', host.name, 'files', file.path];
  const source = `files/${host.name}${file.path}`;
  const key = { at: 'key' } as const;
  if (RESERVED.test(file.path))
    return [errorAt(path, 'reserved-path', `${file.path} belongs to the system, so no file of yours can lie there`, key)];
  const unread = whyUnread(file.path, services);
  if (unread !== undefined) return [errorAt(path, 'unusable-file', `${file.path} would never be read: ${unread}`, key)];
  if (!text) return [errorAt(path, 'missing-file', `${source} does not exist`, { ...key, help: ['put the text of the file there'] })];
  if (text.problem !== undefined) return [errorAt(path, 'unusable-file', `${source} ${text.problem}`, key)];
  const line = carriageReturn(file.path, text.content);
  if (line !== undefined)
    return [
      errorAt(
        path,
        'carriage-return',
        `line ${line} of ${source} ends with a carriage return, which ${readerOf(file.path)} takes for a part of its text`,
        {
          ...key,
          help: [`remove it: sed -i 's/\\r$//' ${source}`, 'keep git from adding one: files/** -text in .gitattributes'],
        },
      ),
    ];
  return [
    ...unknownDaemons(host, daemons, file.reload, [...path, 'reload']),
    ...unknownDaemons(host, daemons, file.restart, [...path, 'restart']),
  ];
}

/** What cron reads line by line (crontab(5)). */
const CRON = /^\/etc\/(cron\.[a-z]+\/|crontab$)|^\/var\/spool\/cron\//;

/** The first line of a script or a cron file that ends with a carriage return, from 1: no interpreter is called `sh\r`, and no command ends so. */
function carriageReturn(path: string, content: string): number | undefined {
  if (!content.startsWith('#!') && !CRON.test(path)) return undefined;
  const index = content.split('\n').findIndex((line) => line.endsWith('\r'));
  return index === -1 ? undefined : index + 1;
}

function readerOf(path: string): string {
  return CRON.test(path) ? 'cron' : 'the program that runs it';
}

function unknownDaemons({ name }: Host, known: readonly string[], daemons: readonly string[], path: SitePath): readonly Diagnostic[] {
  return daemons.flatMap((daemon, index) => {
    if (known.includes(daemon)) return [];
    const guess = closest(daemon, known);
    const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
    return [
      errorAt([...path, index], 'unknown-daemon', `${name} has no daemon "${daemon}"${hint}`, {
        help: [`allowed here: ${known.join(', ')}`],
      }),
    ];
  });
}

function undeclared(hosts: readonly Host[], path: string): readonly Diagnostic[] {
  const [name = ''] = path.split('/');
  const host = hosts.find((candidate) => candidate.name === name);
  const below = path.slice(name.length);
  if (host?.files.some((file) => file.path === below)) return [];
  const help = host
    ? [`declare it, for example: files: { ${below}: {} }`]
    : [`files/ has a folder per host: ${hosts.map((candidate) => candidate.name).join(', ')}`];
  return [
    errorAt(
      host ? ['hosts', name] : ['hosts'],
      'undeclared-file',
      `files/${path} exists and the site does not declare it, so it would not be deployed`,
      { at: 'key', help },
    ),
  ];
}
