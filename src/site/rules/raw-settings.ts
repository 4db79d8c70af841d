import { daemons } from '../../daemons/index.ts';
import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { checkRspamdFile } from '../../daemons/rspamd.ts';
import type { ServicesFile } from '../site.generated.ts';
import type { Rule } from './rule.ts';

/** What `extra` must not say whatever the files say: what the daemon accepts without a word and does not do, and another filter. */
export const rawSettings: Rule = (site) =>
  site.hosts.flatMap(({ name, services }) => [
    ...secondFilters(name, services),
    ...Object.entries(services).flatMap(([service, options]) =>
      problems(service, 'extra' in options ? options.extra : {}, ['hosts', name, 'services', service, 'extra']),
    ),
  ]);

/** Postfix asks the filters that its own settings name: another one there would take the filter's place, and nothing would be scanned. */
function secondFilters(host: string, { postfix, rspamd }: ServicesFile): readonly Diagnostic[] {
  if (!postfix || !rspamd) return [];
  return ['smtpd_milters', 'non_smtpd_milters']
    .filter((setting) => setting in (postfix.extra ?? {}))
    .map((setting) =>
      errorAt(
        ['hosts', host, 'services', 'postfix', 'extra', setting],
        'overlapping-filters',
        'this would take the place of rspamd, and nothing would be scanned or signed',
        {
          at: 'key',
          related: [{ path: ['hosts', host, 'services', 'rspamd'], message: 'the filter is here' }],
        },
      ),
    );
}

function problems(service: string, settings: object, path: SitePath): readonly Diagnostic[] {
  return Object.entries(settings).flatMap(([setting, value]: [string, unknown]) => {
    const place = [...path, setting];
    if (typeof value === 'object' && value !== null) return problems(service, value, place);
    if (service === 'rspamd')
      return checkRspamdFile(setting, String(value)).map(({ code, message, help }) => errorAt(place, code, message, help ? { help } : {}));
    return (daemons[service]?.check(setting, String(value)) ?? []).map(({ code, message, help }) =>
      errorAt(place, code, message, help ? { help } : {}),
    );
  });
}
