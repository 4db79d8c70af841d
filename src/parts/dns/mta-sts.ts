import { createHash } from 'node:crypto';
import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { SitePath } from '../../base/diagnostics.ts';
import type { Domain } from '../../site/site.ts';
import { WEB_FILES } from '../web-files.ts';
import { dnsRecord } from './record.ts';

const DAY = 86_400;

/** How long senders remember a policy: weeks once it counts (RFC 8461, section 3.2), a day as long as it may be changed. */
const MAX_AGE = { none: DAY, testing: DAY, enforce: 14 * DAY } as const;

/** RFC 8461 allows 32 letters and digits. */
const ID_LENGTH = 16;

const PATH = '/.well-known/mta-sts.txt';

/** The name that senders ask for a domain's policy (RFC 8461, section 3.3). */
export function policyHost({ name }: Domain): string {
  return `mta-sts.${name}`;
}

/**
 * A domain's policy, and the record that says that there is one: a new policy is a new id. Where the host has a web server, that shows it to
 * everybody; otherwise another web server serves it at `mta-sts.DOMAIN`.
 */
export function mtaSts(domain: Domain, scope: Scope): readonly Contribution[] {
  const { name, mtaSts: options } = domain;
  if (!options) return [];
  const policy = [`version: STSv1`, `mode: ${options.mode}`, `mx: ${scope.host.fqdn}`, `max_age: ${MAX_AGE[options.mode]}`];
  // What the record stands for is the policy, and not how its lines end.
  const id = createHash('sha256').update(linesOf(policy, '\n')).digest('hex').slice(0, ID_LENGTH);
  const path = ['domains', name, 'mtaSts'];
  const elsewhere = `mta-sts/${name}${PATH}`;
  const served = scope.optionalEndpoint('web') !== undefined;
  const why = served ? `${policyHost(domain)} serves the policy` : `${policyHost(domain)} serves generated/_outside/${elsewhere}`;
  return [
    ...(served
      ? shown(domain, linesOf(policy, '\r\n'), path)
      : [{ kind: 'outside', path: elsewhere, format: 'bare', text: linesOf(policy, '\n') } as const]),
    dnsRecord('recommended', { name: `_mta-sts.${name}`, type: 'TXT', values: [`v=STSv1; id=${id}`], why }, path),
  ];
}

function linesOf(lines: readonly string[], end: string): string {
  return lines.map((line) => `${line}${end}`).join('');
}

/** At its one path, as text, to everybody (RFC 8461, section 3.2). */
function shown(domain: Domain, text: string, because: SitePath): readonly Contribution[] {
  const path = `${WEB_FILES}/mta-sts/${domain.name}.txt`;
  return [
    file(HOST_ROOT, path, { format: 'bare', text, because: [because] }),
    {
      kind: 'web-location',
      name: policyHost(domain),
      from: ['internet'],
      match: { exact: PATH },
      answer: { type: 'file', path, contentType: 'text/plain' },
      because: [because],
    },
  ];
}
