import { ExpectedError } from '../base/diagnostics.ts';
import { onHost } from './connection.ts';
import { lastLine } from './process.ts';
import { askStatus, type HostRoutes } from './routes.ts';

/** Where a host keeps its age identity (host/base/paths.py). */
const IDENTITY = '/var/lib/sitec/identity';

/**
 * Throws ExpectedError unless a host that is reached by its new SSH host key alone has the new age identity, and no attempt that could still be taken
 * back. `age` is the public half.
 */
export async function requireNewKeys(routes: HostRoutes, age: string): Promise<void> {
  const { status, connection } = await askStatus(routes);
  if (status.pending) throw new ExpectedError(`the attempt ${status.pending.id} is not confirmed; first: sitec confirm ${routes.host}`);
  const { code, stdout, stderr } = await onHost(connection, ['age-keygen', '-y', IDENTITY], { seconds: 30 });
  if (code !== 0) throw new ExpectedError(`its age identity cannot be read: ${lastLine(stderr)}`);
  if (!stdout.raw.split('\n').includes(age))
    throw new ExpectedError(`it does not have the new age identity; first: sitec deploy ${routes.host}`);
}
