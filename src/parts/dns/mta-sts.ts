import { createHash } from 'node:crypto';
import type { Contribution } from '../../contract/contribution.ts';
import type { Domain, Host } from '../../site/site.ts';
import { dnsRecord } from './record.ts';

const DAY = 86_400;

/** How long senders remember a policy: weeks once it counts (RFC 8461, section 3.2), a day as long as it may be changed. */
const MAX_AGE = { none: DAY, testing: DAY, enforce: 14 * DAY } as const;

/** RFC 8461 allows 32 letters and digits. */
const ID_LENGTH = 16;

/** The policy for the web server of `mta-sts.DOMAIN`, and the record that says that there is one: a new policy is a new id. */
export function mtaSts({ name, mtaSts: options }: Domain, { fqdn }: Host): readonly Contribution[] {
  if (!options) return [];
  const policy = `version: STSv1\nmode: ${options.mode}\nmx: ${fqdn}\nmax_age: ${MAX_AGE[options.mode]}\n`;
  const id = createHash('sha256').update(policy).digest('hex').slice(0, ID_LENGTH);
  const file = `mta-sts/${name}/.well-known/mta-sts.txt`;
  const why = `mta-sts.${name} serves generated/_outside/${file}`;
  return [
    { kind: 'outside', path: file, format: 'bare', text: policy },
    dnsRecord('recommended', { name: `_mta-sts.${name}`, type: 'TXT', values: [`v=STSv1; id=${id}`], why }, ['domains', name, 'mtaSts']),
  ];
}
