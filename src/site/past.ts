import { hasErrors } from '../base/diagnostics.ts';
import { parseSite } from './load.ts';
import { resolveSite } from './resolve.ts';
import type { Site } from './site.ts';
import { validateSite } from './validate.ts';

/** The site that a text once described, without its keys, secrets and own files; undefined when today's schema refuses it. */
export function pastSite(text: string): Site | undefined {
  const { data, diagnostics } = parseSite(Buffer.from(text), 'site.yaml');
  if (hasErrors(diagnostics)) return undefined;
  const validated = validateSite(data);
  const nothing = { secrets: new Map(), publicKeys: new Map(), certificates: new Map(), ownFiles: new Map() };
  return 'file' in validated ? resolveSite(validated.file, nothing) : undefined;
}
