import { domains } from '../concerns/domains.ts';
import { host } from '../concerns/host.ts';
import { names } from '../concerns/names.ts';
import { operators } from '../concerns/operators.ts';
import { ownFiles } from '../concerns/own-files.ts';
import { retention } from '../concerns/retention.ts';
import { wireguard } from '../concerns/wireguard.ts';
import type { Service } from '../contract/service.ts';
import { certificates } from './certificates/index.ts';
import { diskQuota } from './disk-quota.ts';
import { dovecot } from './dovecot/index.ts';
import { drift } from './drift.ts';
import { fail2ban } from './fail2ban.ts';
import { firewall } from './firewall.ts';
import { journal } from './journal.ts';
import { maintenance } from './maintenance.ts';
import { postfix } from './postfix/index.ts';
import { postgresql } from './postgresql/index.ts';
import { rspamd } from './rspamd/index.ts';
import { ssh } from './ssh/index.ts';
import { tlsPolicies } from './tls-policies.ts';
import { unbound } from './unbound.ts';
import { updates } from './updates.ts';

/** Every service, one line each; the order carries no meaning. */
export const services: readonly Service[] = [
  certificates,
  diskQuota,
  domains,
  dovecot,
  drift,
  fail2ban,
  firewall,
  host,
  journal,
  maintenance,
  names,
  operators,
  ownFiles,
  postfix,
  postgresql,
  retention,
  rspamd,
  ssh,
  tlsPolicies,
  unbound,
  updates,
  wireguard,
];
