import type { JournalLine } from './plan-data.ts';

/** A step of an attempt in words; nothing for those that say nothing to a person. */
export function stepAsText(host: string, line: JournalLine): string {
  const words = sentence(line);
  return words === '' ? '' : `${host}: ${words}\n`;
}

/** Another process has apt's locks: the timers of a fresh server do for minutes. */
export function aptIsHeld(seconds: number): string {
  return `apt is held by another process there, which has ${seconds} s to come to its end`;
}

function sentence(line: JournalLine): string {
  switch (line.step) {
    case 'validate':
      return 'the daemons read it where nobody else sees it';
    case 'download':
    case 'install':
      return `${line.step} ${list(line['packages'])}`;
    case 'await-apt':
      return aptIsHeld(Number(line['seconds']));
    case 'await-hub':
      return `the hub has ${String(line['seconds'])} s to answer; until then ssh stays where it is`;
    case 'hub-answered':
      return 'the hub answered: ssh can move';
    case 'armed':
      return 'the guard is armed: from here on the host comes back by itself';
    case 'path':
      return line['action'] === 'window' ? '' : `${String(line['action'])} ${String(line['path'])}`;
    case 'move':
      return `${String(line['path'])} is ${String(line['to'])} now`;
    case 'units':
      return `${String(line['verb'])} ${list(line['units'])}`;
    case 'verb':
      return `${String(line['verb'])} ${String(line['daemon'])}`;
    case 'user':
      return `${String(line['action'])} user ${String(line['user'])}`;
    case 'seed':
      return `the database has its rows${line['report'] === '' ? '' : `; not sitec's: ${String(line['report']).split('\n').join(', ')}`}`;
    case 'seed-back':
      return rowsBack(line['kept']);
    case 'failed':
    case 'problem':
      return `${line.step}: ${String(line['message'])}`;
    case 'waiting':
      return `in place; to be confirmed within ${String(line['seconds'])} s`;
    case 'rolled-back':
    case 'rollback-failed':
      return line.step;
    default:
      return '';
  }
}

/** What somebody changed while the attempt was in place has survived it. */
function rowsBack(kept: unknown): string {
  if (!Array.isArray(kept)) return '';
  const names = kept.map((name) => String(name).replace('|', ' ')).join(', ');
  return `the rows are as they were${names === '' ? '' : `, but for what somebody has changed meanwhile: ${names}`}`;
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : '';
}
