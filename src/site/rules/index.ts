import { byText } from '../../base/by-text.ts';
import { hasErrors, type Diagnostic } from '../../base/diagnostics.ts';
import type { ServiceFacts } from '../service-facts.ts';
import type { SiteFile } from '../site.generated.ts';
import type { Site } from '../site.ts';
import { amounts } from './amounts.ts';
import { addressInNetwork } from './address-in-network.ts';
import { aliasDestinations } from './alias-destinations.ts';
import { aliasDomains } from './alias-domains.ts';
import { aliasLoop } from './alias-loop.ts';
import { containerExposure } from './container-exposure.ts';
import { distinctHosts } from './distinct-hosts.ts';
import { distinctNetworks } from './distinct-networks.ts';
import { domainHost } from './domain-host.ts';
import { hostResources } from './host-resources.ts';
import { knownExposure } from './known-exposure.ts';
import { knownNetwork } from './known-network.ts';
import { knownSenders } from './known-senders.ts';
import { knownTimezone } from './known-timezone.ts';
import { usablePolicies } from './mta-sts.ts';
import { nearlyOwnDomain } from './nearly-own-domain.ts';
import { oneKindOfDomain } from './one-kind-of-domain.ts';
import { oneWayMailboxes } from './one-way-mailboxes.ts';
import { operatorRecipients } from './operator-recipients.ts';
import { ownAddressesOpen } from './own-addresses-open.ts';
import { ownAlertChannel } from './own-alert-channel.ts';
import { ownFiles } from './own-files.ts';
import { ownPlaces } from './own-places.ts';
import { publicAddress } from './public-address.ts';
import { publicHalves } from './public-halves.ts';
import { rawSettings } from './raw-settings.ts';
import { renamedMailboxes } from './renamed-mailboxes.ts';
import { reportAddress } from './report-address.ts';
import { reservedOperator } from './reserved-operator.ts';
import { roleAddresses } from './role-addresses.ts';
import type { Rule, Surroundings } from './rule.ts';
import { secretInClear } from './secret-in-clear.ts';
import { sharedAddress } from './shared-address.ts';
import { spfMechanisms } from './spf-mechanisms.ts';
import { uniqueUid } from './unique-uid.ts';
import { usableNetworks } from './usable-networks.ts';
import { usableKey } from './usable-key.ts';
import { usableProbes } from './usable-probes.ts';
import { unjoinedNetworks, withoutEffect } from './without-effect.ts';

/** What the rules after them take for granted. */
const first: readonly Rule[] = [amounts, knownNetwork, uniqueUid, usableNetworks];

/** Every rule on the whole site; what one service alone is about lies in its room. */
const shared: readonly Rule[] = [
  addressInNetwork,
  aliasDestinations,
  aliasDomains,
  aliasLoop,
  containerExposure,
  distinctHosts,
  distinctNetworks,
  domainHost,
  hostResources,
  knownExposure,
  knownSenders,
  knownTimezone,
  nearlyOwnDomain,
  oneKindOfDomain,
  oneWayMailboxes,
  operatorRecipients,
  ownAddressesOpen,
  ownAlertChannel,
  ownFiles,
  ownPlaces,
  publicAddress,
  publicHalves,
  rawSettings,
  renamedMailboxes,
  reportAddress,
  reservedOperator,
  roleAddresses,
  secretInClear,
  sharedAddress,
  spfMechanisms,
  usableKey,
  usablePolicies,
  usableProbes,
  withoutEffect,
];

/** For a site without an error. */
const last: readonly Rule[] = [unjoinedNetworks];

/** A service with its own rules. */
export interface ServiceRules extends ServiceFacts {
  /** What only this service is about. */
  readonly check: readonly Rule[];
  /** The same for a site without an error: what may be meant. */
  readonly warn: readonly Rule[];
}

/** The findings of all rules in rounds, of a later round only when the earlier ones found no error: it trusts what they have found to be true. */
export function checkRules(
  site: Site,
  file: SiteFile,
  texts: Surroundings['ownFiles'],
  services: readonly ServiceRules[],
): readonly Diagnostic[] {
  const around = { ownFiles: texts, services };
  const rounds = [
    first,
    inOrder([...shared, ...services.flatMap(({ check }) => check)]),
    inOrder([...last, ...services.flatMap(({ warn }) => warn)]),
  ];
  const found: Diagnostic[] = [];
  for (const rules of rounds) {
    found.push(...rules.flatMap((rule) => rule(site, file, around)));
    if (hasErrors(found)) return found;
  }
  return found;
}

/** By their names, so that what is found comes in the same order wherever a rule lies. */
function inOrder(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted(byText(({ name }) => name));
}
