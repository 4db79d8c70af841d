import { errorAt } from '../../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Every mail domain has a postmaster, whom other servers and the host itself write to (RFC 5321, section 4.5.1). */
export const postmasterExists: Rule = (site) =>
  site.domains
    .filter(({ name, mailboxes, aliases }) => {
      const known = [...mailboxes.map(({ address }) => address), ...aliases.map(({ source }) => source)];
      return !known.includes(`postmaster@${name}`) && !known.includes(`@${name}`);
    })
    .map(({ name }) =>
      errorAt(['domains', name], 'missing-postmaster', `nobody gets mail for postmaster@${name}`, {
        at: 'key',
        help: ['give the domain a mailbox or an alias of that name, for example: aliases: { postmaster: [ana] }'],
      }),
    );
