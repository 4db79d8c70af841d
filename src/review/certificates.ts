import { compareBy, lists } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

interface CertificateChange {
  readonly directory: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What becomes of the one that is on the host. */
  readonly existing: 'kept' | 'replaced';
  readonly change: 'new' | 'gone' | 'names' | 'source';
  /** Who makes it now, and who did, when that is another. */
  readonly source?: readonly [now: string, before: string];
}

/** There was no other source when manifests did not name it. */
const FIRST_SOURCE = 'self-signed';

/** The names that certificates are for, and who makes them. */
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
        const sources = [after.source ?? FIRST_SOURCE, before.source ?? FIRST_SOURCE] as const;
        const source = sources[0] === sources[1] ? {} : { source: sources };
        const kind = differs ? ('names' as const) : ('source' as const);
        return differs || 'source' in source
          ? [{ directory: after.directory, added: names.come, removed: names.gone, existing: after.existing, change: kind, ...source }]
          : [];
      }),
    ];
  },
  tell: (items) => ({
    lines: items.flatMap(({ directory, added, removed, existing, change, source }) => [
      ...(source ? [say`the certificate in ${directory} comes from ${source[0]}, was ${source[1]}`] : []),
      ...(added.length > 0 ? [say`the certificate in ${directory} is for ${added}${words(change === 'names' ? ' as well' : '')}`] : []),
      ...(removed.length > 0 ? [say`the certificate in ${directory} is no longer for ${removed}`] : []),
      ...(change === 'names' && existing === 'kept' ? [words('one that you put there by hand stays')] : []),
    ]),
  }),
});
