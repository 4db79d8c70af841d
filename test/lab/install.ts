import { chmodSync, copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { readSecret } from '../../src/secrets/store.ts';
import { must, shell } from './exec.ts';
import type { LabHost } from './host.ts';

/** What the lab reads of a host's manifest. */
export interface Manifest {
  readonly entries: readonly {
    readonly path: string;
    readonly type: 'file' | 'symlink' | 'directory';
    readonly owner: string;
    readonly group: string;
    readonly mode: string;
    readonly target: string;
    readonly secrets?: readonly string[];
  }[];
  readonly derive: readonly { readonly name: string; readonly script: string }[];
  readonly daemons: readonly { readonly name: string; readonly unit: string }[];
  readonly units: readonly { readonly unit: string; readonly state: 'enabled' | 'disabled' | 'masked' }[];
  readonly exposure: readonly {
    readonly service: string;
    readonly protocol: 'tcp' | 'udp';
    readonly port: number;
    readonly addresses: readonly string[];
    readonly from: readonly string[];
    readonly brief?: boolean;
  }[];
  readonly seed?: {
    readonly client: readonly string[];
    readonly steps: readonly { readonly files: readonly string[]; readonly database: string }[];
    readonly after: readonly (readonly string[])[];
  };
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** A compiled site with an operator's identity to read its secrets. */
export interface CompiledSite {
  readonly directory: string;
  readonly identity: string;
}

/** Where a host keeps the identity that decrypts its secrets. */
const IDENTITY = '/var/lib/sitec/identity';

/** Reads a host's manifest from the committed output. */
export function readManifest({ directory }: CompiledSite, host: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'generated', host, 'manifest.json'), 'utf8')) as Manifest;
}

/**
 * Puts a committed tree on a host that is down, byte for byte but for the secrets, in the order of a deploy:
 * users, secrets, files, owners, units. Gives the directory of the filled SQL.
 */
export async function install(site: CompiledSite, name: string, host: LabHost): Promise<string> {
  const { root } = host;
  const manifest = readManifest(site, name);
  await installIdentities(site, name, root);
  const stage = await fillTree(site, name, root);
  await shell(`chroot ${root} systemd-sysusers /var/lib/sitec/stage/in/rootfs/etc/sysusers.d/sitec.conf`);
  placeEntries(manifest, { root, plain: join(stage, 'in/rootfs'), filled: join(stage, 'out/rootfs') });
  await shell(`${ownerScript(manifest, root)}\n${unitScript(manifest, root)}`);
  for (const { script } of manifest.derive) await must(['chroot', root, 'sh', '-euc', script]);
  return collectSql(manifest, stage, join(root, '..', 'sql'));
}

/** The filled SQL of another tree for a host that is up, whose files the tree does not change. */
export async function fillSql(site: CompiledSite, name: string, host: LabHost): Promise<string> {
  const stage = await fillTree(site, name, host.root);
  return collectSql(readManifest(site, name), stage, join(host.root, '..', 'sql'));
}

/**
 * What a deploy does with the database: the SQL, what comes after it, and directories that have another name; gives what the last step reported.
 * More accounts than the guard lets pass are disabled only when their number is allowed.
 */
export async function seed(host: LabHost, manifest: Manifest, sql: string, allowDisable = 0): Promise<string> {
  const report = await runSql(host, manifest, sql, allowDisable);
  for (const command of manifest.seed?.after ?? []) await host.must(command);
  for (const { from, to } of manifest.moves) {
    const [before, now] = [join(host.root, from), join(host.root, to)];
    if (existsSync(before) && existsSync(now)) throw new Error(`${from} cannot become ${to}, which is there`);
    if (existsSync(before)) renameSync(before, now);
  }
  return report;
}

