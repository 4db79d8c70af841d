import { UsageError } from '../../base/diagnostics.ts';
import { loadSite } from '../../site/load.ts';
import type { Context } from '../../terminal/context.ts';

/** Throws UsageError for a host that the site does not name. The site may lack the very key that is to be made, so that it is not compiled here. */
export function requireHost(context: Context, name: string): void {
  const { data } = loadSite(context.directory, context.file);
  const names = Object.keys((data as { readonly hosts?: object | null } | undefined)?.hosts ?? {});
  if (!names.includes(name)) throw new UsageError(`the site has no host "${name}"; it has: ${names.join(', ') || 'none'}`);
}
