import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import type { SettingsCare } from './raw-settings.ts';

/** Something that a daemon's own parser accepts and the daemon then does not do, or does to everybody's harm. */
export interface Problem {
  /** Stable name, as diagnostics have it. */
  readonly code: DiagnosticCode;
  /** The setting that it is about. */
  readonly setting: string;
  /** Lower case, no full stop. */
  readonly message: string;
  readonly help?: readonly string[];
}

/** What a service knows of its daemon's raw settings beyond what the daemon's own parser says. */
export interface KnownSettings {
  /** Which of them an operator may say, where all of them go into one file. */
  readonly care?: SettingsCare;
  /** What the daemon accepts without a word and does not do. */
  readonly check?: (setting: string, value: string) => readonly Problem[];
  /** The files that hold its settings, by their paths, and the settings of such a text by line: files of an operator's own are checked too. */
  readonly files?: {
    readonly named: RegExp;
    readonly parse: (text: string) => readonly { readonly setting: string; readonly value: string; readonly line: number }[];
  };
}

/** The same with the name of the service. */
export interface ServiceSettings {
  readonly name: string;
  readonly settings?: KnownSettings;
}
