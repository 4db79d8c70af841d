import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { isPrivateName } from '../private-names.ts';
import type { Domain } from '../site.ts';
import type { Rule } from './rule.ts';

/** A policy that senders cannot find, or that would keep mail back before reports show that none is lost. */
export const usablePolicies: Rule = (site) => site.domains.flatMap((domain) => [...unfindable(domain), ...untested(domain)]);

function unfindable({ name, mtaSts }: Domain): readonly Diagnostic[] {
  if (!mtaSts || !isPrivateName(name)) return [];
  return [
    errorAt(['domains', name, 'mtaSts'], 'private-name', `no sender finds a policy of ${name}, which is not a name of the public DNS`, {
      at: 'key',
      help: ['take mtaSts out, or name the domain otherwise'],
    }),
  ];
}

/** The compile knows no day and no report, so that a person says why. */
function untested({ name, mtaSts }: Domain): readonly Diagnostic[] {
  if (mtaSts && mtaSts.mode !== 'enforce' && mtaSts.force !== undefined) {
    const message = `force has no effect: ${mtaSts.mode} keeps no mail back`;
    return [errorAt(['domains', name, 'mtaSts', 'force'], 'without-effect', message, { at: 'key', help: ['take it out'] })];
  }
  if (mtaSts?.mode !== 'enforce' || mtaSts.force !== undefined) return [];
  return [
    errorAt(
      ['domains', name, 'mtaSts', 'mode'],
      'untested-policy',
      `with enforce, senders keep mail to ${name} back whose TLS fails, and nothing says that none does`,
      {
        help: [
          'leave it at testing for 14 days, in which the reports of senders (TLS-RPT) name no failure',
          'then say so beside it, for example: force: "14 days of reports without a failure"',
        ],
      },
    ),
  ];
}
