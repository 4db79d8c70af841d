import type { Contribution } from '../contract/contribution.ts';
import type { Host } from '../site/site.ts';

/** The keys that a service needs to sign the mail of its host's domains, also those that do not sign yet; their public halves reach the DNS by themselves. */
export function signingKeys({ domains }: Host): readonly Contribution[] {
  return domains
    .filter(({ enabled }) => enabled)
    .flatMap(({ name, dkim: { selector, published } }) =>
      [...new Set([selector, ...published])].map((key) => ({
        kind: 'secret',
        name: signingKeyName(name, key),
        secretKind: 'dkim',
        readableByHost: true,
      })),
    );
}

/** The name of the secret that holds the private half of a domain's key. */
export function signingKeyName(domain: string, selector: string): string {
  return `dkim/${domain}/${selector}`;
}
