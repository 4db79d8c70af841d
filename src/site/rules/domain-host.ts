import { errorAt } from '../../base/diagnostics.ts';
import { guessing } from '../../base/closest.ts';
import { RECEIVER, receivesMail } from '../receives-mail.ts';
import type { Rule } from './rule.ts';

/** Every mail domain is received by a host that receives mail, and it is clear by which. */
export const domainHost: Rule = (site) => {
  const receivers = site.hosts.filter(({ services }) => receivesMail(services)).map(({ name }) => name);
  const known = new Set(receivers);
  const near = guessing(() => receivers);
  return site.domains
    .filter(({ host }) => host === undefined || !known.has(host))
    .map(({ name, host }) => {
      if (host === undefined) {
        const why = receivers.length === 0 ? `no host runs ${RECEIVER}` : `several hosts run ${RECEIVER}: ${receivers.join(', ')}`;
        return errorAt(['domains', name], 'domain-without-host', `it is not clear which host receives mail for ${name}: ${why}`, {
          at: 'key',
          help:
            receivers.length === 0
              ? [`give a host the service ${RECEIVER}`]
              : [`name it with "host", for example: host: ${receivers[0] ?? ''}`],
        });
      }
      const guess = near(host);
      const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
      return errorAt(['domains', name, 'host'], 'domain-without-host', `"${host}" is not a host that runs ${RECEIVER}${hint}`);
    });
};
