import { warningAt } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** Mail that leaves through a provider's server comes from the provider's addresses, which the domain's SPF record must name (RFC 7208). */
export const smarthostSpf: Rule = (site) =>
  site.hosts.flatMap(({ name: host, fqdn, domains, services: { postfix } }) =>
    domains
      .filter(({ enabled, relay, spf }) => enabled && relay === undefined && spf.also.length === 0 && spf.all === 'fail')
      .flatMap(({ name, smarthost: own }) => {
        const smarthost = own ?? postfix?.smarthost;
        if (!smarthost) return [];
        const message = `mail from ${name} leaves through ${smarthost.host}, and its SPF record names ${fqdn} alone: others take it for a forgery`;
        return [
          warningAt(own ? ['domains', name, 'smarthost'] : ['domains', name], 'smarthost-without-spf', message, {
            at: 'key',
            related: own ? [] : [{ path: ['hosts', host, 'services', 'postfix', 'smarthost'], message: 'it leaves this way' }],
            help: [
              'name what the provider says, for example: spf: { also: ["include:_spf.provider.example"] }',
              'or say that you do not know all senders yet: spf: { all: softfail }',
            ],
          }),
        ];
      }),
  );
