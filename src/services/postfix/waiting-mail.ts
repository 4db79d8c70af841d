import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';

const FLUSH = '/usr/local/lib/sitec/flush-queue';

/** Mail that waits for the store or the database goes on its way as soon as systemd has started them again; Postfix alone would come back to it after as long as it has waited. */
export function waitingMail({ root, endpoint }: Scope): readonly Contribution[] {
  if (root !== HOST_ROOT) return [];
  const units = [...new Set([endpoint('lmtp').unit, endpoint('sql').unit])].filter((unit) => unit !== '');
  return [
    file(root, FLUSH, { format: 'text', mode: 0o755, data: {} }),
    ...units.map((unit) =>
      file(root, `/etc/systemd/system/${unit}.d/30-waiting-mail.conf`, {
        template: 'etc/systemd/system/waiting-mail.conf',
        format: 'systemd',
        data: { command: FLUSH },
      }),
    ),
  ];
}
