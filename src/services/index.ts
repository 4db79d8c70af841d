import type { Service } from '../service.ts';
import { certificates } from './certificates.ts';
import { diskQuota } from './disk-quota.ts';
import { domains } from './domains.ts';
import { dovecot } from './dovecot.ts';
import { drift } from './drift.ts';
import { fail2ban } from './fail2ban.ts';
import { firewall } from './firewall.ts';
import { host } from './host.ts';
import { journal } from './journal.ts';
import { maintenance } from './maintenance.ts';
import { names } from './names.ts';
import { operators } from './operators.ts';
import { ownFiles } from './own-files.ts';
import { postfix } from './postfix.ts';
import { postgresql } from './postgresql.ts';
import { retention } from './retention.ts';
import { rspamd } from './rspamd.ts';
import { ssh } from './ssh.ts';
import { tlsPolicies } from './tls-policies.ts';
import { unbound } from './unbound.ts';
import { updates } from './updates.ts';
import { wireguard } from './wireguard.ts';

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
