/** The name that a host tells its health under, which clients verify by the site's own authority. */
export function healthName(fqdn: string): string {
  return `health.${fqdn}`;
}
