import type { Diagnostic } from '../../base/diagnostics.ts';
import type { LoadedSite } from '../load.ts';
import type { ServiceFacts } from '../service-facts.ts';
import type { SiteFile } from '../site.generated.ts';
import type { Site } from '../site.ts';

/** What lies beside the site file, and what the services say of themselves. */
export interface Surroundings extends Pick<LoadedSite, 'ownFiles'> {
  readonly services: readonly ServiceFacts[];
}

/** A check that a schema cannot express: the resolved site, the file itself and what is around it in, findings out. */
export type Rule = (site: Site, file: SiteFile, around: Surroundings) => readonly Diagnostic[];
