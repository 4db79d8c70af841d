import { domains } from '../concerns/domains.ts';
import { host } from '../concerns/host.ts';
import { names } from '../concerns/names.ts';
import { operators } from '../concerns/operators.ts';
import { ownFiles } from '../concerns/own-files.ts';
import { wireguard } from '../concerns/wireguard.ts';
import type { Service } from '../contract/service.ts';
import { certificates } from './certificates/index.ts';
import { clients } from './clients/index.ts';
import { diskQuota } from './disk-quota/index.ts';
import { dovecot } from './dovecot/index.ts';
import { retention } from './dovecot/retention.ts';
import { drift } from './drift/index.ts';
import { fail2ban } from './fail2ban/index.ts';
import { firewall } from './ufw/index.ts';
import { health } from './health/index.ts';
import { journal } from './journal/index.ts';
import { maintenance } from './maintenance/index.ts';
import { nginx } from './nginx/index.ts';
import { postfix } from './postfix/index.ts';
import { postgresql } from './postgresql/index.ts';
import { rspamd } from './rspamd/index.ts';
import { sogo } from './sogo/index.ts';
import { ssh } from './ssh/index.ts';
import { tlsPolicies } from './tls-policies/index.ts';
import { unbound } from './unbound/index.ts';
import { updates } from './updates/index.ts';

/** Every service, one line each; the order carries no meaning. */
export const services: readonly Service[] = [
  certificates,
  clients,
  diskQuota,
  domains,
  dovecot,
  drift,
  fail2ban,
  firewall,
  host,
  health,
  journal,
  maintenance,
  names,
  nginx,
  operators,
  ownFiles,
  postfix,
  postgresql,
  retention,
  rspamd,
  sogo,
  ssh,
  tlsPolicies,
  unbound,
  updates,
  wireguard,
];
