import type { ServiceSettings } from '../formats/known-settings.ts';
import type { SitePath } from '../base/diagnostics.ts';
import type { Bounds } from './bounds.ts';
import type { Host, Site } from './site.ts';

/** What a service says of itself as data, for rules that look at all services alike; each room says it. */
export interface ServiceFacts extends ServiceSettings {
  /** Where in site.yaml it is asked for, or undefined when this host does not have it. */
  readonly at: (host: Host, site: Site) => SitePath | undefined;
  /** Whether a file of the operator's own can reload or restart a daemon of its name. */
  readonly told: boolean;
  /** The kinds of endpoints that it can offer to other services. */
  readonly offers: readonly string[];
  /** The least and the most of each of its sizes and stretches of time, by the keys that lead to it: `greylisting.delay`. */
  readonly bounds?: { readonly [keys: string]: Bounds };
  /** Keys of listeners whose ports Docker publishes where it runs in a container. */
  readonly publishes?: readonly string[];
  /** Where it runs on the host itself, strangers who fail with it too often are banned. */
  readonly watched?: true;
  /** Names besides the host's own that it shows something under, where the host has a web server: the certificate is for them, too. */
  readonly serves?: (host: Host, site: Site) => readonly ServedName[];
  /** Directories of which its daemon reads some names and passes over the others without a word. */
  readonly reads?: readonly ReadNames[];
  /** What is no longer done on a host without it, for a review: its units and files do not say. */
  readonly without?: string;
  /** Its part of the memory of a host; without one it has no limit but what the site says. */
  readonly share?: MemoryShare;
  /** A daemon beside it, by the name that messages have for it, and the key that says how much that one keeps in memory. */
  readonly keeps?: { readonly name: string; readonly key: string };
  /** Keys of directories for data that lies nowhere else. */
  readonly places?: { readonly [key: string]: OwnPlace | undefined };
}

/** A directory, the names in it that a program reads, and why it would not read others, for messages. */
export interface ReadNames {
  readonly below: RegExp;
  readonly read: RegExp;
  readonly why: string;
}

/** A directory of data, for messages: what lies in it, and a place that would do. */
export interface OwnPlace {
  readonly what: string;
  readonly example: string;
}

/** A name besides the host's own that its web server shows something under. */
export interface ServedName {
  readonly name: string;
  /** Who may reach it. */
  readonly from: readonly string[];
  /** What in site.yaml asks for it. */
  readonly path: SitePath;
}

/** A service's part of the memory that is left on a host where the site says no size for it. */
export interface MemoryShare {
  /** Of what all sizes that are said leave; the rest is for whatever has no limit. */
  readonly percent: number;
  /** Bytes: with less, the daemon does not do its work (C-RES). */
  readonly least: number;
}
