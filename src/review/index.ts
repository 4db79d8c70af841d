import { access } from './access.ts';
import { aliases } from './aliases.ts';
import { certificates } from './certificates.ts';
import { daemons } from './daemons.ts';
import { data } from './data.ts';
import { database } from './database.ts';
import { dnsRecords } from './dns-records.ts';
import { domains } from './domains.ts';
import { files } from './files.ts';
import { host } from './host.ts';
import { identity } from './identity.ts';
import { listeners } from './listeners.ts';
import { mailboxes } from './mailboxes.ts';
import { massDisable } from './mass-disable.ts';
import type { Meaning } from './meaning.ts';
import { outside } from './outside.ts';
import { packages } from './packages.ts';
import { secrets } from './secrets.ts';
import { servicesLeft } from './services-left.ts';
import { units } from './units.ts';
import { users } from './users.ts';

/** Every respect in which a change can mean something, in the order in which it is shown. */
export const meanings: readonly Meaning[] = [
  host,
  identity,
  access,
  listeners,
  servicesLeft,
  massDisable,
  domains,
  mailboxes,
  aliases,
  outside,
  dnsRecords,
  data,
  daemons,
  units,
  certificates,
  database,
  packages,
  users,
  secrets,
  files,
];
