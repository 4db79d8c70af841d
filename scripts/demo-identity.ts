import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoIdentity } from '../test/lab/demo.ts';

/** Lets something be done with a file that holds the identity of the demo's operator, which is gone afterwards. */
export async function withDemoIdentity(act: (identity: string) => Promise<void>): Promise<void> {
  const identity = join(tmpdir(), `sitec-demo-identity-${process.pid}`);
  writeFileSync(identity, `${demoIdentity('phalkonadmin')}\n`, { mode: 0o600 });
  try {
    await act(identity);
  } finally {
    rmSync(identity);
  }
}
