import type { Domain, Mailbox } from '../site/site.ts';
import { compareBy } from './change.ts';
import { domainsOf } from './domains.ts';
import { defineMeaning } from './meaning.ts';
import { revisionsIn } from './secrets.ts';
import { say, words, type Sentence } from './sentence.ts';
import { sizeOf } from './size.ts';

type MailboxChange =
  | { readonly change: 'added'; readonly address: string; readonly quota: number; readonly enabled: boolean; readonly passwordsChanged: boolean }
  | { readonly change: 'removed' | 'enabled' | 'disabled'; readonly address: string }
  | { readonly change: 'quota'; readonly address: string; readonly before: number; readonly after: number };

/** Mailboxes that come and go, and what they may hold. */
export const mailboxes = defineMeaning<MailboxChange>({
  name: 'mailboxes',
  title: 'Mailboxes',
  find: (change) => {
    const { before, after } = domainsOf(change);
    const { gone, come, both } = compareBy(all(before), all(after), ({ address }) => address);
    const [old, now] = [revisionsIn(change.before), revisionsIn(change.after)];
    const passwordsChanged = (secret: string): boolean => old.get(secret) !== now.get(secret);
    return [
      ...come.map(({ address, quota, enabled }) => ({ change: 'added' as const, address, quota, enabled, passwordsChanged: passwordsChanged(secretOf(address)) })),
      ...gone.map(({ address }) => ({ change: 'removed' as const, address })),
      ...both.flatMap(([was, is]) => changesOf(was, is)),
    ];
  },
  tell: (items) => ({ lines: items.map(tell) }),
});

function all(domains: readonly Domain[]): readonly Mailbox[] {
  return domains.flatMap((domain) => domain.mailboxes);
}

/** The secret that holds a mailbox's password: `sitec passwd` gives it a new revision. */
function secretOf(address: string): string {
  return `mailboxes/${address.split('@')[1]}`;
}

function changesOf(old: Mailbox, now: Mailbox): readonly MailboxChange[] {
  const { address } = now;
  return [
    ...(old.enabled === now.enabled ? [] : [{ change: now.enabled ? ('enabled' as const) : ('disabled' as const), address }]),
    ...(old.quota === now.quota ? [] : [{ change: 'quota' as const, address, before: old.quota, after: now.quota }]),
  ];
}

function tell(item: MailboxChange): Sentence {
  switch (item.change) {
    case 'added':
      return say`${item.address} is new, with ${sizeOf(item.quota)}${words(item.enabled ? '' : ', disabled')}${item.passwordsChanged ? words('') : say`; no password came with it: ${`sitec passwd ${item.address}`}`}`;
    case 'removed':
      return say`${item.address} is gone: it is disabled, and its mail is kept`;
    case 'enabled':
      return say`${item.address} is enabled again`;
    case 'disabled':
      return say`${item.address} is disabled, and its mail is kept`;
    case 'quota':
      return say`${item.address} may hold ${sizeOf(item.after)}, was ${sizeOf(item.before)}`;
  }
}
