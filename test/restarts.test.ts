import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../src/tree/manifest-data.ts';
import { NOT_RESTARTED, OF_DEBIAN } from './restart-policies.ts';
import { sites } from './sites.ts';

const SYSTEM = 'rootfs/etc/systemd/system';

const hosts = sites.flatMap((site) =>
  readdirSync(join(site, 'generated'))
    .map((host) => join(site, 'generated', host))
    .filter((directory) => existsSync(join(directory, 'manifest.json'))),
);

/** Every unit that a host runs: those of its daemons, and those that it enables. */
function unitsOf(directory: string): readonly string[] {
  const { daemons, units } = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const enabled = units.filter(({ state }) => state === 'enabled').map(({ unit }) => unit);
  return [...new Set([...enabled, ...daemons.map(({ unit }) => unit)])].filter((unit) => unit.endsWith('.service')).toSorted();
}

/** What sitec writes of a unit: itself, and its drop-ins. */
function written(directory: string, unit: string): string {
  const [file, folder] = [join(directory, SYSTEM, unit), join(directory, SYSTEM, `${unit}.d`)];
  const paths = [...(existsSync(file) ? [file] : []), ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];
  return paths.map((path) => readFileSync(path, 'utf8')).join('\n');
}

/** Why a unit needs no restart; undefined when it has one, and `nothing` when nobody has thought of it. */
function excuse(directory: string, unit: string): string | undefined {
  const text = written(directory, unit);
  if (/^Restart=(always|on-failure)$/m.test(text)) {
    // systemd's own limit gives a daemon up after five attempts within ten seconds.
    return /^StartLimitIntervalSec=/m.test(text) || /^RestartSec=([2-9]|\d{2,})/m.test(text)
      ? undefined
      : 'restarts that end after a moment';
  }
  if (unit in OF_DEBIAN && !/^Restart=/m.test(text)) return undefined;
  if (/^Type=oneshot$/m.test(text)) return 'ends by itself';
  return NOT_RESTARTED[unit] ?? 'nothing';
}

describe.each(hosts)('%s', (directory) => {
  test('every daemon comes back by itself, or it is written down why not', () => {
    const units = unitsOf(directory);
    expect(units.length).toBeGreaterThan(4);
    expect(units.filter((unit) => ['nothing', 'restarts that end after a moment'].includes(excuse(directory, unit) ?? ''))).toEqual([]);
  });

  test('every container comes back by itself', () => {
    const composed = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('docker-compose.yml'));
    for (const path of composed) {
      const text = readFileSync(join(directory, path), 'utf8');
      expect(text.match(/^ {4}restart: "?unless-stopped"?$/gm)?.length, path).toBe(text.match(/^ {4}container_name:/gm)?.length);
    }
  });
});

test('no reason stays written down for a unit that no site has', () => {
  const all = new Set(hosts.flatMap(unitsOf));
  expect([...Object.keys(OF_DEBIAN), ...Object.keys(NOT_RESTARTED)].filter((unit) => !all.has(unit))).toEqual([]);
});
