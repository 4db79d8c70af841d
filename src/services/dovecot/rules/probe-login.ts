import { errorAt } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** The mailbox that deploys log in to is on a host with IMAPS. */
export const usableProbeLogin: Rule = ({ probes: { mailbox: wanted }, domains, hosts }) => {
  const domain = domains.find(({ enabled, mailboxes }) => enabled && mailboxes.some((box) => box.enabled && box.address === wanted));
  const host = domain && hosts.find(({ name }) => name === domain.host);
  if (wanted === undefined || !host || host.services.dovecot?.imaps !== undefined) return [];
  return [errorAt(['probes', 'mailbox'], 'unusable-probe', `${host.name} has no IMAPS, where ${wanted} could be logged in to`)];
};
