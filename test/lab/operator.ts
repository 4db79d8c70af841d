import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host, Site } from '../../src/site/site.ts';
import { demoIdentity, demoSshKey } from './demo.ts';
import { must, run, type Result, type RunOptions } from './exec.ts';
import type { Lab } from './lab.ts';
import type { Namespace } from './network.ts';

/** An operator on a machine in the VPN, with a clone of the site and an OpenSSH of their own. */
export interface OperatorDesk {
  /** The clone. */
  readonly directory: string;
  readonly sshConfig: string;
  /** Runs sitec where the operator is: this one, or that of a package in another directory. */
  sitec(args: readonly string[], options?: Omit<RunOptions, 'env'> & { readonly from?: string }): Promise<Result>;
  /** The same for what has to succeed; gives all that it says. */
  succeeds(args: readonly string[]): Promise<string>;
  /** Runs a command on the host, as the operator. */
  ssh(command: string, options?: readonly string[]): Promise<Result>;
  /** Changes a text of the clone's, builds and commits. */
  edit(file: string, change: (text: string) => string): Promise<string>;
  /** Makes the clone say what another directory does; gives the commit. */
  become(other: string): Promise<string>;
  /** Makes the clone what it was at first. */
  reset(): Promise<void>;
  /** Builds and commits what the clone says now; gives the commit. */
  commit(message: string): Promise<string>;
}

/** What a clone of a site holds. */
export const SITE_PARTS: readonly string[] = ['site.yaml', 'generated', 'secrets', 'keys', 'files'];

/** Where an operator sits, and which host is at hand. */
interface Seat {
  readonly lab: Lab;
  readonly inside: Namespace;
  readonly site: Site;
  readonly declared: Host;
}

/** Sets the desk up in the namespace of the lab's member of the VPN. */
export async function sitAtDesk(
  { lab, inside, declared, site }: Seat,
  directory: string,
  operator = 'phalkonadmin',
): Promise<OperatorDesk> {
  const desk = join(lab.directory, `desk-${operator}`);
  const clone = join(desk, 'site');
  mkdirSync(clone, { recursive: true });
  const take = (from: string): void => {
    for (const part of SITE_PARTS) {
      rmSync(join(clone, part), { recursive: true, force: true });
      if (existsSync(join(from, part))) cpSync(join(from, part), join(clone, part), { recursive: true });
    }
  };
  take(directory);
  const key = join(desk, 'key');
  writeFileSync(key, demoSshKey(operator).privateKey, { mode: 0o600 });
  const identity = join(desk, 'identity.txt');
  writeFileSync(identity, `${demoIdentity(operator)}\n`, { mode: 0o600 });
  const sshConfig = join(desk, 'ssh_config');
  writeFileSync(
    sshConfig,
    `Host *\n  User ${operator}\n  IdentityFile ${key}\n  IdentitiesOnly yes\n  StrictHostKeyChecking accept-new\n  UserKnownHostsFile ${desk}/known_hosts\n`,
  );
  const known = join(desk, 'known_hosts');
  const address = declared.memberships[0]?.address ?? declared.publicAddresses[0] ?? '';
  const port = String(site.hosts[0]?.services.ssh?.port ?? 22);
  writeFileSync(known, `desk ${site.publicKeys.get(`hosts/${declared.name}.ssh_host_ed25519_key.pub`) ?? ''}\n`);
  const here = ['ip', 'netns', 'exec', inside.name];
  const env = { ...process.env, NO_COLOR: '1', XDG_STATE_HOME: join(desk, 'state'), SITEC_SSH_CONFIG: sshConfig, SITEC_IDENTITY: identity };
  const git = (...args: readonly string[]): Promise<string> =>
    must(['git', '-C', clone, '-c', 'user.name=Operator', '-c', 'user.email=operator@example.org', ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  const self: OperatorDesk = {
    directory: clone,
    sshConfig,
    sitec: (args, { from = '.', ...options } = {}) =>
      run([...here, process.execPath, resolve(from, 'dist/src/cli.js'), '-C', clone, ...args], { timeout: 600, ...options, env }),
    async succeeds(args) {
      const { code, stdout, stderr } = await self.sitec(args);
      if (code !== 0) throw new Error(`sitec ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
      return stdout + stderr;
    },
    ssh: (command, options = []) =>
      run(
        [
          ...here,
          'ssh',
          '-F',
          sshConfig,
          '-o',
          'BatchMode=yes',
          '-o',
          `UserKnownHostsFile=${known}`,
          '-o',
          'HostKeyAlias=desk',
          '-o',
          'ConnectTimeout=5',
          ...options,
          '-p',
          port,
          '-l',
          operator,
          address,
          command,
        ],
        { timeout: 60 },
      ),
    async edit(file, change) {
      const path = join(clone, file);
      const before = readFileSync(path, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`nothing was changed in ${file}`);
      writeFileSync(path, after);
      return self.commit(`Change ${file}`);
    },
    become(other) {
      take(other);
      return self.commit(`Become ${other}`);
    },
    async reset() {
      await git('reset', '--quiet', '--hard', first);
      await git('clean', '--quiet', '--force', '-d');
    },
    async commit(message) {
      const built = await self.sitec(['build']);
      if (built.code !== 0) throw new Error(built.stderr);
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', message);
      return (await git('rev-parse', 'HEAD')).trim();
    },
  };
  const first = await self.commit('The site');
  return self;
}
