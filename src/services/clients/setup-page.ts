import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { WEB_FILES } from '../../parts/web-files.ts';
import { pathOf } from './profiles.ts';
import { qrCode } from './qr-code.ts';
import type { Shown } from './shown.ts';

/** Nothing but the page itself and its style: no script, and nothing from elsewhere. */
const ALONE = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `https://HOST/setup`: what people do to set up their programs, with the profile for phones as a QR code, and the settings to type. */
export function setupPage(domains: readonly string[], { from, account, fqdn }: Shown): readonly Contribution[] {
  const files = [
    { path: '/setup', name: 'setup.html', format: 'xml', contentType: 'text/html; charset=utf-8' },
    { path: '/setup/style.css', name: 'setup.css', format: 'bare', contentType: 'text/css' },
  ] as const;
  const profiles = domains.map((domain) => ({ domain, path: pathOf(domain), code: qrCode(`https://${fqdn}${pathOf(domain)}`) }));
  return files.flatMap(({ path, name, format, contentType }) => [
    file(HOST_ROOT, `${WEB_FILES}/${name}`, { format, data: { ...account, fqdn, profiles, network: !from.includes('internet') } }),
    {
      kind: 'web-location',
      name: fqdn,
      from,
      match: { exact: path },
      answer: { type: 'file', path: `${WEB_FILES}/${name}`, contentType },
      headers: { 'Content-Security-Policy': ALONE, 'X-Frame-Options': 'DENY' },
    } as const,
  ]);
}
