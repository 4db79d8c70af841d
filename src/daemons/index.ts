import { checkDovecotSetting, parseDovecotConf } from './dovecot.ts';
import { checkPostfixSetting, parseMainCf } from './postfix.ts';
import type { Problem } from './problem.ts';

/** What is known of a daemon's settings beyond what its own parser says. */
export interface DaemonKnowledge {
  readonly check: (setting: string, value: string) => readonly Problem[];
  /** The settings of its main file, by line. */
  readonly parse: (text: string) => readonly { readonly setting: string; readonly value: string; readonly line: number }[];
  /** The main file. */
  readonly path: string;
}

/** By the name of the service. */
export const daemons: { readonly [service: string]: DaemonKnowledge } = {
  postfix: { check: checkPostfixSetting, parse: parseMainCf, path: '/etc/postfix/main.cf' },
  dovecot: { check: checkDovecotSetting, parse: parseDovecotConf, path: '/etc/dovecot/dovecot.conf' },
};
