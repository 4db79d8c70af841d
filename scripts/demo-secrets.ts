import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { demoIdentity, demoPassword } from '../test/lab/demo.ts';
import { issueDemoCertificates } from './demo-certificates.ts';
import { withDemoIdentity } from './demo-identity.ts';

/** The operators of the demo: one who logs in, and a key that would lie in a safe. */
const OPERATORS = ['phalkonadmin', 'recovery'];
const WARNING = '# DEMO, lab only: the private half follows from a sentence in test/lab/demo.ts. Replace it: sitec keys operator';

/** Makes every secret of a site anew, readable by the demo operators, with the demo passwords for the mailboxes and for the given secrets named. */
async function main(directory: string, names: readonly string[]): Promise<void> {
  rmSync(join(directory, 'secrets'), { recursive: true, force: true });
  for (const own of ['authority', 'internal']) rmSync(join(directory, 'keys', own), { recursive: true, force: true });
  const operators = join(directory, 'keys', 'operators');
  mkdirSync(operators, { recursive: true });
  for (const name of OPERATORS) {
    writeFileSync(join(operators, `${name}.pub`), `${WARNING}\n${await identityToRecipient(demoIdentity(name))}\n`);
  }
  await withDemoIdentity(async (identity) => {
    const sitec = (args: readonly string[], input = ''): void => {
      const cli = resolve('dist/src/cli.js');
      execFileSync(process.execPath, [cli, '-C', directory, '--identity', identity, ...args], {
        input,
        stdio: ['pipe', 'inherit', 'inherit'],
      });
    };
    sitec(['secrets', 'create']);
    await issueDemoCertificates(directory, identity);
    for (const name of names) sitec(name.includes('@') ? ['passwd', name] : ['secrets', 'set', name], demoPassword(name));
  });
}

const [directory = '.', ...names] = process.argv.slice(2);
await main(resolve(directory), names);
