import { compileSite } from '../../compile.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import type { Site } from '../../site/site.ts';
import { neededSecrets, type NeededSecret } from '../../tree/missing-secrets.ts';
import type { Context } from '../../terminal/context.ts';

/** The site and the secrets it needs, whether they exist or not. Throws ExpectedError when site.yaml itself is wrong. */
export function siteSecrets(context: Context): { readonly site: Site; readonly needed: readonly NeededSecret[] } {
  const { site, hosts } = compileSite(context.directory, context.file);
  if (!site) throw new ExpectedError('the site has errors, so it is not clear which secrets it needs; see: sitec check');
  return { site, needed: neededSecrets(hosts) };
}