/** Runs the host's SQL through the client that its manifest names. */
async function runSql(host: LabHost, manifest: Manifest, sql: string, allowDisable: number): Promise<string> {
  let report = '';
  for (const { files, database } of manifest.seed?.steps ?? []) {
    const once = database === 'postgres' ? [] : ['--single-transaction'];
    const allow = allowDisable > 0 && once.length > 0 ? `SET LOCAL sitec.allow_disable = '${allowDisable}';\n` : '';
    const text = allow + files.map((file) => readFileSync(join(sql, file), 'utf8')).join('\n');
    report = await client(host, [...(manifest.seed?.client ?? []), ...once, '--tuples-only', '--no-align', `--dbname=${database}`], text);
  }
  return report;
}

/** A tree with its secrets beside it in `out`, in a directory of the host. */
async function fillTree(site: CompiledSite, name: string, root: string): Promise<string> {
  const stage = join(root, 'var/lib/sitec/stage');
  mkdirSync(stage, { recursive: true, mode: 0o700 });
  cpSync(join(packageRoot, 'host/fill.py'), join(stage, 'fill.py'));
  cpSync(join(site.directory, 'secrets'), join(stage, 'secrets'), { recursive: true });
  cpSync(join(site.directory, 'generated', name), join(stage, 'in'), { recursive: true });
  await shell(`chroot ${root} /var/lib/sitec/stage/fill.py --identity ${IDENTITY} --secrets /var/lib/sitec/stage/secrets /var/lib/sitec/stage/in /var/lib/sitec/stage/out`);
  return stage;
}

/** What Docker ends with when it could not start the command: nothing has run. Seen about once in thirty boots, right after the container came up. */
const NOT_STARTED = 126;

async function client(host: LabHost, argv: readonly string[], input: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const { code, stdout, stderr } = await host.run(argv, { input });
    if (code === 0) return stdout;
    if (code !== NOT_STARTED || attempt === 3) throw new Error(`${argv.join(' ')} ended with ${code}: ${stderr.trim()}`);
  }
}

/** What a first deploy brings along over ssh: the host's age identity and its SSH host key. */
async function installIdentities({ directory, identity }: CompiledSite, name: string, root: string): Promise<void> {
  const store = { directory, identity };
  mkdirSync(join(root, 'var/lib/sitec'), { recursive: true, mode: 0o700 });
  writeFileSync(join(root, IDENTITY), await readSecret(store, `hosts/${name}/age-identity`), { mode: 0o600 });
  writeFileSync(join(root, 'etc/ssh/ssh_host_ed25519_key'), await readSecret(store, `hosts/${name}/ssh_host_ed25519_key`), { mode: 0o600 });
}

function placeEntries({ entries }: Manifest, { root, plain, filled }: { root: string; plain: string; filled: string }): void {
  for (const { path, type, target, mode, secrets } of entries) {
    const place = join(root, path);
    mkdirSync(type === 'directory' ? place : dirname(place), { recursive: true });
    if (type === 'directory') continue;
    rmSync(place, { force: true });
    if (type === 'symlink') symlinkSync(target, place);
    else {
      copyFileSync(join(secrets ? filled : plain, path), place);
      chmodSync(place, Number.parseInt(mode, 8));
    }
  }
}

function ownerScript({ entries }: Manifest, root: string): string {
  return entries
    .filter(({ type }) => type !== 'symlink')
    .map(({ path, owner, group, mode }) => `chroot ${root} chown ${owner}:${group} ${path}; chroot ${root} chmod ${mode} ${path}`)
    .join('\n');
}

function unitScript({ units }: Manifest, root: string): string {
  const verbs = { enabled: 'enable', disabled: 'disable', masked: 'mask' } as const;
  return units.map(({ unit, state }) => `chroot ${root} systemctl --quiet ${verbs[state]} ${unit}`).join('\n');
}

function collectSql({ seed: plan }: Manifest, stage: string, target: string): string {
  for (const file of plan?.steps.flatMap(({ files }) => files) ?? []) {
    const filled = join(stage, 'out', file);
    const source = lstatSync(filled, { throwIfNoEntry: false }) ? filled : join(stage, 'in', file);
    mkdirSync(dirname(join(target, file)), { recursive: true, mode: 0o700 });
    copyFileSync(source, join(target, file));
  }
  rmSync(stage, { recursive: true });
  return target;
}
