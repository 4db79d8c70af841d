import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { inTemporary } from '../base/temporary.ts';
import { CURRENT } from './activator.ts';
import { onHost, type Connection } from './connection.ts';
import { lastLine, runProgram } from './process.ts';
import { layOut, type MadeRelease } from './release.ts';

/** What both sides say of the files; a batch is read with the options that it was written with. */
const BOTH = ['--recursive', '--links', '--perms', '--checksum', '--delete'];

/** What every rsync since 3.1 of 2013 reads, also one that is older than ours. */
const PROTOCOL = '--protocol=31';

/**
 * Sends a release into a directory of a host, as hard links where its confirmed release has the same file. rsync writes all that it would say into
 * a file here, which goes to the rsync of the host in one piece: the two never talk, so that a host has no rsync of ours to attack.
 */
export async function sendRelease(connection: Connection, made: MadeRelease, target: string): Promise<void> {
  const batch = await inTemporary(join(tmpdir(), 'sitec-release-'), (directory) => batchOf(connection.host, made, directory));
  const command = ['rsync', '--read-batch=-', '--quiet', ...BOTH, '--mkpath', `--link-dest=${CURRENT}`, `${target}/`];
  const compressing = { ...connection, options: ['-o', 'Compression=yes', ...connection.options] };
  const { code, stderr } = await onHost(compressing, command, { input: batch });
  if (code !== 0)
    throw new ExpectedError(`${connection.host}: the release could not be sent: ${lastLine(stderr) || `rsync ended with ${code}`}`);
}

/** What rsync has to say of a release, in the form of --only-write-batch: as if nothing of it were there yet. */
async function batchOf(host: string, made: MadeRelease, directory: string): Promise<Uint8Array> {
  const [release, nothing, batch] = [join(directory, 'release'), join(directory, 'nothing'), join(directory, 'batch')];
  mkdirSync(nothing);
  layOut(made, release);
  const argv = ['rsync', ...BOTH, '--chmod=D700,F600', PROTOCOL, `--only-write-batch=${batch}`, `${release}/`, `${nothing}/`];
  const { code, stderr } = await runProgram(argv);
  if (code !== 0)
    throw new ExpectedError(`${host}: the release could not be made ready: ${lastLine(stderr) || `rsync ended with ${code}`}`);
  return readFileSync(batch);
}
