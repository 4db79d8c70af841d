import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { scratchDirectory } from '../sites.ts';
import type { ManifestRole } from '../../src/contract/database.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';

/** A file of a fake release. */
export interface FakeFile {
  readonly path: string;
  readonly text: string;
  readonly mode?: string;
  readonly notify?: readonly { readonly daemon: string; readonly verb: 'reload' | 'restart' }[];
  readonly untilConfirmed?: string;
}

/** What a fake release holds besides its files. */
export interface FakeRelease {
  readonly files?: readonly FakeFile[];
  readonly links?: { readonly [path: string]: string };
  readonly directories?: readonly string[];
  readonly units?: { readonly [unit: string]: 'enabled' | 'disabled' | 'masked' };
  readonly packages?: readonly string[];
  readonly moves?: readonly { readonly from: string; readonly to: string }[];
  readonly absentUsers?: readonly string[];
  readonly users?: readonly { readonly name: string; readonly uid?: number }[];
  /** Files of SQL by name, the grants of its roles, and what the database's schema was when it was confirmed. */
  readonly sql?: { readonly [name: string]: string };
  readonly roles?: readonly ManifestRole[];
  readonly schema?: { readonly [object: string]: string };
  readonly identity?: { readonly age: readonly string[]; readonly ssh?: string };
}

/** A host that is a directory, with programs that say what they are told to say. */
export interface FakeHost {
  readonly root: string;
  /** Writes a file of the live host. */
  live(path: string, text: string, mode?: string): void;
  remove(path: string): void;
  /** Stages a release; gives its directory. */
  stage(release: FakeRelease): string;
  /** Makes a release the confirmed one, as it is in place. */
  confirmed(release: FakeRelease): void;
  /** What `systemctl show` says of units: running and enabled unless something else is told. */
  units(states: { readonly [unit: string]: { readonly enabled?: string; readonly active?: string } }): void;
  /** What psql prints when it is asked for everything; undefined lets it fail. */
  database(found: object | undefined): void;
  /** Runs a verb of the host's programs. */
  run(args: readonly string[], input?: object): { readonly code: number | null; readonly answer: unknown; readonly stderr: string };
  plan(staged: string, options?: object): Plan;
}

const OWNER = userInfo().username;
const GROUP = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
const KEY = Buffer.alloc(32, 7);
const DAEMONS = [{ name: 'one' }, { name: 'two', reliesOn: ['one'] }, { name: 'ssh' }].map((daemon) => {
  const unit = `${daemon.name}.service`;
  return { ...daemon, service: daemon.name, unit, reload: ['systemctl', 'reload', unit], restart: ['systemctl', 'restart', unit] };
});

