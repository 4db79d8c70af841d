import { errorAt, warningAt, type Diagnostic } from '../../../base/diagnostics.ts';
import { forwardsOf, mailboxPath } from '../../../site/addresses.ts';
import type { Host, Site } from '../../../site/site.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** Rate limits and SRS are daemons beside Postfix on the host, which one in a container does not reach; its queue is elsewhere, too. */
export const nativePostfix: Rule = (site) =>
  site.hosts
    .filter(({ services }) => services.postfix?.runtime === 'docker')
    .flatMap((host) => [...limits(host), ...srs(site, host), ...queue(host)]);

const HELP = ['run it on the host itself: runtime: native'];

function limits({ domains, name }: Host): readonly Diagnostic[] {
  return domains.flatMap((domain) =>
    domain.mailboxes
      .filter(({ perHour }) => perHour !== undefined)
      .map((mailbox) =>
        errorAt(
          [...mailboxPath(domain, mailbox), 'limits'],
          'needs-native-postfix',
          `Postfix of ${name} runs in a container, where nothing counts what a user sends`,
          { at: 'key', help: HELP },
        ),
      ),
  );
}

function queue({ name, services: { postfix } }: Host): readonly Diagnostic[] {
  if (postfix?.queueSeenAt === undefined) return [];
  return [
    errorAt(
      ['hosts', name, 'services', 'postfix', 'queueSeenAt'],
      'needs-native-postfix',
      `Postfix of ${name} runs in a container, and its queue is where the container has it`,
      { help: HELP },
    ),
  ];
}

function srs(site: Site, host: Host): readonly Diagnostic[] {
  const {
    name,
    services: { postfix },
  } = host;
  const asked = ['hosts', name, 'services', 'postfix', 'srs'];
  if (postfix?.srs === true)
    return [
      errorAt(asked, 'needs-native-postfix', `Postfix of ${name} runs in a container, where nothing rewrites senders`, { help: HELP }),
    ];
  if (postfix?.srs === false) return [];
  const [first] = forwardsOf(site, host);
  if (!first) return [];
  const message = `other servers will take what is forwarded to ${first.address} for a forgery: Postfix of ${name} runs in a container, where nothing rewrites senders`;
  return [warningAt(first.path, 'forward-without-srs', message, { help: [...HELP, 'or accept it: srs: false'] })];
}
