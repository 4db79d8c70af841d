import type { Diagnostic } from '../../../base/diagnostics.ts';
import { isTlsPublicKey } from '../../../secrets/tls-key.ts';
import { brokenHalf, isBroken, missingHalves } from '../../../site/rules/public-half.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import type { Host, Site } from '../../../site/site.ts';

/** The public half of every key that the host shows or will show lies under keys/, whole: the DNS is compiled from it. */
export const publicHalvesOfDane: Rule = (site) => site.hosts.flatMap((host) => ofHost(site, host));

function ofHost(site: Site, { name, services: { certificates } }: Host): readonly Diagnostic[] {
  const { dane } = certificates;
  const path = ['hosts', name, 'services', 'certificates', 'dane'];
  const keys = dane ? [dane.key, ...dane.published] : [];
  const fileOf = (key: string): string => `tls/${name}.${key}.pub`;
  return [
    ...missingHalves(
      site,
      keys.map((key) => `tls/${name}/${key}`),
      path,
    ),
    ...keys
      .filter((key) => isBroken(site.publicKeys.get(fileOf(key)), isTlsPublicKey))
      .map((key) => brokenHalf(fileOf(key), 'no public half of a TLS key', path)),
  ];
}
