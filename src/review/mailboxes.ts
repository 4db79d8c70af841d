import type { Domain, Mailbox } from '../site/site.ts';
import { compareBy } from './change.ts';
import { domainsOf } from './domains.ts';
import { defineMeaning } from './meaning.ts';
import { revisionsIn } from './secrets.ts';
import { say, words, type Sentence } from './sentence.ts';
import { sizeOf } from './size.ts';

type MailboxChange =
  | {
      readonly change: 'added';
      readonly address: string;
      readonly quota: number;
      readonly enabled: boolean;
      readonly passwordsChanged: boolean;
    }
  | { readonly change: 'removed' | 'enabled' | 'disabled'; readonly address: string }
  | { readonly change: 'renamed'; readonly address: string; readonly formerly: string }
  | { readonly change: 'sends' | 'receives'; readonly address: string; readonly allowed: boolean }
  | { readonly change: 'senders'; readonly address: string; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly change: 'spam'; readonly address: string; readonly own: boolean }
  | { readonly change: 'limit'; readonly address: string; readonly perHour?: number }
  | { readonly change: 'quota'; readonly address: string; readonly before: number; readonly after: number };

/** Mailboxes that come and go or have another name, what they may hold, and what they may do. */
export const mailboxes = defineMeaning<MailboxChange>({
  name: 'mailboxes',
  title: 'Mailboxes',
  find: (change) => {
    const { before, after } = domainsOf(change);
    const renamed = renamedBetween(before, after);
    const { gone, come, both } = compareBy(all(before), all(after), (mailbox) => renamed.get(mailbox.address) ?? mailbox.address);
    const [old, now] = [revisionsIn(change.before), revisionsIn(change.after)];
    const passwordsChanged = (secret: string): boolean => old.get(secret) !== now.get(secret);
    return [
      ...come.map(({ address, quota, enabled }) => ({
        change: 'added' as const,
        address,
        quota,
        enabled,
        passwordsChanged: passwordsChanged(secretOf(address)),
      })),
      ...gone.map(({ address }) => ({ change: 'removed' as const, address })),
      ...[...renamed].map(([formerly, address]) => ({ change: 'renamed' as const, address, formerly })),
      ...both.flatMap(([was, is]) => changesOf(was, is)),
    ];
  },
  tell: (items) => ({ lines: items.map(tell) }),
});

/** What each mailbox that has another name now used to be called, to that name. */
export function renamedBetween(before: readonly Domain[], after: readonly Domain[]): ReadonlyMap<string, string> {
  const old = new Set(all(before).map(({ address }) => address));
  return new Map(
    all(after).flatMap(({ address, formerly }) =>
      formerly !== undefined && old.has(formerly) && !old.has(address) ? [[formerly, address] as const] : [],
    ),
  );
}

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
    ...(['sends', 'receives'] as const)
      .filter((direction) => old[direction] !== now[direction])
      .map((direction) => ({ change: direction, address, allowed: now[direction] })),
    ...(old.mayAlsoSendAs.join() === now.mayAlsoSendAs.join()
      ? []
      : [{ change: 'senders' as const, address, before: old.mayAlsoSendAs, after: now.mayAlsoSendAs }]),
    ...(JSON.stringify(old.spam) === JSON.stringify(now.spam) ? [] : [{ change: 'spam' as const, address, own: now.spam !== undefined }]),
    ...(old.perHour === now.perHour
      ? []
      : [{ change: 'limit' as const, address, ...(now.perHour === undefined ? {} : { perHour: now.perHour }) }]),
  ];
}

/** What a mailbox may no longer send as, behind what it may. */
function lossOf({ before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }): Sentence {
  const { gone } = compareBy(before, after, (sender) => sender);
  return gone.length === 0 ? words('') : say`; it loses ${gone}`;
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
    case 'renamed':
      return say`${item.formerly} is ${item.address} now, with its mail and its password`;
    case 'sends':
      return say`${item.address} ${words(item.allowed ? 'may send now' : 'may no longer send')}`;
    case 'receives':
      return say`${item.address} ${words(item.allowed ? 'takes mail now' : 'takes no mail any more')}`;
    case 'senders':
      return item.after.length === 0
        ? say`${item.address} sends as nobody else any more: it loses ${item.before}`
        : say`${item.address} may also send as ${item.after}${lossOf(item)}`;
    case 'spam':
      return item.own
        ? say`the filter treats mail for ${item.address} in another way`
        : say`the filter treats mail for ${item.address} like everybody's`;
    case 'limit':
      return item.perHour === undefined
        ? say`${item.address} may send as much as it likes`
        : say`${item.address} may send to ${String(item.perHour)} recipients in an hour`;
    case 'quota':
      return say`${item.address} may hold ${sizeOf(item.after)}, was ${sizeOf(item.before)}`;
  }
}
