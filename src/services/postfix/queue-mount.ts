import type { Contribution } from '../../contract/contribution.ts';
import { enabled } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { PostfixOptions } from '../../site/site.generated.ts';

/** A second name for the queue's directory (A-PFX-07, X-34): Postfix wants its own to be root's, and its chroot where the package made it. */
export function queueSeenAt({ queueSeenAt: place }: PostfixOptions, { host, root }: Scope, queue: string): readonly Contribution[] {
  if (place === undefined || root !== HOST_ROOT) return [];
  const unit = `${place.slice(1).replaceAll('/', '-')}.mount`;
  return [
    directory(HOST_ROOT, place, { mode: 0o755 }),
    file(HOST_ROOT, `/etc/systemd/system/${unit}`, {
      template: 'etc/systemd/system/bind.mount',
      format: 'systemd',
      data: { what: queue, where: place, description: 'The queue of Postfix' },
      because: [['hosts', host.name, 'services', 'postfix', 'queueSeenAt']],
    }),
    ...enabled(unit),
  ];
}
