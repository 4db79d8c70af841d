import { compareBy, lists } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

interface CertificateChange {
  readonly directory: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What becomes of the one that is on the host. */
  readonly existing: 'kept' | 'replaced';
  readonly change: 'new' | 'gone' | 'names';
}

/** The names that certificates are for. */
export const certificates = defineMeaning<CertificateChange>({
  name: 'certificates',
  title: 'Certificates',
  find: (change) => {
    const listed = lists(change, 'certificates');
    const { gone, come, both } = compareBy(listed?.before ?? [], listed?.after ?? [], ({ directory }) => directory);
    return [
      ...come.map(({ directory, names, existing }) => ({ directory, added: names, removed: [], existing, change: 'new' as const })),
      ...gone.map(({ directory, names, existing }) => ({ directory, added: [], removed: names, existing, change: 'gone' as const })),
      ...both.flatMap(([before, after]) => {
        const names = compareBy(before.names, after.names, (name) => name);
        const differs = names.come.length + names.gone.length > 0;
        return differs ? [{ directory: after.directory, added: names.come, removed: names.gone, existing: after.existing, change: 'names' as const }] : [];
      }),
    ];
  },
  tell: (items) => ({
    lines: items.flatMap(({ directory, added, removed, existing, change }) => [
      ...(added.length > 0 ? [say`the certificate in ${directory} is for ${added}${words(change === 'names' ? ' as well' : '')}`] : []),
      ...(removed.length > 0 ? [say`the certificate in ${directory} is no longer for ${removed}`] : []),
      ...(change === 'names' && existing === 'kept' ? [words('one that is on the host already stays as it is, until another is put in its place')] : []),
    ]),
  }),
});
