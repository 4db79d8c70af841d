import { errorAt, type Diagnostic, type SitePath } from '../../../base/diagnostics.ts';
import { mailboxPath } from '../../../site/addresses.ts';
import type { Host, Mailbox, Site, SpamSettings } from '../../../site/site.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** What a mailbox wants of the filter has a filter to do it, does not contradict itself, and leaves room for junk below what is refused. */
export const mailboxFilters: Rule = (site) => site.hosts.flatMap((host) => [...scoresOfHost(host), ...wishes(site, host)]);

function scoresOfHost({ name, services: { rspamd } }: Host): readonly Diagnostic[] {
  if (!rspamd || rspamd.junk < rspamd.reject) return [];
  return [noRoom(['hosts', name, 'services', 'rspamd'], 'junk', rspamd)];
}

function wishes(site: Site, host: Host): readonly Diagnostic[] {
  return site.domains
    .filter((domain) => domain.host === host.name)
    .flatMap((domain) =>
      domain.mailboxes.flatMap((mailbox) => {
        const path = mailboxPath(domain, mailbox);
        return mailbox.spam
          ? [
              ...unheard(host, mailbox, path),
              ...scores(host, mailbox.spam, [...path, 'spam']),
              ...bothLists(mailbox.spam, [...path, 'spam']),
            ]
          : [];
      }),
    );
}

function unheard({ name, services: { rspamd } }: Host, { address, receives }: Mailbox, path: SitePath): readonly Diagnostic[] {
  const at = [...path, 'spam'];
  if (!receives) {
    return [
      errorAt(at, 'contradiction', `${address} takes no mail that could be junk`, {
        at: 'key',
        related: [{ path: [...path, 'sendOnly'], message: 'it only sends' }],
        help: ['remove one of them'],
      }),
    ];
  }
  if (!rspamd)
    return [
      errorAt(at, 'needs-filter', `${name} has no filter that could treat mail for ${address} in another way`, {
        at: 'key',
        help: ['give the host one: rspamd: {}'],
      }),
    ];
  if (rspamd.userSettings !== false) return [];
  const said = { path: ['hosts', name, 'services', 'rspamd', 'userSettings'], message: 'it is set here' };
  return [
    errorAt(at, 'contradiction', `the filter of ${name} does not ask what mailboxes want`, {
      at: 'key',
      related: [said],
      help: ['remove one of them'],
    }),
  ];
}

function scores({ services: { rspamd } }: Host, { junk, reject }: SpamSettings, path: SitePath): readonly Diagnostic[] {
  // Where the host's own leave no room, that is the one to tell.
  if (!rspamd || rspamd.junk >= rspamd.reject || (junk === undefined && reject === undefined)) return [];
  const effective = { junk: junk ?? rspamd.junk, reject: reject ?? rspamd.reject };
  return effective.junk < effective.reject ? [] : [noRoom(path, junk === undefined ? 'reject' : 'junk', effective)];
}

function noRoom(path: SitePath, key: string, { junk, reject }: { readonly junk: number; readonly reject: number }): Diagnostic {
  return errorAt(
    [...path, key],
    'contradiction',
    `mail is refused from a score of ${reject} on, so that none goes to Junk from ${junk} on`,
    { help: ['junk begins below what is refused'] },
  );
}

function bothLists({ allowSenders, junkSenders }: SpamSettings, path: SitePath): readonly Diagnostic[] {
  const allowedAt = new Map(allowSenders.map((sender, index) => [sender, index]));
  return junkSenders.flatMap((sender, index) => {
    const allowed = allowedAt.get(sender);
    if (allowed === undefined) return [];
    return [
      errorAt([...path, 'junkSenders', index], 'contradiction', `${sender} is allowed, and junk as well`, {
        related: [{ path: [...path, 'allowSenders', allowed], message: 'it is allowed here' }],
        help: ['remove one of them'],
      }),
    ];
  });
}
