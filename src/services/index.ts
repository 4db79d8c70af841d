import type { Service } from '../service.ts';
import { certificates } from './certificates.ts';
import { domains } from './domains.ts';
import { dovecot } from './dovecot.ts';
import { firewall } from './firewall.ts';
import { host } from './host.ts';
import { names } from './names.ts';
import { operators } from './operators.ts';
import { ownFiles } from './own-files.ts';
import { postfix } from './postfix.ts';
import { postgresql } from './postgresql.ts';
import { retention } from './retention.ts';
import { rspamd } from './rspamd.ts';
import { ssh } from './ssh.ts';
import { wireguard } from './wireguard.ts';

/** Every service, one line each; the order carries no meaning. */
export const services: readonly Service[] = [certificates, domains, dovecot, firewall, host, names, operators, ownFiles, postfix, postgresql, retention, rspamd, ssh, wireguard];
