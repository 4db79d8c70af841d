import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import type { KnownSettings } from '../../formats/known-settings.ts';
import { optionOf } from '../options.ts';
import type { Rule } from './rule.ts';

/** What `extra` must not say whatever the files say: what the daemon accepts without a word and does not do. */
export const rawSettings: Rule = (site, _, { services: known }) =>
  site.hosts.flatMap(({ name, services }) =>
    Object.keys(services).flatMap((service) => {
      const check = known.find((facts) => facts.name === service)?.settings?.check;
      const extra = optionOf(services, service, 'extra');
      return check && typeof extra === 'object' && extra !== null
        ? problems(check, extra, ['hosts', name, 'services', service, 'extra'])
        : [];
    }),
  );

function problems(check: NonNullable<KnownSettings['check']>, settings: object, path: SitePath): readonly Diagnostic[] {
  return Object.entries(settings).flatMap(([setting, value]: [string, unknown]) => {
    const place = [...path, setting];
    if (typeof value === 'object' && value !== null) return problems(check, value, place);
    return check(setting, String(value)).map(({ code, message, help }) => errorAt(place, code, message, help ? { help } : {}));
  });
}
