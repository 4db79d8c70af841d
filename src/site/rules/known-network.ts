import { errorAt } from '../../base/diagnostics.ts';
import { closest } from '../../base/closest.ts';
import type { Rule } from './rule.ts';

/** A host joins only networks that the site has. */
export const knownNetwork: Rule = (site, file) => {
  const names = site.networks.map(({ name }) => name);
  return Object.entries(file.hosts).flatMap(([host, { addresses }]) => {
    const joined = Array.isArray(addresses) ? [] : Object.keys(addresses).filter((name) => name !== 'public');
    return joined
      .filter((name) => !names.includes(name))
      .map((name) => {
        const guess = closest(name, ['public', ...names]);
        const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
        const help = [`allowed here: ${['public', ...names].join(', ')}`];
        return errorAt(['hosts', host, 'addresses', name], 'unknown-network', `there is no network "${name}"${hint}`, { at: 'key', help });
      });
  });
};
