import { reload, type Notification } from '../../contract/kinds/daemons.ts';

/** What Postfix does when a file that it reads has changed. */
export const RELOAD: readonly Notification[] = reload('postfix');
