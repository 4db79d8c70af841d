import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';

const UNIT_FILE = /^\/etc\/systemd\/system\/([^/]+)$/;
const DROP_IN = /^\/etc\/systemd\/system\/([^/]+)\.d\/[^/]+\.conf$/;

/** The check of every unit that the site writes, or adds a drop-in to, by systemd itself; what cannot be found is no unit. */
export function emitUnitValidator({ contributions }: HostContributions): readonly Contributed[] {
  const files = ofKind(contributions, 'file').filter(
    ({ root, path }) => root === HOST_ROOT && (UNIT_FILE.test(path) || DROP_IN.test(path)),
  );
  const named = files.flatMap(({ path }) => UNIT_FILE.exec(path)?.[1] ?? DROP_IN.exec(path)?.[1] ?? []);
  const enabled = ofKind(contributions, 'unit')
    .filter(({ state }) => state === 'enabled')
    .map(({ unit }) => unit);
  const units = [...new Set([...named, ...enabled])].toSorted();
  if (units.length === 0) return [];
  const script = `systemd-analyze verify --man=no --recursive-errors=no ${units.join(' ')}`;
  return [
    emittedFrom(files, 'systemd', { kind: 'validator', root: HOST_ROOT, name: 'systemd', script, files: files.map(({ path }) => path) }),
  ];
}
