import { ANYONE } from '../site/exposure.ts';
import type { Listener } from '../contract/firewall.ts';
import { compareBy, lists } from './change.ts';
import { defineMeaning, type Table } from './meaning.ts';
import { join, say, words, type Sentence } from './sentence.ts';

/** A listener that was reachable before, is reachable now, or both with a difference. */
export interface ListenerChange {
  readonly change: 'opened' | 'closed' | 'changed';
  readonly before?: Listener;
  readonly after?: Listener;
  /** Whether it can be reached from the internet now and could not before. */
  readonly newOnInternet: boolean;
}

/** Who can reach what, from where. */
export const listeners = defineMeaning<ListenerChange>({
  name: 'listeners',
  title: 'Listeners',
  find: (change) => {
    const found = lists(change, 'exposure');
    return found ? compareListeners(found.before, found.after) : [];
  },
  tell: (items) => {
    const opened = items.flatMap(({ newOnInternet, after }) => (newOnInternet && after ? [nameOf(after)] : []));
    return {
      warnings: opened.length === 0 ? [] : [say`reachable from the internet, and not before: ${join(opened, ', ')}`],
      table: tableOf(items),
    };
  },
});

/** Every difference in who can reach which port; a listener that nobody outside can reach is none. */
export function compareListeners(allBefore: readonly Listener[], allAfter: readonly Listener[]): readonly ListenerChange[] {
  const [before, after] = [allBefore.filter(isOpen), allAfter.filter(isOpen)];
  const pairs = new Map(after.map((listener) => [listener, partnerOf(listener, before, after)]));
  const kept = new Set(pairs.values());
  const wasOnInternet = new Set(before.filter(isOnInternet).map(portOf));
  const found = [...pairs].flatMap(([listener, old]): readonly ListenerChange[] => {
    if (old && describe(old) === describe(listener)) return [];
    const newOnInternet = isOnInternet(listener) && !wasOnInternet.has(portOf(listener));
    return [
      old ? { change: 'changed', before: old, after: listener, newOnInternet } : { change: 'opened', after: listener, newOnInternet },
    ];
  });
  const closed = before
    .filter((listener) => !kept.has(listener))
    .map((listener): ListenerChange => ({ change: 'closed', before: listener, newOnInternet: false }));
  return [...found, ...closed];
}

/** The same listener at the other time: by its name, or else whatever had its port. */
function partnerOf(listener: Listener, before: readonly Listener[], after: readonly Listener[]): Listener | undefined {
  const named = (other: Listener): boolean => other.service === listener.service && other.name === listener.name;
  const samePort = (other: Listener): boolean =>
    portOf(other) === portOf(listener) && !after.some((now) => now.service === other.service && now.name === other.name);
  return before.find(named) ?? before.find(samePort);
}

function isOpen({ from }: Listener): boolean {
  return from.length > 0;
}

function isOnInternet({ from }: Listener): boolean {
  return from.includes(ANYONE);
}

function portOf({ port, protocol }: Listener): string {
  return `${port}/${protocol}`;
}

function describe({ protocol, port, service, name, addresses, from, who }: Listener): string {
  return JSON.stringify([protocol, port, service, name, addresses, from, who]);
}

function nameOf(listener: Listener): Sentence {
  return say`${portOf(listener)} (${serviceOf(listener)})`;
}

function serviceOf({ service, name }: Listener): string {
  return service === name ? service : `${service} ${name}`;
}

/** Who may connect, in the site's words and as addresses. */
export function whoMay(listener: Listener): Sentence {
  return isOnInternet(listener) ? words('the internet') : say`${listener.who} (${listener.from})`;
}

function tableOf(items: readonly ListenerChange[]): Table {
  return {
    columns: ['', 'Port', 'Service', 'From', 'Addresses'],
    rows: items.map(({ change, before, after }) => [
      words(change),
      cell(before, after, (listener) => say`${portOf(listener)}`),
      cell(before, after, (listener) => say`${serviceOf(listener)}`),
      cell(before, after, whoMay, ({ who }) => who),
      cell(
        before,
        after,
        ({ addresses }) => say`${addresses}`,
        ({ addresses }) => addresses,
      ),
    ]),
  };
}

/** What a listener is, and what it was; of a list that keeps some of what it held, what it loses. */
function cell(
  before: Listener | undefined,
  after: Listener | undefined,
  of: (listener: Listener) => Sentence,
  listOf: (listener: Listener) => readonly string[] = () => [],
): Sentence {
  if (!before || !after) return after ? of(after) : before ? of(before) : words('');
  const [old, now] = [of(before), of(after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return now;
  const { gone, both } = compareBy(listOf(before), listOf(after), (item) => item);
  return both.length > 0 && gone.length > 0 ? say`${now}, loses ${gone}` : say`${now}, was ${old}`;
}
