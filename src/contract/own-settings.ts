import type { SitePath } from '../base/diagnostics.ts';
import type { RawSettings, SettingsCare } from '../formats/raw-settings.ts';

/** Raw settings of an operator's for a file, where they stand in site.yaml, and which of them the file may be given. */
export interface OwnSettings {
  readonly settings: RawSettings;
  readonly path: SitePath;
  readonly care: SettingsCare;
  /** They lie in a file of their own that wins over this one. */
  readonly apart?: true;
}
