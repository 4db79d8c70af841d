import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { word } from '../formats/quote.ts';
import { beforeEnd, inTemporary } from '../base/temporary.ts';
import { fillDummies } from './dummies.ts';
import { ARTIFACTS, type RootPlan } from './plan.ts';

/** What a parser said. */
export interface Said {
  readonly validator: string;
  readonly code: number;
  /** Lines of its standard error. */
  readonly lines: readonly string[];
}

/** Seconds that one parser may take. */
const TIMEOUT = 120;

/**
 * Lays a root's files over a Debian root, in mount, network and process namespaces of its own that are gone afterwards, and asks every parser.
 * Nothing outside is changed. Throws ExpectedError when the namespaces cannot be made.
 */
export function askParsers(plan: RootPlan, debianRoot: string): Promise<readonly Said[]> {
  return inTemporary(join(tmpdir(), 'sitec-verify-'), async (work) => {
    stage(plan, work);
    const script = join(work, 'run.sh');
    writeFileSync(script, runScript(plan, debianRoot, work));
    const failed = await failureOf(script);
    if (failed !== undefined) throw new ExpectedError(`the tree could not be laid over a Debian root: ${failed}`);
    return plan.validators.map((validator, index) => saidBy(validator.name, join(work, 'said', String(index))));
  });
}

/** Runs a script in namespaces of its own, which end with this process; gives what went wrong. The first process of such a namespace is deaf to all signals but SIGKILL. */
function failureOf(script: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn('unshare', ['--mount', '--net', '--ipc', '--uts', '--pid', '--fork', '--kill-child', 'sh', '-eu', script], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { done } = beforeEnd(() => void child.kill('SIGKILL'));
    let said = '';
    const settle = (failed: string | undefined): void => (done(), resolve(failed));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.on('error', ({ message }) => settle(message));
    child.on('close', (code) => settle(code === 0 ? undefined : said.trim()));
  });
}

function stage({ files, links, artifacts, validators }: RootPlan, work: string): void {
  for (const folder of ['root', 'artifacts', 'scripts', 'said', 'scratch']) mkdirSync(join(work, folder));
  for (const { path, content, mode } of files) write(join(work, 'root', path), fillDummies(content), mode);
  for (const { path, target } of links) {
    mkdirSync(dirname(join(work, 'root', path)), { recursive: true });
    symlinkSync(target, join(work, 'root', path));
  }
  for (const { path, content } of artifacts) write(join(work, 'artifacts', path.slice(ARTIFACTS.length)), fillDummies(content), 0o644);
  for (const [index, { script }] of validators.entries()) writeFileSync(join(work, 'scripts', String(index)), `${script}\n`);
}

function write(file: string, content: string, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode });
}

/** Addresses of private networks are not there; daemons that are to listen on them may do so all the same. */
function runScript({ files, root, validators }: RootPlan, debianRoot: string, work: string): string {
  const name = root === HOST_ROOT ? 'cat "$root/etc/hostname"' : 'echo localhost';
  const owners = files
    .filter(({ owner, group }) => owner !== 'root' || group !== 'root')
    .map(({ path, owner, group }) => `chroot "$root" chown ${word(owner)}:${word(group)} ${word(path)} 2>/dev/null || true`);
  const asked = validators.map(
    (_, index) => `
code=0
chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root ARTIFACTS=${ARTIFACTS} \\
  timeout --kill-after=5 ${TIMEOUT} sh /run/sitec/scripts/${index} </dev/null >"$work/said/${index}.out" 2>"$work/said/${index}.err" || code=$?
echo "$code" >"$work/said/${index}.code"`,
  );
  return `
work='${work}'
mount --make-rprivate /
mount -t tmpfs -o mode=0755 tmpfs "$work/scratch"
mkdir "$work/scratch/upper" "$work/scratch/work" "$work/scratch/root"
root="$work/scratch/root"
mount -t overlay -o "lowerdir=${debianRoot},upperdir=$work/scratch/upper,workdir=$work/scratch/work" overlay "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=0755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do touch "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
mkdir -m 1777 "$root/dev/shm"; ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o mode=0755 tmpfs "$root/run"
mkdir -p "$root/run/lock" "$root/run/sitec"
cp -a "$work/artifacts" "$work/scripts" "$root/run/sitec/"
cp -a "$work/root/." "$root/"
chown -R root:root "$root/run/sitec"
# Dovecot's programs look up the machine's name, and wait ten seconds each for one that nobody knows. In a container, Docker writes the hosts file.
[ -e "$root/etc/hosts" ] || echo '127.0.0.1 localhost' >"$root/etc/hosts"
${name} >"$root/proc/sys/kernel/hostname"
ip link set lo up
# What is sent anywhere goes nowhere; without any route some parsers give up before they read.
ip route add default dev lo; ip -6 route add default dev lo 2>/dev/null || true
echo 1 >"$root/proc/sys/net/ipv4/ip_nonlocal_bind"; echo 1 >"$root/proc/sys/net/ipv6/ip_nonlocal_bind" 2>/dev/null || true
[ ! -e "$root/etc/sysusers.d/sitec.conf" ] || chroot "$root" systemd-sysusers /etc/sysusers.d/sitec.conf 2>/dev/null || true
${owners.join('\n')}
[ ! -e "$root/etc/tmpfiles.d/sitec.conf" ] || chroot "$root" systemd-tmpfiles --create /etc/tmpfiles.d/sitec.conf 2>/dev/null || true
${asked.join('\n')}
`;
}

function saidBy(validator: string, place: string): Said {
  const read = (end: string): string => (existsSync(`${place}.${end}`) ? readFileSync(`${place}.${end}`, 'utf8') : '');
  const code = Number(read('code') || '1');
  const text = read('err').trim() || (code === 0 ? '' : read('out').trim() || `ended with ${code} and said nothing`);
  return {
    validator,
    code,
    lines: text
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line.trim() !== ''),
  };
}
