import { checkDovecotSetting, parseDovecotConf } from './dovecot.ts';
import { checkJailSetting, parseJails } from './fail2ban.ts';
import { checkPostfixSetting, parseMainCf } from './postfix.ts';
import type { Problem } from './problem.ts';

/** What is known of a daemon's settings beyond what its own parser says. */
export interface DaemonKnowledge {
  readonly check: (setting: string, value: string) => readonly Problem[];
  /** The settings of a file of its own, by line. */
  readonly parse: (text: string) => readonly { readonly setting: string; readonly value: string; readonly line: number }[];
  /** The files that hold its settings. */
  readonly files: RegExp;
}

/** By the name of the service. */
export const daemons: { readonly [service: string]: DaemonKnowledge } = {
  postfix: { check: checkPostfixSetting, parse: parseMainCf, files: /^\/etc\/postfix\/main\.cf$/ },
  dovecot: { check: checkDovecotSetting, parse: parseDovecotConf, files: /^\/etc\/dovecot\/dovecot\.conf$/ },
  fail2ban: { check: checkJailSetting, parse: parseJails, files: /^\/etc\/fail2ban\/jail(\.d\/[^/]+)?\.(conf|local)$/ },
};
