import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const page = readFileSync('docs/maintaining/adding-a-service.md', 'utf8');
const blocks = [...page.matchAll(/^```(\w+) file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', file = '', text = '']) => ({
  kind,
  file,
  text,
}));
const copy = mkdtempSync(join(tmpdir(), 'sitec-copy-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** A diff without line numbers: `+` comes after the line above it, `-` goes. */
function applyDiff(text: string, diff: string): string {
  let result = text;
  let above = '';
  for (const line of diff.split('\n').filter(Boolean)) {
    const [sign, content] = [line.charAt(0), line.slice(1)];
    if (sign !== '+') expect(result).toContain(`${content}\n`);
    if (sign === '+') result = result.replace(`${above}\n`, () => `${above}\n${content}\n`);
    above = content;
  }
  const gone = diff
    .split('\n')
    .filter((line) => line.startsWith('-'))
    .map((line) => line.slice(1));
  return result
    .split('\n')
    .filter((line) => !gone.includes(line))
    .join('\n');
}

test('the page adds a service with at most five new files and two edits, and touches no emitter', () => {
  const [edits, files] = [blocks.filter(({ kind }) => kind === 'diff'), blocks.filter(({ kind }) => kind !== 'diff')];
  expect(files.length).toBeLessThanOrEqual(5);
  expect(edits.map(({ file }) => file)).toEqual(['schema/site.schema.json', 'src/services/index.ts']);
  for (const part of ['src', 'schema', 'templates', 'scripts', 'test', 'keys', 'secrets', 'package.json', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const { file, text } of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  for (const { file, text } of edits) writeFileSync(join(copy, file), applyDiff(readFileSync(join(copy, file), 'utf8'), text));
  const write = (dnsmasq: string, resolvers: string): void =>
    writeFileSync(
      join(copy, 'site.yaml'),
      readFileSync('site.yaml', 'utf8')
        .replace('      unbound: {}\n', `      dnsmasq: ${dnsmasq}\n`)
        .replace('    absentUsers: [linuxuser]\n', (line) => `${line}${resolvers}`),
    );
  const node = (script: string, ...args: readonly string[]): string =>
    execFileSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  const build = (): string => spawnSync(process.execPath, ['dist/src/cli.js', 'build'], { cwd: copy, encoding: 'utf8' }).stderr;
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [join(resolve('dist'), 'scripts', 'generate.js')], { cwd: copy });
  node(tsc, '-p', 'tsconfig.json');

  write('{}', '');
  expect(build()).toContain('dnsmasq only passes questions on, and mail1 names no resolvers [contradiction]');
  const resolvers = '    resolvers: [192.0.2.53]\n';
  write('{ extra: { server: 192.0.2.54 } }', resolvers);
  expect(build()).toContain("server follows from the host's resolvers, and cannot be set here as well [said-elsewhere]");
  write('{ from: [vpn], extra: { min-cache-ttl: 60 } }', resolvers);
  node('dist/src/cli.js', 'build');
  const generated = (path: string): string => readFileSync(join(copy, 'generated/mail1', path), 'utf8');
  const settings = ['cache-size=10000', 'listen-address=127.0.0.1', 'listen-address=10.100.0.25', 'server=192.0.2.53', 'min-cache-ttl=60'];
  expect(generated('rootfs/etc/dnsmasq.d/sitec.conf')).toContain(`${settings.join('\n')}\n`);
  expect(generated('rootfs/etc/resolv.conf')).toContain('nameserver 127.0.0.1\n');
  expect(generated('rootfs/etc/systemd/system/sitec-dane-policy.service')).toContain('dnsmasq.service');
  expect(generated('rootfs/etc/systemd/system/dnsmasq.service.d/20-sandbox.conf')).toMatch(/^MemoryMax=[0-9]+M$/m);
  expect(generated('rootfs/etc/ufw/user.rules')).toContain(
    '-A ufw-user-input -i wg0 -p tcp -d 10.100.0.25 --dport 53 -s 10.100.0.0/24 -j ACCEPT\n',
  );
  expect(generated('packages').split('\n')).toContain('dnsmasq');
  node(join('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/dnsmasq.test.ts');
}, 120_000);