/** Makes one, removed after the tests of the file. */
export function fakeHost(): FakeHost {
  const root = join(scratchDirectory(), 'root');
  const bin = join(root, '../bin');
  const place = (path: string): string => join(root, path);
  let count = 0;
  const write = (path: string, text: string, mode = '0644'): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, Number.parseInt(mode, 8));
  };
  const state = 'var/lib/sitec';
  write(place(`${state}/fingerprint-key`), KEY.toString('latin1'));
  writeFileSync(place(`${state}/fingerprint-key`), KEY);
  write(place('etc/os-release'), 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\nVERSION_ID="13"\n');
  write(join(bin, 'systemctl'), SYSTEMCTL, '0755');
  write(join(bin, 'dpkg-query'), '#!/bin/sh\ncase "$*" in *Conffiles*) ;; *) cat "$(dirname "$0")/packages" ;; esac\n', '0755');
  write(join(bin, 'packages'), 'base installed\n');
  mkdirSync(join(bin, 'units'));
  const layOut = (directory: string, release: FakeRelease): void => {
    const { files = [], packages = ['base'], sql = {} } = release;
    for (const [name, text] of Object.entries(sql)) write(join(directory, 'tree', name), text);
    for (const { path, text } of files) write(join(directory, 'tree/rootfs', path), text);
    write(join(directory, 'tree/packages'), `${packages.join('\n')}\n`);
    write(join(directory, 'tree/manifest.json'), JSON.stringify(manifestOf(release)));
    write(join(directory, 'secrets/index.yaml'), '');
    write(
      join(directory, 'release.json'),
      JSON.stringify({ id: directory.split('/').at(-1), host: 'fake', commit: 'c0ffee', by: 'somebody', content: JSON.stringify(release) }),
    );
  };
  const self: FakeHost = {
    root,
    live: (path, text, mode) => write(place(path), text, mode),
    remove: (path) => rmSync(place(path), { recursive: true, force: true }),
    stage(release) {
      count += 1;
      const directory = place(`${state}/staging/attempt-${count}`);
      layOut(directory, release);
      return directory;
    },
    confirmed(release) {
      count += 1;
      const name = `release-${count}`;
      const directory = place(`${state}/releases/${name}`);
      layOut(directory, release);
      const { files = [], links = {}, directories = [], schema } = release;
      for (const { path, text, mode } of files) write(place(path), text, mode);
      for (const [path, target] of Object.entries(links)) {
        mkdirSync(dirname(place(path)), { recursive: true });
        symlinkSync(target, place(path));
      }
      for (const path of directories) {
        mkdirSync(place(path), { recursive: true });
        chmodSync(place(path), 0o755);
      }
      const paths = Object.fromEntries(manifestOf(release).entries.map((entry) => [entry.path, fingerprint(entry, files)]));
      write(
        join(directory, 'record.json'),
        JSON.stringify({ paths, derived: {}, seed: null, ...(schema ? { database: { schema } } : {}) }),
      );
      write(join(directory, 'state.json'), JSON.stringify({ state: 'confirmed' }));
      rmSync(place(`${state}/current`), { force: true });
      symlinkSync(`releases/${name}`, place(`${state}/current`));
    },
    units(states) {
      for (const [unit, { enabled = 'enabled', active = 'active' }] of Object.entries(states))
        writeFileSync(join(bin, 'units', unit), `${enabled} ${active}\n`);
    },
    database(found) {
      write(
        join(bin, 'psql'),
        found ? '#!/bin/sh\n! grep -q REPEATABLE || cat "$(dirname "$0")/found"\n' : '#!/bin/sh\necho "FATAL:  sorry" >&2\nexit 2\n',
        '0755',
      );
      if (found)
        writeFileSync(
          join(bin, 'found'),
          Object.entries(found)
            .map(([name, rows]) => `${JSON.stringify({ [name]: rows as unknown })}\n`)
            .join(''),
        );
    },
    run(args, input = {}) {
      const env = { ...process.env, SITEC_PATH: `${bin}:${process.env['PATH'] ?? ''}` };
      const { status, stdout, stderr } = spawnSync('python3', ['-I', '-B', resolve('host'), '--root', root, ...args], {
        encoding: 'utf8',
        env,
        input: JSON.stringify(input),
      });
      return { code: status, answer: stdout.trim() === '' ? undefined : (JSON.parse(stdout) as unknown), stderr };
    },
    plan(staged, options = {}) {
      const { code, answer, stderr } = self.run(['plan', staged], {
        overwrite: [],
        allowDisable: 0,
        diffs: true,
        validate: false,
        ...options,
      });
      if (code !== 0) throw new Error(stderr || JSON.stringify(answer));
      return (answer as { plan: Plan }).plan;
    },
  };
  return self;
}

function manifestOf({
  files = [],
  links = {},
  directories = [],
  units = {},
  moves = [],
  sql,
  roles = [],
  absentUsers = [],
  users = [],
  identity,
}: FakeRelease) {
  const owned = { owner: OWNER, group: GROUP };
  const entries = [
    ...files.map(({ path, mode = '0644', notify, untilConfirmed }) => ({
      path,
      type: 'file' as const,
      ...owned,
      mode,
      service: 'test',
      ...(notify ? { notify } : {}),
      ...(untilConfirmed ? { untilConfirmed } : {}),
    })),
    ...Object.entries(links).map(([path, target]) => ({ path, type: 'symlink' as const, target, service: 'test' })),
    ...directories.map((path) => ({ path, type: 'directory' as const, ...owned, mode: '0755', service: 'test' })),
  ];
  return {
    format: 2,
    host: 'fake',
    ...(identity ? { identity } : {}),
    entries,
    units: Object.entries(units).map(([unit, state]) => ({ unit, state, service: 'test' })),
    daemons: DAEMONS,
    users: users.map((user) => ({ login: false, ...user })),
    absentUsers,
    derive: [],
    validators: [],
    moves,
    roles,
    ...(sql ? { seed: { client: ['psql'], steps: [{ files: Object.keys(sql), database: 'mailserver' }], after: [] } } : {}),
  };
}

/** As host/release/fingerprint.py takes them. */
function fingerprint(entry: ReturnType<typeof manifestOf>['entries'][number], files: readonly FakeFile[]): object {
  if (entry.type === 'symlink') return { type: 'symlink', target: entry.target };
  const { type, owner, group, mode } = entry;
  const hash = createHmac('sha256', KEY)
    .update(files.find(({ path }) => path === entry.path)?.text ?? '')
    .digest('hex');
  return { type, owner, group, mode, ...(type === 'file' ? { hash } : {}) };
}

/** Says of each unit what lies in units/, and that everything else is not there. */
const SYSTEMCTL = `#!/bin/sh
here=$(dirname "$0")
[ "$1" = show ] || exit 0
while [ "$1" != -- ]; do shift; done
shift
for unit; do
  state='disabled inactive'
  [ ! -e "$here/units/$unit" ] || read -r state <"$here/units/$unit"
  printf 'Id=%s\\nLoadState=loaded\\nActiveState=%s\\nUnitFileState=%s\\nType=simple\\nRemainAfterExit=no\\nAfter=\\n\\n' "$unit" "\${state#* }" "\${state% *}"
done
`;
