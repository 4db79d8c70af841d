import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import { forwardsOf, mainDomain } from '../../site/addresses.ts';
import type { PostfixOptions } from '../../site/site.generated.ts';
import { RELOAD } from './reload.ts';

/** Where Postfix receives the mail again that must get another sender; only the host itself reaches it. */
export const SRS_PORT = 10027;

const UNIT = 'postsrsd.service';

/** Whether mail from others to others gets a sender of ours: as said, or else as soon as an alias leads away from the site. */
export function rewritesSenders({ srs }: PostfixOptions, { site, host, root }: Scope): boolean {
  return root === HOST_ROOT && (srs ?? forwardsOf(site, host).length > 0);
}

/**
 * PostSRSd 1.10, Debian 13's: two tables on loopback ports, one for senders and one for the addresses that bounces come back to. Only mail that
 * leaves with a foreign sender passes the first: in the usual setting, with it in main.cf, every mail in the site's mailboxes would
 * have lost its sender (README of the package, "Known Issues").
 */
export function senderRewriting(options: PostfixOptions, scope: Scope): readonly Contribution[] {
  if (!rewritesSenders(options, scope)) return [];
  const { site, host } = scope;
  const secret = `srs/${host.name}`;
  const notify = restart('postsrsd');
  const [first] = forwardsOf(site, host);
  const because = [first?.path ?? ['hosts', host.name, 'services', 'postfix', 'srs']];
  return [
    ...packages(HOST_ROOT, 'postsrsd'),
    { kind: 'secret', name: secret, secretKind: 'password', readableByHost: true, because },
    file(HOST_ROOT, '/etc/default/postsrsd', {
      format: 'words',
      data: { domain: mainDomain(host)?.name ?? host.fqdn, others: site.domains.map(({ name }) => name) },
      notify,
      because,
    }),
    file(HOST_ROOT, '/etc/postsrsd.secret', {
      format: 'bare',
      mode: 0o600,
      data: { name: secret },
      notify,
      because,
    }),
    ...['srs_recipients', 'srs_bare', 'srs_quoted'].map((name) =>
      file(HOST_ROOT, `/etc/postfix/${name}`, {
        format: 'postfixMap',
        data: {},
        notify: RELOAD,
        because,
      }),
    ),
    ...enabled(UNIT),
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'postsrsd',
      unit: UNIT,
      impact: { restart: 'mail that is being forwarded waits until it is back' },
    },
  ];
}
