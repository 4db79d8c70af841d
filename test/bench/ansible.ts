import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteLab } from '../lab/site-lab.ts';
import type { Workplace } from './workplace.ts';

const FOLDER = '/root/ansible';

/** The command that an operator would run; what it prints ends with a recap. */
export const PLAYBOOK: readonly string[] = ['env', `--chdir=${FOLDER}`, 'ansible-playbook', 'playbook.json'];

const CONFIGURATION = `[defaults]
inventory = inventory
gathering = explicit
[ssh_connection]
pipelining = True
ssh_args = -o ControlMaster=auto -o ControlPersist=60s
`;

/**
 * Writes what somebody who uses Ansible would have for the same host: its directories, files and links, and the state of its units.
 * Files with secrets are templates whose values stand in a file of variables. Packages, users and the database are left out.
 */
export function writePlaybook({ root }: Workplace, world: SiteLab, site: string): void {
  const { manifest, declared } = world;
  const write = (path: string, text: string): void => {
    const place = join(root, FOLDER, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  const owned = manifest.entries.map(({ path, owner, group, mode }) => ({ dest: path, owner, group, mode }));
  const of = (type: string, secret: boolean): typeof owned =>
    owned.filter((_, index) => manifest.entries[index]?.type === type && (manifest.entries[index].secrets !== undefined) === secret);
  const committed = (path: string): string => readFileSync(join(site, 'generated', declared.name, 'rootfs', path), 'utf8');
  const plain = of('file', false);
  const secret = of('file', true).map((file) => ({ ...file, values: valuesIn(committed(file.dest), world.host.read(file.dest)) }));
  for (const { dest } of plain) write(join('files', dest), committed(dest));
  for (const { dest } of secret) write(join('templates', dest), templateOf(committed(dest)));
  const links = manifest.entries.filter(({ type }) => type === 'symlink').map(({ path, target }) => ({ dest: path, src: target }));
  const attributes = { owner: '{{ item.owner }}', group: '{{ item.group }}', mode: '{{ item.mode }}' };
  const enabled = manifest.units.filter(({ state }) => state === 'enabled');
  const daemons = new Set(manifest.daemons.map(({ unit }) => unit));
  const tasks = [
    task('file', { path: '{{ item.dest }}', state: 'directory', ...attributes }, of('directory', false)),
    task('copy', { src: 'files{{ item.dest }}', dest: '{{ item.dest }}', ...attributes }, plain),
    {
      ...task('template', { src: 'templates{{ item.dest }}', dest: '{{ item.dest }}', trim_blocks: false, ...attributes }, '{{ secret }}'),
      no_log: true,
    },
    task('file', { path: '{{ item.dest }}', src: '{{ item.src }}', state: 'link', force: true }, links),
    task(
      'systemd_service',
      { name: '{{ item.unit }}', enabled: true, state: 'started' },
      enabled.filter(({ unit }) => daemons.has(unit)),
    ),
    task(
      'systemd_service',
      { name: '{{ item.unit }}', enabled: true },
      enabled.filter(({ unit }) => !daemons.has(unit)),
    ),
    task(
      'systemd_service',
      { name: '{{ item.unit }}', enabled: false },
      manifest.units.filter(({ state }) => state === 'disabled'),
    ),
  ];
  write('ansible.cfg', CONFIGURATION);
  write('inventory', `${declared.name} ansible_python_interpreter=/usr/bin/python3\n`);
  write('secrets.json', JSON.stringify({ secret }));
  write('playbook.json', JSON.stringify([{ hosts: declared.name, become: true, vars_files: ['secrets.json'], tasks }], undefined, 2));
}

/** Whether a run found nothing to do. */
export function foundNothingToDo(output: string): boolean {
  return /changed=0 .*unreachable=0 .*failed=0 /.test(output);
}

function task(module: string, argument: object, loop: string | readonly object[]): object {
  return { [`ansible.builtin.${module}`]: argument, loop };
}

const PLACEHOLDER = /\{\{secret:[^}]+\}\}/;

/** What stands on the host in the places of the placeholders. */
function valuesIn(committed: string, live: string): readonly string[] {
  const pattern = committed
    .split(PLACEHOLDER)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('(.*?)');
  const found = new RegExp(`^${pattern}$`, 's').exec(live);
  if (!found) throw new Error('a file of the host is not what was committed');
  return found.slice(1);
}

function templateOf(committed: string): string {
  return committed
    .split(PLACEHOLDER)
    .map((part) => `{% raw %}${part}{% endraw %}`)
    .map((part, index) => (index === 0 ? part : `{{ item['values'][${index - 1}] }}${part}`))
    .join('');
}
