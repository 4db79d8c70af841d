import type { Contribution } from '../../contract/contribution.ts';
import { PROBE_SECRET } from '../../contract/probe.ts';
import type { Scope } from '../../contract/service.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';

/** The mailbox that deploys log in to, if it is kept on this host and read over IMAPS. */
export function probeLogin({ imaps }: DovecotOptions, { host, site }: Scope): readonly Contribution[] {
  const { mailbox } = site.probes;
  const here = host.domains.some(({ mailboxes }) => mailboxes.some(({ address }) => address === mailbox));
  if (mailbox === undefined || imaps === undefined || !here) return [];
  return [
    { kind: 'secret', name: PROBE_SECRET, secretKind: 'given', readableByHost: false, because: [['probes', 'mailbox']] },
    { kind: 'probe-login', listener: 'imaps', address: mailbox, secret: PROBE_SECRET },
  ];
}
