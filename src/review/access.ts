import type { Operator } from '../site/site.ts';
import type { ManifestEntry } from '../tree/manifest-data.ts';
import type { Listener } from '../contract/firewall.ts';
import { compareBy, lists, runs, type HostChange } from './change.ts';
import { compareListeners, whoMay } from './listeners.ts';
import { defineMeaning } from './meaning.ts';
import { say, words, type Sentence } from './sentence.ts';

/** The service that people log in through. */
const SSH = 'ssh';

type AccessChange =
  | { readonly change: 'listener'; readonly before: Listener | undefined; readonly after: Listener | undefined }
  | { readonly change: 'settings'; readonly paths: readonly string[] }
  | { readonly change: 'operator-added' | 'operator-removed'; readonly operator: string }
  | { readonly change: 'keys'; readonly operator: string; readonly added: number; readonly removed: number };

/** Who can log in, and how: a mistake here locks people out, or lets strangers in. */
export const access = defineMeaning<AccessChange>({
  name: 'access',
  title: 'Logging in',
  find: (change) => (runs(change) ? findChanges(change) : []),
  tell: (items) => {
    const lines = items.flatMap(tell);
    const lockout = items.some(({ change }) => change === 'listener' || change === 'settings');
    return {
      warnings: lockout ? [...lines, words('a mistake in ssh locks people out: keep a session open until a new one works')] : lines,
    };
  },
});

/** An operator who comes or goes changes sshd's settings too, which is then not worth a word of its own. */
function findChanges(change: HostChange): readonly AccessChange[] {
  const found = [...listenerChanges(change), ...operatorChanges(change)];
  return [...(found.length > 0 ? found : settingsChanges(change)), ...keyChanges(change)];
}

function listenerChanges(change: HostChange): readonly AccessChange[] {
  const exposure = lists(change, 'exposure');
  return exposure
    ? compareListeners(exposure.before.filter(isSsh), exposure.after.filter(isSsh)).map(({ before, after }) => ({
        change: 'listener',
        before,
        after,
      }))
    : [];
}

/** Files that sshd reads, by the manifest's word on who made them. */
function settingsChanges(change: HostChange): readonly AccessChange[] {
  const entries = lists(change, 'entries');
  if (!entries) return [];
  const { gone, come, both } = compareBy(entries.before.filter(isSetting), entries.after.filter(isSetting), ({ path }) => path);
  const changed = both.filter(([before, after]) => !same(before, after)).map(([, after]) => after);
  const paths = [...gone, ...come, ...changed].map(({ path }) => path);
  return paths.length > 0 ? [{ change: 'settings', paths }] : [];
}

function isSsh({ service }: Listener): boolean {
  return service === SSH;
}

function isSetting({ type, service }: ManifestEntry): boolean {
  return type === 'file' && service === SSH;
}

function operatorChanges(change: HostChange): readonly AccessChange[] {
  const users = lists(change, 'users');
  if (!users) return [];
  const people = (list: typeof users.before): typeof users.before => list.filter(({ login }) => login);
  const { gone, come } = compareBy(people(users.before), people(users.after), ({ name }) => name);
  return [
    ...gone.map(({ name }) => ({ change: 'operator-removed' as const, operator: name })),
    ...come.map(({ name }) => ({ change: 'operator-added' as const, operator: name })),
  ];
}

function keyChanges({ before, after }: HostChange): readonly AccessChange[] {
  const { both } = compareBy(before?.site?.operators ?? [], after?.site?.operators ?? [], ({ name }) => name);
  return both.flatMap(([old, now]): readonly AccessChange[] => {
    const { gone, come } = compareBy(keysOf(old), keysOf(now), (key) => key);
    return gone.length + come.length === 0 ? [] : [{ change: 'keys', operator: now.name, added: come.length, removed: gone.length }];
  });
}

/** Keys without their comments. */
function keysOf({ keys }: Operator): readonly string[] {
  return keys.map((key) => key.split(' ').slice(0, 2).join(' '));
}

function tell(item: AccessChange): readonly Sentence[] {
  switch (item.change) {
    case 'listener':
      return tellListener(item.before, item.after);
    case 'settings':
      return [say`the settings of ssh change: ${item.paths}`];
    case 'operator-added':
      return [say`${item.operator} can log in now, and become root`];
    case 'operator-removed':
      return [say`${item.operator} can no longer log in`];
    case 'keys':
      return [say`the ssh keys of ${item.operator} change: ${item.added} added, ${item.removed} removed`];
  }
}

function tellListener(before: Listener | undefined, after: Listener | undefined): readonly Sentence[] {
  if (!after) return [words('nobody can reach ssh any more')];
  if (!before) return [say`ssh can be reached on port ${after.port} by ${whoMay(after)}`];
  return [
    ...(before.port === after.port ? [] : [say`ssh moves from port ${before.port} to port ${after.port}`]),
    ...(same(whoMay(before), whoMay(after)) ? [] : [say`ssh can be reached by ${whoMay(after)} instead of ${whoMay(before)}`]),
    ...(same(before.addresses, after.addresses) ? [] : [say`ssh listens on ${after.addresses} instead of ${before.addresses}`]),
  ];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
