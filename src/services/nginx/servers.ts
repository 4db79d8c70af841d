import type { WebLocationContribution, WebProxy } from '../../contract/kinds/web-locations.ts';
import type { Host } from '../../site/site.ts';
import { groupBy } from '../../base/group-by.ts';
import { byText } from '../../base/by-text.ts';
import { ANYONE, separateExposure } from '../../site/exposure.ts';
import { PORT } from './place.ts';

/** The pair that the host's daemons share. */
const HOST_PAIR = '/etc/ssl/mail';

const MIB = 1024 * 1024;

/** What every answer says besides: of HTTPS for a year, and nothing of where it stands to others. */
const HEADERS: { readonly [name: string]: string } = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'no-referrer',
};

/** One server: a name at some addresses with the same locations. */
export interface WebServer {
  readonly name: string;
  /** ADDRESS:PORT as nginx has it. */
  readonly listeners: readonly string[];
  readonly certificate: string;
  readonly locations: readonly ServerLocation[];
  /** Whether no location answers for all other paths. */
  readonly closed: boolean;
}

/** A location in nginx's terms. */
interface ServerLocation {
  readonly modifier: '=' | '^~' | '~*';
  readonly pattern: string;
  /** A regular expression of the methods that are taken. */
  readonly methods?: string;
  /** Who may reach it; everybody when it is empty. */
  readonly allow: readonly string[];
  readonly maxBody: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly proxy?: object;
  readonly file?: object;
  readonly directory?: object;
  readonly redirect?: object;
}

/** A location at one of the host's addresses. */
interface Placed {
  readonly location: WebLocationContribution;
  readonly address: string;
  readonly allow: readonly string[];
}

/** The servers for the locations of a host: what a name shows at several addresses alike is one. */
export function serversOf(host: Host, locations: readonly WebLocationContribution[]): readonly WebServer[] {
  const placed = locations.flatMap((location) => placesOf(host, location));
  return [...groupBy(placed, ({ location }) => location.name)].toSorted(byText(([name]) => name)).flatMap(([name, ofName]) => {
    const certificate = certificateOf(name, ofName);
    const byAddress = [...groupBy(ofName, ({ address }) => address)].map(([address, group]) => {
      const made = group.map(locationOf).toSorted(byText(({ modifier, pattern }) => `${modifier} ${pattern}`));
      return { address, made, same: JSON.stringify(made) };
    });
    return [...groupBy(byAddress, ({ same }) => same).values()].map((group) => ({
      name,
      listeners: group.map(({ address }) => listenerAt(address)),
      certificate,
      locations: group[0]?.made ?? [],
      closed: !group[0]?.made.some(({ modifier, pattern }) => modifier === '^~' && pattern === '/'),
    }));
  });
}

/** An address as nginx listens at it. */
export function listenerAt(address: string): string {
  return `${address.includes(':') ? `[${address}]` : address}:${PORT}`;
}

function placesOf(host: Host, location: WebLocationContribution): readonly Placed[] {
  const { listen, openings } = separateExposure(host, location.from);
  return listen.map((address) => {
    const sources = openings.filter(({ destination }) => destination === address).map(({ source }) => source);
    return { location, address, allow: sources.includes(ANYONE) ? [] : sources };
  });
}

function certificateOf(name: string, placed: readonly Placed[]): string {
  const [one = HOST_PAIR, ...others] = new Set(placed.map(({ location }) => location.certificate ?? HOST_PAIR));
  if (others.length > 0) throw new Error(`the locations of ${name} name several certificates: ${[one, ...others].join(', ')}`);
  return one;
}

function locationOf({ location, allow }: Placed): ServerLocation {
  const { name, match, answer, headers = {}, maxBody = MIB, methods = ['GET'] } = location;
  return {
    ...patternOf(match),
    ...(methods === 'any'
      ? {}
      : { methods: `^(${methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join('|')})\\z` }),
    allow,
    maxBody,
    headers: Object.entries({ ...HEADERS, ...headers }),
    ...answerOf(answer, name, match),
  };
}

function patternOf(match: WebLocationContribution['match']): Pick<ServerLocation, 'modifier' | 'pattern'> {
  if ('exact' in match) return { modifier: '=', pattern: match.exact };
  if ('prefix' in match) return { modifier: '^~', pattern: match.prefix };
  if (!/^[A-Za-z0-9/._-]+$/.test(match.caseless))
    throw new Error(`${match.caseless} holds what a regular expression may read as something else`);
  return { modifier: '~*', pattern: `^${match.caseless.replaceAll('.', '[.]')}\\z` };
}

function answerOf(
  answer: WebLocationContribution['answer'],
  name: string,
  match: WebLocationContribution['match'],
): Partial<ServerLocation> {
  switch (answer.type) {
    case 'proxy':
      return { proxy: proxyOf(answer, name, match) };
    case 'file':
      return { file: answer };
    case 'directory':
      return { directory: answer };
    case 'redirect':
      return { redirect: answer };
  }
}

function proxyOf(
  { to, path = '', timeout, buffering = true, headers = {}, down }: WebProxy,
  name: string,
  match: WebLocationContribution['match'],
): object {
  if ('caseless' in match && path !== '') throw new Error(`${match.caseless} of ${name} cannot lead to another path`);
  const place = 'socket' in to ? `http://unix:${to.socket}${path === '' ? '' : `:${path}`}` : `http://${to.address}:${to.port}${path}`;
  const all = { Host: name, 'X-Forwarded-For': { client: 'address' } as const, 'X-Forwarded-Proto': 'https', ...headers };
  return {
    to: place,
    timeout,
    buffering,
    headers: Object.entries(all).map(([header, value]) => ({ name: header, value: typeof value === 'string' ? value : undefined })),
    down: down && {
      ...down,
      name: `@down${Object.values(match)
        .join('')
        .replaceAll(/[^A-Za-z0-9]/g, '-')}`,
    },
  };
}
