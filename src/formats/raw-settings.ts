/** A raw value of an operator's. */
export type RawValue = string | number | boolean;

/** Raw settings of an operator's (`extra` in site.yaml), by the daemon's own names; a map is a section. */
export interface RawSettings {
  readonly [name: string]: RawValue | RawSettings;
}
