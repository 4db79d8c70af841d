import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSshKey } from './demo.ts';
import { run, type Result } from './exec.ts';
import type { Namespace } from './network.ts';
import type { SiteLab } from './site-lab.ts';

/** A login over ssh: whose key, and where from. */
interface Login {
  readonly from: Namespace;
  readonly user: string;
  /** Whose demo key is offered; the operator's unless told otherwise. */
  readonly key?: string;
  readonly options?: readonly string[];
  /** Seconds after which it is given up. */
  readonly timeout?: number;
}

/** Runs a command on the site's host over ssh, trusting nothing but the committed host key. */
export function ssh(
  { lab, declared, site }: SiteLab,
  { from, user, key = 'phalkonadmin', options = [], timeout }: Login,
  command: string,
): Promise<Result> {
  const address = declared.memberships[0]?.address ?? declared.publicAddresses[0] ?? '';
  const port = String(declared.services.ssh.port);
  const [identity, known] = [join(lab.directory, `ssh-key-${key}`), join(lab.directory, 'known-hosts')];
  writeFileSync(identity, demoSshKey(key).privateKey, { mode: 0o600 });
  writeFileSync(known, `[${address}]:${port} ${site.publicKeys.get(`hosts/${declared.name}.ssh_host_ed25519_key.pub`) ?? ''}\n`);
  const strict = [
    '-F',
    'none',
    '-o',
    'BatchMode=yes',
    '-o',
    'StrictHostKeyChecking=yes',
    '-o',
    `UserKnownHostsFile=${known}`,
    '-o',
    'ConnectTimeout=10',
    '-i',
    identity,
  ];
  return run(
    ['ip', 'netns', 'exec', from.name, 'ssh', ...strict, ...options, '-p', port, `${user}@${address}`, command],
    timeout === undefined ? {} : { timeout },
  );
}
