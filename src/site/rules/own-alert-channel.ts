import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { domainPart } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** The alert that a mail server is broken does not go through that mail server: alerts go elsewhere. */
export const ownAlertChannel: Rule = (site) => {
  const { webhook, relay } = site.alerts;
  return [
    ...(webhook ? ownServer(site, hostOf(webhook.url), ['alerts', 'webhook', 'url']) : []),
    ...(relay ? ownServer(site, relay.host, ['alerts', 'relay', 'host']) : []),
    ...(relay?.to ?? []).flatMap((address, index) => ownDomain(site, address, ['alerts', 'relay', 'to', index])),
  ];
};

function hostOf(url: string): string {
  return /^https:\/\/([^:/]*)/.exec(url)?.[1] ?? '';
}

function ownServer({ hosts }: Site, name: string, path: SitePath): readonly Diagnostic[] {
  const host = hosts.find(({ fqdn, publicAddresses, memberships }) =>
    [fqdn, ...publicAddresses, ...memberships.map(({ address }) => address)].includes(name),
  );
  if (!host) return [];
  return [
    errorAt(path, 'own-alert-channel', `${name} is ${host.name} itself, which cannot send an alert when it is broken`, {
      related: [{ path: ['hosts', host.name, 'fqdn'], message: 'the host is here' }],
    }),
  ];
}

function ownDomain({ domains }: Site, address: string, path: SitePath): readonly Diagnostic[] {
  const domain = domains.find(({ name, host }) => name === domainPart(address) && host !== undefined);
  if (!domain) return [];
  return [
    errorAt(path, 'own-alert-channel', `mail to ${address} is kept by the server that the alert is about`, {
      related: [{ path: ['domains', domain.name], message: 'the domain is here' }],
    }),
  ];
}
