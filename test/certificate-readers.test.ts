import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { DIRECTORY } from '../src/services/certificates/place.ts';
import { sites } from './sites.ts';

const hosts = sites.flatMap((site) =>
  compileSite(site).hosts.map(({ host, contributions }) => ({
    name: join(site, 'generated', host.name),
    readers: contributions.filter((contribution) => contribution.kind === 'certificate-reader'),
  })),
);

/** What sets the pair itself up names it as well, and reads nothing of it when it serves. */
const ITSELF = /\/(sitec-certificate[^/]*|usr\/local\/lib\/sitec\/.*|docker-compose\.yml|.*\.service|.*20-sandbox\.conf)$/;

/** The daemons whose configuration names the pair in place: the folder below /etc that they read, which has a daemon's name. */
function named(directory: string): readonly string[] {
  const files = readdirSync(join(directory, 'rootfs'), { recursive: true, encoding: 'utf8' }).filter((path) => {
    const full = join(directory, 'rootfs', path);
    return statSync(full).isFile() && !ITSELF.test(`/${path}`) && readFileSync(full, 'utf8').includes(`${DIRECTORY}/`);
  });
  return [...new Set(files.map((path) => /etc\/([^/]+)\/[^/]+$/.exec(path)?.[1] ?? path))].toSorted();
}

describe.each(hosts)('$name', ({ name, readers }) => {
  test('every daemon that reads the certificate is told of another one, whoever put it in place', () => {
    const told = readers.map(({ daemon }) => daemon).toSorted();
    // profiles signs with the pair, and its unit says so (a .service file, which is left out above).
    expect(named(name)).toEqual(told.filter((daemon) => daemon !== 'profiles'));
    const reload = readFileSync(join(name, 'rootfs/etc/systemd/system/sitec-certificate-reload.service'), 'utf8');
    expect(reload.match(/^ExecStart=/gm)?.length).toBe(Math.max(1, told.length));
    expect(reload).toMatch(/^ExecStartPre=\S+ told$/m);
    const watched = readFileSync(join(name, 'rootfs/etc/systemd/system/sitec-certificate-placed.path'), 'utf8');
    expect(watched.match(/^PathChanged=.*$/gm)).toEqual(
      [DIRECTORY, `${DIRECTORY}/fullchain.pem`, `${DIRECTORY}/privkey.pem`].map((path) => `PathChanged=${path}`),
    );
    expect(existsSync(join(name, 'rootfs/etc/systemd/system/sitec-certificate-placed.service'))).toBe(true);
  });
});
