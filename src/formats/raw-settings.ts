/** A raw value of an operator's. */
export type RawValue = string | number | boolean;

/** Raw settings of an operator's (`extra` in site.yaml), by the daemon's own names; a map is a section. */
export interface RawSettings {
  readonly [name: string]: RawValue | RawSettings;
}

/**
 * What an operator's raw settings may say beside what sitec says in the same daemon's files. The rule: a setting is free when nothing else
 * depends on it. What another key of the site decides is said there (`said`); what another daemon, the database or a program of sitec's counts
 * on is nobody's to change (`fixed`); of what sitec's own file says, the rest must be named as `free`, or it is refused.
 */
export interface SettingsCare {
  /** What the files of the daemon say, by the names that the lists below use. */
  readonly parse: (text: string) => readonly { readonly name: string; readonly value: string }[];
  /** The key or service that says it, by setting; `*` stands for anything. */
  readonly said: { readonly [setting: string]: string };
  /** What counts on it, by setting. */
  readonly fixed: { readonly [setting: string]: string };
  /** Settings of sitec's own files that nothing depends on. */
  readonly free: readonly string[];
  /** Whether the daemon tells names apart by their case; otherwise all here are in lower case. */
  readonly caseless?: true;
  /** What a value must go on naming when it takes another one's place: tables, other settings. */
  readonly names?: (setting: string, value: string) => readonly string[];
}
