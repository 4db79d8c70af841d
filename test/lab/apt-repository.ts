import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { must } from './exec.ts';
import type { LabHost } from './host.ts';

/** A package of the lab's own. */
export interface LabPackage {
  readonly name: string;
  readonly version: string;
  /** By path on the host; those below /etc are conffiles. */
  readonly files: { readonly [path: string]: string };
  /** What it does when it is configured, in shell. */
  readonly postinst?: string;
}

const PLACE = '/srv/lab-packages';

/** Installs a package on a booted host, as somebody once did. */
export async function installPackage(host: LabHost, wanted: LabPackage): Promise<void> {
  await host.must(['dpkg', '--install', join(PLACE, await build(host, wanted))]);
}

/** Suites of the sources that sitec writes, with what Debian says of itself there. */
const SUITES = { trixie: 'Debian', 'trixie-updates': 'Debian', 'trixie-security': 'Debian-Security' } as const;

/** Puts an archive on a host in the place of Debian's, with this package in the suite of security updates and nothing else. */
export async function publishSecurityUpdate(host: LabHost, wanted: LabPackage): Promise<void> {
  const file = await build(host, wanted);
  const content = readFileSync(join(host.root, PLACE, file));
  const packages = [
    `Package: ${wanted.name}`,
    `Version: ${wanted.version}`,
    'Architecture: all',
    'Maintainer: Lab <lab@example.org>',
    `Filename: ./${file}`,
    `Size: ${content.length}`,
    `SHA256: ${sha256(content)}`,
    'Description: of the lab',
    '',
  ].join('\n');
  for (const [suite, label] of Object.entries(SUITES)) publishSuite(host, suite, label, suite === 'trixie-security' ? packages : '');
  const sources = host.read(SOURCES);
  host.write(SOURCES, sources.replaceAll(/^URIs: .*$/gm, `URIs: file:${PLACE}`).replaceAll(/^Signed-By: .*$/gm, 'Trusted: yes'));
}

const SOURCES = '/etc/apt/sources.list.d/debian.sources';

function publishSuite(host: LabHost, suite: string, label: string, packages: string): void {
  const folder = join(PLACE, 'dists', suite);
  const indexes = ['main', 'non-free-firmware'].map((component) => ({
    path: `${component}/binary-amd64/Packages`,
    text: component === 'main' ? packages : '',
  }));
  for (const { path, text } of indexes) {
    mkdirSync(dirname(join(host.root, folder, path)), { recursive: true });
    host.write(join(folder, path), text);
  }
  host.write(
    join(folder, 'Release'),
    [
      'Origin: Debian',
      `Label: ${label}`,
      `Suite: ${suite.replace('trixie', 'stable')}`,
      `Codename: ${suite}`,
      `Date: ${new Date().toUTCString()}`,
      'Architectures: all amd64',
      'Components: main non-free-firmware',
      'SHA256:',
      ...indexes.map(({ path, text }) => ` ${sha256(text)} ${text.length} ${path}`),
      '',
    ].join('\n'),
  );
}

async function build({ root }: LabHost, { name, version, files, postinst }: LabPackage): Promise<string> {
  const file = `${name}_${version}_all.deb`;
  const tree = join(root, PLACE, `${name}-${version}`);
  const control = {
    control: [
      `Package: ${name}`,
      `Version: ${version}`,
      'Architecture: all',
      'Maintainer: Lab <lab@example.org>',
      'Description: of the lab',
      '',
    ].join('\n'),
    conffiles: Object.keys(files)
      .filter((path) => path.startsWith('/etc/'))
      .map((path) => `${path}\n`)
      .join(''),
  };
  const all = {
    ...files,
    ...Object.fromEntries(Object.entries(control).map(([part, text]) => [`/DEBIAN/${part}`, text])),
    ...(postinst === undefined ? {} : { '/DEBIAN/postinst': `#!/bin/sh\nset -e\n${postinst}\n` }),
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  if (postinst !== undefined) chmodSync(join(tree, 'DEBIAN/postinst'), 0o755);
  await must(['dpkg-deb', '--root-owner-group', '--build', tree, join(root, PLACE, file)]);
  return file;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
