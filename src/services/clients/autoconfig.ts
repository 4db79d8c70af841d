import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { WEB_FILES } from '../../parts/web-files.ts';
import { namesOf } from './domains.ts';
import type { Shown } from './shown.ts';

/** Mozilla's ClientConfig 1.1 for a domain, at the path that Thunderbird, K-9, Evolution and others ask for. */
export function autoconfig(domain: string, { from, account }: Shown): readonly Contribution[] {
  const path = autoconfig.path(domain);
  return [
    file(HOST_ROOT, path, {
      template: 'usr/local/share/sitec/web/autoconfig.xml',
      format: 'xml',
      data: { domain, ...account, ...davOf(account) },
    }),
    {
      kind: 'web-location',
      name: namesOf(domain).autoconfig,
      from,
      match: { exact: '/mail/config-v1.1.xml' },
      answer: { type: 'file', path, contentType: 'application/xml' },
    },
  ];
}

/** Where the file of a domain lies. */
autoconfig.path = (domain: string): string => `${WEB_FILES}/autoconfig/${domain}.xml`;

function davOf({ calendar, contacts }: Shown['account']): {
  readonly dav: readonly { readonly element: string; readonly type: string; readonly url: string }[];
} {
  const places = [
    { element: 'addressBook', type: 'carddav', place: contacts, collection: 'Contacts' },
    { element: 'calendar', type: 'caldav', place: calendar, collection: 'Calendar' },
  ];
  return {
    dav: places.flatMap(({ element, type, place, collection }) =>
      place ? [{ element, type, url: `https://${place.host}${place.path}%EMAILADDRESS%/${collection}/personal/` }] : [],
    ),
  };
}
