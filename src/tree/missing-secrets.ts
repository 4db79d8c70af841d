import type { HostContributions } from '../contract/contributed.ts';
import type { SecretContribution } from '../contract/kinds/secrets.ts';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import { groupBy } from '../base/group-by.ts';
import type { Site } from '../site/site.ts';
import { ofKind } from '../contract/roots.ts';

/** A secret that the site needs. */
export interface NeededSecret {
  readonly name: string;
  readonly kind: SecretContribution['secretKind'];
  /** The hosts that must be able to decrypt it. */
  readonly hosts: readonly string[];
  readonly path: SitePath;
}

/** Every secret that the hosts need, once each, sorted by name. */
export function neededSecrets(hosts: readonly HostContributions[]): readonly NeededSecret[] {
  const asked = hosts.flatMap(({ host, contributions }) => ofKind(contributions, 'secret').map((secret) => ({ host: host.name, secret })));
  const needed = [...groupBy(asked, ({ secret }) => secret.name)].map(([name, group]) => ({
    name,
    kind: group[0].secret.secretKind,
    hosts: [...new Set(group.flatMap(({ host, secret }) => (secret.readableByHost ? [host] : [])))].toSorted(),
    path: group[0].secret.origin.paths.at(-1) ?? [],
  }));
  return needed.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** One error per service whose secrets do not exist yet. */
export function findMissingSecrets(site: Site, hosts: readonly HostContributions[]): readonly Diagnostic[] {
  const missing = neededSecrets(hosts).filter(({ name }) => !site.secrets.has(name));
  const byPath = groupBy(missing, ({ path }) => JSON.stringify(path));
  return [...byPath.values()].map((group) => {
    const names = group.map(({ name }) => name).join(', ');
    const noun = group.length === 1 ? `the secret ${names} does not exist` : `these secrets do not exist: ${names}`;
    const given = group
      .filter(({ kind }) => kind === 'given')
      .map(({ name }) => `set the password that the other side knows: sitec secrets set ${name}`);
    const help = [...(given.length < group.length ? ['create what is missing: sitec secrets create'] : []), ...given];
    return errorAt(group[0].path, 'missing-secret', noun, { at: 'key', help });
  });
}
