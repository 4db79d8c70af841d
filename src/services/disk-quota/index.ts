import { packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';

/** A-QTA-03. */
const PLACE = '/opt/mail_server/scripts/quota';

/** Quotas of the file system (A-QTA-01 to A-QTA-03): everything is there, and nothing is enabled. */
export const diskQuota = defineService({
  name: 'disk-quota',
  without: 'the tools for quotas of the file system leave',
  told: false,
  contribute(_, { host }) {
    const data = { path: host.services.dovecot?.mailRoot ?? '/var/mail' };
    return [
      ...packages(HOST_ROOT, 'quota', 'quotatool'),
      ...['enable_quotas.sh', 'check_quotas.sh', 'set_quota.sh'].map((name) =>
        file(HOST_ROOT, `${PLACE}/${name}`, {
          format: 'shell',
          mode: 0o755,
          data: {},
        }),
      ),
      file(HOST_ROOT, `${PLACE}/mail.conf`, { format: 'shell', data }),
      file(HOST_ROOT, `${PLACE}/README.md`, { format: 'bare', data }),
    ];
  },
});
