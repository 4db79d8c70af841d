import type { Contribution } from '../../contract/contribution.ts';
import type { RequestHeader, WebAnswer, WebLocationContribution, WebMatch } from '../../contract/kinds/web-locations.ts';
import type { Scope } from '../../contract/service.ts';
import type { SogoOptions } from '../../site/site.generated.ts';
import { PORT } from './place.ts';

/** Where the package keeps styles, scripts and pictures. */
const RESOURCES = '/usr/share/GNUstep/SOGo/WebServerResources';
const DAY = 86_400;

/** Longer than a device waits for news (SOGoMaximumPingInterval). */
const WAIT = 3600;

/**
 * What its pages load (tried in Chromium: without 'unsafe-inline', for scripts or for styles, they stay blank, since each has a script of its own
 * whose text changes; 'unsafe-eval' is not needed). Pictures in mail come from anywhere.
 */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** What SOGo makes its links of, and who asks it; no client can log in by saying who it is. */
function headersOf(fqdn: string): { readonly [name: string]: RequestHeader } {
  return {
    'x-webobjects-server-protocol': 'HTTP/1.0',
    'x-webobjects-remote-host': { client: 'address' },
    'x-webobjects-server-name': fqdn,
    'x-webobjects-server-url': `https://${fqdn}`,
    'x-webobjects-server-port': '443',
    'x-webobjects-remote-user': '',
  };
}

/** Its pages, DAV and ActiveSync under the host's name (A-SOGO-02 to A-SOGO-04). `maxBody`: bytes. */
export function webLocations({ from }: SogoOptions, { host: { fqdn } }: Scope, maxBody: number): readonly Contribution[] {
  const at = (match: WebMatch, answer: WebAnswer, more: Partial<WebLocationContribution> = {}): Contribution => ({
    kind: 'web-location',
    name: fqdn,
    from,
    match,
    answer,
    ...more,
  });
  const proxy = { type: 'proxy', to: { address: '127.0.0.1', port: PORT }, headers: headersOf(fqdn) } as const;
  const program = { methods: 'any', maxBody, headers: { 'Content-Security-Policy': CONTENT_SECURITY } } as const;
  const resources: WebAnswer = { type: 'directory', path: RESOURCES, expires: DAY };
  const dav = { type: 'redirect', code: 301, target: '/SOGo/dav/' } as const;
  return [
    at({ exact: '/' }, { type: 'redirect', code: 302, target: '/SOGo/' }),
    at({ prefix: '/SOGo' }, { ...proxy, timeout: 120 }, program),
    at({ prefix: '/SOGo/WebServerResources/' }, resources),
    at({ prefix: '/SOGo.woa/WebServerResources/' }, resources),
    at(
      { prefix: '/Microsoft-Server-ActiveSync' },
      { ...proxy, path: '/SOGo/Microsoft-Server-ActiveSync', timeout: WAIT, buffering: false },
      program,
    ),
    // RFC 6764, section 5; programs ask with PROPFIND.
    ...['/.well-known/caldav', '/.well-known/carddav', '/principals/'].map((path) => at({ exact: path }, dav, { methods: 'any' })),
  ];
}

/** Ways in for programs of users. */
export function clientAccess({ from }: SogoOptions): readonly Contribution[] {
  return [
    { kind: 'client-access', service: 'caldavs', port: 443, from, priority: 0, path: '/SOGo/dav/' },
    { kind: 'client-access', service: 'carddavs', port: 443, from, priority: 0, path: '/SOGo/dav/' },
    { kind: 'client-access', service: 'activesync', port: 443, from, priority: 0, path: '/Microsoft-Server-ActiveSync' },
  ];
}
