import { errorAt } from '../../../base/diagnostics.ts';
import { resolveExposure } from '../../../site/exposure.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** SOGo reaches IMAP, filters and submission by the host's one name, which their certificate is for: they need an address in common. */
export const oneAddress: Rule = (site) =>
  site.hosts.flatMap((host) => {
    const { sogo, dovecot, postfix } = host.services;
    if (!sogo || !dovecot || !postfix) return [];
    const asked = [
      { name: 'IMAP', path: ['dovecot', 'imaps'], from: dovecot.imaps.from },
      ...(dovecot.sieve.from.length > 0 ? [{ name: 'filters', path: ['dovecot', 'sieve'], from: dovecot.sieve.from }] : []),
      { name: 'submission', path: ['postfix', 'submission'], from: postfix.submission.from },
    ].map((listener) => ({ ...listener, address: resolveExposure(host, listener.from).listen[0] }));
    const [first, ...others] = asked.filter(({ address }) => address !== '*');
    const other = others.find(({ address }) => address !== first?.address);
    if (!first || !other) return [];
    const path = (keys: readonly string[]): readonly string[] => ['hosts', host.name, 'services', ...keys];
    const message = `SOGo reaches ${first.name} and ${other.name} by one name, and they listen at different addresses: ${first.address ?? ''} and ${other.address ?? ''}`;
    return [
      errorAt(path(['sogo']), 'contradiction', message, {
        at: 'key',
        related: [first, other].map(({ name, path: keys }) => ({ path: path(keys), message: `${name} is said here` })),
        help: ['give both the same "from"'],
      }),
    ];
  });
