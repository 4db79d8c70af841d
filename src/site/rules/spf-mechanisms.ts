import { errorAt } from '../../base/diagnostics.ts';
import { spfProblem } from '../spf.ts';
import type { Rule } from './rule.ts';

/** Receivers treat a record with one wrong mechanism as an error, and may refuse all mail of the domain (RFC 7208, section 4.6). */
export const spfMechanisms: Rule = (site) =>
  site.domains.flatMap(({ name, spf }) =>
    spf.also.flatMap((mechanism, index) => {
      const problem = spfProblem(mechanism);
      if (problem === undefined) return [];
      return [
        errorAt(['domains', name, 'spf', 'also', index], 'wrong-value', `invalid SPF mechanism "${mechanism}": ${problem}`, {
          help: ['for example: include:_spf.newsletter.example, ip4:192.0.2.0/24, a:out.example.org/24//64, exists:%{i}._spf.example.org'],
        }),
      ];
    }),
  );
