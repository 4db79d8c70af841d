import { reload, restart, type Notification } from '../contract/kinds/daemons.ts';
import { file } from '../contract/kinds/files.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { defineConcern } from '../contract/service.ts';
import type { OwnFile } from '../site/site.ts';

/** Files of the operator's own, taken over as they are. */
export const ownFiles = defineConcern({
  name: 'files',
  at: ({ name, files }) => (files.length > 0 ? ['hosts', name, 'files'] : undefined),
  contribute: ({ host }) =>
    host.files.map(({ path, owner, group, mode, content, replace, ...notified }) =>
      file(HOST_ROOT, path, {
        owner,
        group,
        mode,
        format: 'bare',
        text: content,
        replaces: replace,
        notify: notifications(notified),
        because: [['hosts', host.name, 'files', path]],
      }),
    ),
});

function notifications(own: Pick<OwnFile, 'reload' | 'restart'>): readonly Notification[] {
  return [...reload(...own.reload), ...restart(...own.restart)];
}
