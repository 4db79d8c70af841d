import { HOST_ROOT } from '../../contract/root.ts';
import type { Contribution } from '../../contract/contribution.ts';
import { restart, type Notification } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';

/** Where every daemon of a host finds its certificate chain and key, from every issuer. */
export const DIRECTORY = '/etc/ssl/mail';

/** What makes, checks and places pairs. */
export const PROGRAM = '/usr/local/lib/sitec/certificate';

/** What looks whether another pair is needed; its timer does so at boot, after every change of the site, and some times a day. */
export const RENEWAL = 'sitec-certificate-renew';

/** After a change of what decides, the timer begins anew, so that no deploy waits for an authority. */
export const LOOK_AGAIN: readonly Notification[] = restart('certificate');

/** The unit that looks, which differs by who makes the certificate. */
export function renewalUnit(template: string, data: object): Contribution {
  const unit = `/etc/systemd/system/${RENEWAL}.service`;
  return file(HOST_ROOT, unit, {
    template: `etc/systemd/system/${template}`,
    format: 'systemd',
    data: { program: PROGRAM, ...data },
    notify: LOOK_AGAIN,
  });
}
