import { execFileSync } from 'node:child_process';
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
  writeFileSync(
    join(copy, 'site.yaml'),
    readFileSync('site.yaml', 'utf8').replace('      certificates: {}\n', '      certificates: {}\n      node-exporter: { from: [vpn] }\n'),
  );

  const node = (script: string, ...args: readonly string[]): string =>
    execFileSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [join(resolve('dist'), 'scripts', 'generate.js')], { cwd: copy });
  node(tsc, '-p', 'tsconfig.json');
  node('dist/src/cli.js', 'build');
  const generated = (path: string): string => readFileSync(join(copy, 'generated/mail1', path), 'utf8');
  expect(generated('rootfs/etc/default/prometheus-node-exporter')).toContain('ARGS="--web.listen-address=10.100.0.25:9100"\n');
  expect(generated('rootfs/etc/ufw/user.rules')).toContain(
    '-A ufw-user-input -i wg0 -p tcp -d 10.100.0.25 --dport 9100 -s 10.100.0.0/24 -j ACCEPT\n',
  );
  expect(generated('packages').split('\n')).toContain('prometheus-node-exporter');
});
