import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';

const PLACE = '/opt/mail_server';

/** An account that owns a way to the scripts and the documentation (A-USR-08, A-DIR-10, X-49); these are root's, so that nobody else changes what root runs. */
export const maintenance = defineService({
  name: 'maintenance',
  without: 'nothing links the scripts and pages of maintenance any more; the account stays',
  told: false,
  contribute({ account }, { host }) {
    const home = `/home/${account}`;
    return [
      {
        kind: 'user',
        name: account,
        description: 'Maintenance of the mail server',
        home,
        shell: '/usr/sbin/nologin',
        login: false,
        groups: [],
      },
      directory(HOST_ROOT, home, { owner: account, group: account, mode: 0o750 }),
      file(HOST_ROOT, `${PLACE}/docs/README.md`, {
        format: 'bare',
        data: { host: host.name, connectionStrings: host.services.postgresql?.connectionStrings === true },
      }),
      ...['scripts', 'docs'].flatMap((name) => [
        directory(HOST_ROOT, `${PLACE}/${name}`),
        { kind: 'link' as const, root: HOST_ROOT, path: `${home}/${name}`, target: `${PLACE}/${name}` },
      ]),
    ];
  },
});
