import { hasErrors, type Diagnostic } from '../../diagnostics.ts';
import type { SiteFile } from '../site.generated.ts';
import type { Site } from '../site.ts';
import { addressInNetwork } from './address-in-network.ts';
import { aliasDestinations } from './alias-destinations.ts';
import { containerExposure } from './container-exposure.ts';
import { domainHost } from './domain-host.ts';
import { knownExposure } from './known-exposure.ts';
import { knownNetwork } from './known-network.ts';
import { postmasterExists } from './postmaster-exists.ts';
import { privateDatabase } from './private-database.ts';
import type { Rule } from './rule.ts';
import { sharedAddress } from './shared-address.ts';
import { uniqueUid } from './unique-uid.ts';

/** In two rounds: the second trusts what the first has found to be true. */
const rounds: readonly (readonly Rule[])[] = [
  [knownNetwork, uniqueUid],
  [addressInNetwork, aliasDestinations, containerExposure, domainHost, knownExposure, postmasterExists, privateDatabase, sharedAddress],
];

/** The findings of all rules, of a later round only when the earlier ones found no error. */
export function checkRules(site: Site, file: SiteFile): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rules of rounds) {
    found.push(...rules.flatMap((rule) => rule(site, file)));
    if (hasErrors(found)) return found;
  }
  return found;
}
