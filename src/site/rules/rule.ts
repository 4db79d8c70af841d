import type { Diagnostic } from '../../diagnostics.ts';
import type { SiteFile } from '../site.generated.ts';
import type { Site } from '../site.ts';

/** A check that a schema cannot express: the resolved site and the file as it was written in, findings out. */
export type Rule = (site: Site, file: SiteFile) => readonly Diagnostic[];
