import { continued } from '../base/visible.ts';
import type { JournalLine } from '../deploy/plan-data.ts';

/** A step of an attempt in words; nothing for those that say nothing to a person. */
export function stepAsText(host: string, line: JournalLine): string {
  const words = sentence(line);
  return words === '' ? '' : `${host}: ${continued(words)}\n`;
}

/** Another process has apt's locks: the timers of a fresh server do for minutes. */
export function aptIsHeld(seconds: number): string {
  return `another process holds apt there; waiting for up to ${seconds} s`;
}

function sentence(line: JournalLine): string {
  const { step, seconds = 0, action = '', path = '', to = '', verb = '', daemon = '', user = '', report = '', message = '' } = line;
  switch (step) {
    case 'validate':
      return 'checking the configuration in isolation';
    case 'download':
    case 'install':
      return `${step} ${list(line.packages)}`;
    case 'await-apt':
      return aptIsHeld(seconds);
    case 'await-hub':
      return `the hub has ${seconds} s to answer; until then ssh stays where it is`;
    case 'hub-answered':
      return 'the hub answered: ssh can move';
    case 'armed':
      return 'automatic rollback armed: the host goes back by itself unless this deploy is confirmed';
    case 'path':
      return action === 'window' ? '' : `${action} ${path}`;
    case 'move':
      return `${path} is ${to} now`;
    case 'units':
      return `${verb} ${list(line.units)}`;
    case 'verb':
      return `${verb} ${daemon}`;
    case 'user':
      return `${action} user ${user}`;
    case 'seed':
      return `database rows written${report === '' ? '' : `; not sitec's: ${report.split('\n').join(', ')}`}`;
    case 'seed-back':
      return rowsBack(line.kept);
    case 'failed':
    case 'problem':
      return `${step}: ${message}`;
    case 'waiting':
      return `active; rolls back in ${seconds} s unless it is confirmed`;
    case 'rolled-back':
    case 'rollback-failed':
      return step;
    default:
      return '';
  }
}

/** What others changed while the attempt was in place survives its rollback. */
function rowsBack(kept: unknown): string {
  if (!Array.isArray(kept)) return '';
  const names = kept.map((name) => String(name).replace('|', ' ')).join(', ');
  return `database rows rolled back${names === '' ? '' : `, except for those that others changed meanwhile: ${names}`}`;
}

function list(names: readonly string[] = []): string {
  return names.join(' ');
}
