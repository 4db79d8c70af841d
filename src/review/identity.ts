import type { ManifestIdentity } from '../contract/host-identity.ts';
import type { HostSide } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, type Sentence } from './sentence.ts';

interface IdentityChange {
  readonly change: 'age-added' | 'age-dropped' | 'ssh';
}

/** What others know a host by: its age identity and its SSH host key. A manifest of before did not name them, and says nothing of a change. */
export const identity = defineMeaning<IdentityChange>({
  name: 'identity',
  title: 'Identity of the host',
  find: ({ before, after }) => {
    const [old, now] = [identityOf(before), identityOf(after)];
    if (!old || !now) return [];
    return [
      ...(now.age.some((key) => !old.age.includes(key)) ? [{ change: 'age-added' as const }] : []),
      ...(old.age.some((key) => !now.age.includes(key)) ? [{ change: 'age-dropped' as const }] : []),
      ...(old.ssh !== undefined && old.ssh !== now.ssh ? [{ change: 'ssh' as const }] : []),
    ];
  },
  tell: (items, { host }) => ({ warnings: items.map(({ change }) => tell(change, host)) }),
});

function tell(change: IdentityChange['change'], host: string): Sentence {
  switch (change) {
    case 'age-added':
      return say`${host} gets another age identity; its operator brings it, and earlier ones stay until they are retired`;
    case 'age-dropped':
      return say`${host} loses its former age identity once this is confirmed; it cannot go back to releases of before its replacement`;
    case 'ssh':
      return say`${host} shows another SSH host key from now on, and sshd reloads: people who use ssh without sitec need the new key`;
  }
}

function identityOf(side: HostSide | undefined): ManifestIdentity | undefined {
  return side?.manifest?.identity;
}
