import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import type { Foreign } from '../base/foreign.ts';
import { packageRoot } from '../base/package-root.ts';
import { NO_CONNECTION } from './activator.ts';
import { onHost, type Connection } from './connection.ts';
import type { Ended } from './process.ts';

/** How a line begins that host/sent/who-talks.sh prints. */
const MARK = 'sitec-talks ';

/**
 * Refuses a host whose login shell runs no command, or says something of its own before it does: rsync and every answer would break on it.
 * Takes how the first command on a connection ended, whose answer is one JSON document, or nothing. Throws ExpectedError with the file.
 */
export async function refuseTroubledShell(connection: Connection, ended: Ended): Promise<void> {
  const { host, user } = connection;
  if (runsNothing(ended))
    throw new ExpectedError(
      `${host}: the login shell of ${user} runs no command, so nothing was done: /etc/passwd there names a shell such as nologin; usermod --shell /bin/bash ${user} gives it one that does`,
    );
  if (!talks(ended.stdout)) return;
  const files = await whoTalks(connection);
  throw new ExpectedError(
    `${host}: the login shell of ${user} prints something of its own before the command that it is given, so nothing was done: ${
      files.length === 0 ? 'look for an echo in its startup files' : `${files.join(' and ')} there must print nothing without a terminal`
    }`,
  );
}

/** nologin(8) says so on standard output and ends with 1, false(1) ends with 1; what runs a program says something on standard error when that fails. */
function runsNothing({ code, stdout, stderr }: Ended): boolean {
  return code === 1 && stderr.trim() === '' && !stdout.raw.includes('{');
}

function talks({ raw }: Foreign): boolean {
  const lines = raw.split('\n').filter((line) => line !== '');
  return lines.length > 1 || lines.some((line) => !/^[{[]/.test(line));
}

/** The startup files that print something, as far as the host can tell. */
async function whoTalks(connection: Connection): Promise<readonly string[]> {
  const program = readFileSync(join(packageRoot, 'host/sent/who-talks.sh'), 'utf8');
  const { code, stdout } = await onHost(connection, ['sh', '-s', connection.user], { input: program, seconds: 60 });
  if (code === NO_CONNECTION) return [];
  return stdout.raw
    .split('\n')
    .filter((line) => line.startsWith(MARK))
    .map((line) => line.slice(MARK.length))
    .filter((path) => /^\/[\w./-]+$/.test(path));
}
