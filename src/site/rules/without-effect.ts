import { count } from '../../base/count.ts';
import { errorAt, warningAt, type Diagnostic } from '../../base/diagnostics.ts';
import { mailboxPath } from '../addresses.ts';
import type { Host } from '../site.ts';
import { bytes } from '../units.ts';
import type { Rule } from './rule.ts';

/** Keys that are said and that nothing reads, because another key decides against them: nobody writes one for nothing. */
export const withoutEffect: Rule = (site) =>
  site.hosts.flatMap((host) => [...images(host), ...certificateParts(host), ...greylisting(host), ...messageSize(host)]);

/** A network is what hosts join. */
export const unjoinedNetworks: Rule = (site) => {
  const joined = new Set(site.hosts.flatMap(({ memberships }) => memberships.map(({ network }) => network.name)));
  return site.networks
    .filter(({ name }) => !joined.has(name))
    .map(({ name }) =>
      warningAt(['networks', name], 'without-effect', `no host joins the network ${name}, so that nothing of it is configured anywhere`, {
        at: 'key',
        help: [`give a host an address in it: addresses: { public: […], ${name}: … }`],
      }),
    );
};

function unread(host: Host, keys: readonly string[], why: string, fix: string): Diagnostic {
  return errorAt(['hosts', host.name, 'services', ...keys], 'without-effect', `${keys.at(-1) ?? ''} has no effect: ${why}`, {
    at: 'key',
    help: [fix],
  });
}

/** An image says what a container runs; Debian's package is what the host runs. */
function images(host: Host): readonly Diagnostic[] {
  const { postfix, dovecot, postgresql } = host.services;
  return Object.entries({ postfix, dovecot, postgresql })
    .filter(([, service]) => service?.runtime === 'native' && service.image !== undefined)
    .map(([name]) =>
      unread(host, [name, 'image'], `${name} runs Debian's package on the host itself`, 'take it out, or say runtime: docker as well'),
    );
}

/** The parts of `certificates` that belong to one source alone. */
function certificateParts(host: Host): readonly Diagnostic[] {
  const { source, acme, dns, existing } = host.services.certificates;
  const why = `the certificate comes from "source: ${source}"`;
  const authority = Object.entries(acme).filter(([key, value]) => value !== undefined && !(key === 'directory' && value === 'production'));
  return [
    ...(source.startsWith('acme-')
      ? []
      : authority.map(([key]) => unread(host, ['certificates', 'acme', key], why, 'take it out, or say source: acme-http or acme-dns'))),
    ...(dns !== undefined && source !== 'acme-dns'
      ? [unread(host, ['certificates', 'dns'], why, 'take it out, or say source: acme-dns')]
      : []),
    ...(existing !== undefined && source !== 'existing'
      ? [unread(host, ['certificates', 'existing'], why, 'take it out, or say source: existing')]
      : []),
  ];
}

/** What the schema fills in. */
const UNSAID = { score: 4, delay: '4m' };

function greylisting(host: Host): readonly Diagnostic[] {
  const { enabled = false, score = UNSAID.score, delay = UNSAID.delay } = host.services.rspamd?.greylisting ?? {};
  const said = [...(score === UNSAID.score ? [] : ['score']), ...(delay === UNSAID.delay ? [] : ['delay'])];
  if (enabled) return [];
  return said.map((key) =>
    unread(host, ['rspamd', 'greylisting', key], 'nobody is asked to come again', 'take it out, or say enabled: true beside it'),
  );
}

/** What the schema fills in, and small mailboxes are used to: they answer 552 to what is larger than they are. */
const USUAL_MESSAGE = '50MiB';

/** A size of messages that the site asks for, and that no message to a mailbox can have. */
function messageSize({ name, services: { postfix }, domains }: Host): readonly Diagnostic[] {
  if (!postfix || postfix.messageSize === USUAL_MESSAGE) return [];
  const wanted = bytes(postfix.messageSize);
  const small = domains.flatMap((domain) =>
    domain.mailboxes.filter(({ quota, receives }) => receives && quota < wanted).map((mailbox) => ({ domain, mailbox })),
  );
  const [first, ...others] = small;
  if (!first) return [];
  const more = others.length === 0 ? '' : `, and ${count(others.length, 'other quota')} too`;
  return [
    warningAt(
      ['hosts', name, 'services', 'postfix', 'messageSize'],
      'without-effect',
      `a message of ${postfix.messageSize} never fits into ${first.mailbox.address}: its quota is smaller${more}`,
      {
        related: [{ path: mailboxPath(first.domain, first.mailbox), message: 'the mailbox is here' }],
        help: ['raise the quota, or take smaller messages'],
      },
    ),
  ];
}
