import { accessSync, constants, lstatSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { ExpectedError } from './diagnostics.ts';
import { displayPath } from './display-path.ts';

/** Calls that change what a directory holds: it has to let them. */
const IN_DIRECTORY: ReadonlySet<string> = new Set(['mkdir', 'mkdtemp', 'rename', 'unlink', 'rmdir', 'rm', 'symlink', 'link']);

/** What each call was to do; only node knows what a file was opened for. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['open', 'opened'],
  ...['copyfile', 'cp'].map((call) => [call, 'copied'] as const),
  ...['read', 'scandir', 'opendir', 'stat', 'lstat', 'readlink', 'realpath', 'access'].map((call) => [call, 'read'] as const),
  ...[...IN_DIRECTORY, 'write', 'chmod', 'fchmod', 'chown', 'utime', 'futime', 'fsync', 'ftruncate'].map(
    (call) => [call, 'written'] as const,
  ),
]);

/** What a file system says of itself, of its rights or of what lies there: no bug of sitec's. */
const TROUBLE: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'EISDIR',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
]);
/** Only where a directory is to be made: a file that is missing elsewhere may be one that sitec should have made. */
const NO_PLACE: ReadonlySet<string> = new Set(['ENOENT', 'EEXIST']);

/** What is wrong with a file of the user's, in words, when it is that which a call of node:fs failed of; undefined for any other error. */
export function fileTrouble(error: unknown): ExpectedError | undefined {
  const { code = '', syscall = '', path, dest } = (error ?? {}) as NodeJS.ErrnoException & { readonly dest?: string };
  const verb = VERBS.get(syscall);
  if (verb === undefined || !(TROUBLE.has(code) || (NO_PLACE.has(code) && syscall.startsWith('mkd')))) return undefined;
  if (path === undefined) return new ExpectedError(`a file cannot be ${verb}: ${code}`);
  const place = placeOf(syscall, code, syscall === 'rename' ? (dest ?? path) : path);
  const why = code === 'ENOENT' && syscall === 'mkdir' ? whyNone(place) : code;
  const refuses = why === code ? place : nearest(place);
  return new ExpectedError(`${displayPath(refuses)} cannot be ${verb}: ${why}${whoseItIs(refuses, why)}`);
}

/** node makes missing directories one by one, and says ENOENT when the first of them cannot be made (nodejs/node mkdirp): what that directory's place says itself. */
function whyNone(place: string): string {
  try {
    accessSync(nearest(place), constants.W_OK);
    return 'ENOENT';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'ENOENT';
  }
}

/** What refuses: the file itself, or the directory that was to hold another one. */
function placeOf(syscall: string, code: string, file: string): string {
  if (!IN_DIRECTORY.has(syscall) || code === 'EEXIST') return file;
  return code === 'ENOENT' ? dirname(file) : nearest(dirname(file));
}

/** Whose a file is that we may not use, or the directory that keeps us from it; empty when it is no question of rights. */
export function whoseItIs(file: string, code: string | undefined): string {
  const own = process.getuid?.();
  if ((code !== 'EACCES' && code !== 'EPERM') || own === undefined || own === 0) return '';
  const holder = nearest(file);
  const { uid, mode } = lstatSync(holder);
  const subject = holder === file ? 'it' : displayPath(holder);
  if (uid === own) return `; ${subject} is yours, with mode ${(mode & 0o7777).toString(8).padStart(4, '0')}`;
  return `; ${subject} belongs to ${uid === 0 ? 'root' : `user ${uid}`}, and you are ${ownName(own)}`;
}

/** The file, or the nearest directory above it that can be read. */
function nearest(file: string): string {
  try {
    lstatSync(file);
    return file;
  } catch {
    return nearest(dirname(file));
  }
}

function ownName(uid: number): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${uid}`;
  }
}
