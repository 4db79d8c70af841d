import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { file } from '../contract/kinds/files.ts';

/** Where `check-host` finds what it asks. */
const PLACE = '/usr/local/lib/sitec';

/** The validators of a host, and the names of its units, on the host itself: so that it can be asked again after every upgrade. */
export function emitHostChecks({ contributions }: HostContributions): readonly Contributed[] {
  const validators = ofKind(contributions, 'validator').filter(({ root, readsArtifacts }) => root === HOST_ROOT && !readsArtifacts);
  const units = ofKind(contributions, 'unit').filter(({ state }) => state === 'enabled');
  const daemons = ofKind(contributions, 'daemon').filter(({ root }) => root === HOST_ROOT);
  const names = [...new Set([...units, ...daemons].map(({ unit }) => unit))].toSorted();
  return [
    ...validators.map((validator) =>
      emittedFrom(
        [validator],
        validator.origin.service,
        file(HOST_ROOT, `${PLACE}/checks/${validator.name.replaceAll(' ', '-')}`, {
          format: 'shell',
          text: `${validator.script}\n`,
        }),
      ),
    ),
    emittedFrom(
      [...units, ...daemons],
      'host-checks',
      file(HOST_ROOT, `${PLACE}/units`, {
        format: 'bare',
        text: names.map((name) => `${name}\n`).join(''),
      }),
    ),
  ];
}
