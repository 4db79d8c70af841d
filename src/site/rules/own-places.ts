import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { optionOf } from '../options.ts';
import type { OwnPlace, ServiceFacts } from '../service-facts.ts';
import type { Host } from '../site.ts';
import type { Rule } from './rule.ts';

/** Data lies in directories of its own: Debian and sitec fill others, and what is mounted or given to a daemon there would take their place. */
export const ownPlaces: Rule = (site, _, { services }) =>
  site.hosts.flatMap((host) => {
    const places = placesOf(host, services);
    return [...places.flatMap(taken), ...places.flatMap((place, index) => places.slice(0, index).flatMap((other) => inside(place, other)))];
  });

interface Place extends OwnPlace {
  readonly directory: string;
  readonly path: SitePath;
}

function placesOf({ name, services }: Host, facts: readonly ServiceFacts[]): readonly Place[] {
  return facts.flatMap(({ name: service, places = {} }) =>
    Object.entries(places).flatMap(([key, place]) => {
      const directory = optionOf(services, service, key);
      return typeof directory === 'string' && place ? [{ ...place, directory, path: ['hosts', name, 'services', service, key] }] : [];
    }),
  );
}

/** Directories that are filled by Debian (hier(7)) or by sitec; nothing else lies in them. */
const FILLED =
  '/bin /boot /dev /etc /lib /lib32 /lib64 /libx32 /lost+found /proc /root /run /sbin /sys /tmp /usr ' +
  '/var/backups /var/cache /var/lib /var/local /var/lock /var/log /var/run /var/spool /var/tmp /opt/mail_server /opt/postgres /opt/containerd';

/** Directories that others have theirs in, so that nobody has them as a whole. */
const SHARED = new Set(['/home', '/media', '/mnt', '/opt', '/srv', '/var', '/var/mail']);

function taken({ directory, path, what, example }: Place): readonly Diagnostic[] {
  const help = [`name a directory of its own, for example: ${example}`];
  const filled = FILLED.split(' ').find((owner) => isWithin(directory, owner));
  if (filled !== undefined)
    return [
      errorAt(path, 'reserved-path', `${directory} is in ${filled}, which belongs to the system: no ${what} can lie there`, { help }),
    ];
  return SHARED.has(directory)
    ? [errorAt(path, 'reserved-path', `${directory} is not the ${what}' alone: others have their directories in it`, { help })]
    : [];
}

function inside(place: Place, other: Place): readonly Diagnostic[] {
  const [inner, outer] = isWithin(place.directory, other.directory) ? [place, other] : [other, place];
  if (!isWithin(inner.directory, outer.directory)) return [];
  return [
    errorAt(inner.path, 'contradiction', `${inner.directory} is in ${outer.directory}, the place of the ${outer.what}`, {
      related: [{ path: outer.path, message: 'it is set here' }],
      help: [`name a place outside of it, for example: ${inner.example}`],
    }),
  ];
}

function isWithin(directory: string, outer: string): boolean {
  return `${directory}/`.startsWith(`${outer}/`);
}
