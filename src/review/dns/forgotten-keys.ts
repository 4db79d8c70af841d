import type { DnsRecord } from '../../contract/dns-record.ts';
import type { Site } from '../../site/site.ts';

/** Keys that the site has forgotten and nobody has thrown away: their public halves still lie under keys/, and must not be published for ever. */
export function forgottenKeys({ domains, publicKeys }: Site): readonly DnsRecord[] {
  return domains.flatMap(({ name, dkim: { selector, published, retired } }) => {
    const named = new Set([selector, ...published, ...retired]);
    return [...publicKeys.keys()].flatMap((file): readonly DnsRecord[] => {
      const key = selectorIn(file, name);
      if (key === undefined || named.has(key)) return [];
      return [
        {
          name: `${key}._domainkey.${name}`,
          type: 'TXT',
          values: [],
          ttl: 0,
          need: 'recommended',
          why: `a key that the site does not name any more`,
        },
      ];
    });
  });
}

function selectorIn(file: string, domain: string): string | undefined {
  const prefix = `dkim/${domain}.`;
  const selector = file.startsWith(prefix) ? file.slice(prefix.length, -'.pub'.length) : '';
  return selector === '' || selector.includes('.') ? undefined : selector;
}
