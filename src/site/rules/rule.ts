import type { Diagnostic } from '../../base/diagnostics.ts';
import type { LoadedSite } from '../load.ts';
import type { SiteFile } from '../site.generated.ts';
import type { Site } from '../site.ts';

/** A check that a schema cannot express: the resolved site, the file as it was written and what lies beside it in, findings out. */
export type Rule = (site: Site, file: SiteFile, loaded: Pick<LoadedSite, 'ownFiles'>) => readonly Diagnostic[];
