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
      ...['quota', 'quotatool'].map((name) => ({ kind: 'package' as const, root: HOST_ROOT, name })),
      ...['enable_quotas.sh', 'check_quotas.sh', 'set_quota.sh'].map((name) => ({
        kind: 'file' as const,
        root: HOST_ROOT,
        path: `${PLACE}/${name}`,
        format: 'shell' as const,
        mode: 0o755,
        data,
      })),
      { kind: 'file', root: HOST_ROOT, path: `${PLACE}/README.md`, format: 'bare', data },
    ];
  },
});
